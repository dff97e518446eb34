// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { GroupLetterWords } from './group-letters.words.de.ts'

export const groupLetterWordsEn: GroupLetterWords = {
  title: 'Write to a group',
  lead: 'Everybody gets an e-mail of their own; nobody sees the addresses of the others.',
  write: 'Write a new e-mail',
  writeTitle: 'E-mail to a group',
  emptyTitle: 'Nothing written yet',
  empty: 'What you write to a group stands here afterwards, with its date and sender.',
  caption: 'Drafts and sent e-mails',
  columns: { subject: 'Subject', group: 'Group', state: 'State', by: 'By', when: 'When', addresses: 'Addresses' },
  states: { draft: 'Draft', sending: 'Being sent', sent: 'Sent', stopped: 'Stopped' },
  nobody: 'somebody who is no longer here',

  group: 'Whom would you like to write to?',
  chooseGroup: 'Please choose',
  groupMissing: 'Choose a group.',
  purpose: 'What is it about?',
  purposes: {
    essential: {
      label: 'Needed for taking part',
      meaning:
        'Goes to everybody in the group. Only allowed for what registered people must know: times, access, cancellations (GDPR, article 6 (1) b).',
    },
    news: {
      label: 'News',
      meaning:
        'Goes only to those who agreed to it. For everything else that agreement is required (GDPR, article 6 (1) a; UWG, § 7).',
    },
  },
  purposeMissing: 'Choose what it is about. Whom you may write to depends on it.',
  german: 'In German',
  english: 'In English',
  englishIntro:
    'Whoever reads English gets this text. Leave both fields empty, and everybody gets the German one, with a note.',
  subject: 'Subject',
  subjectMissing: 'Write a subject.',
  body: 'Text',
  bodyHint:
    'The greeting with the name stands above it already. An empty line parts paragraphs; addresses are best on a line of their own.',
  bodyMissing: 'Write a text.',
  bothInEnglish: 'In English the other part is still missing: subject and text belong together.',
  preview: 'On to the preview',
  start: { title: 'Begin with a text', none: 'Empty', change: 'Change of programme', afterwards: 'Thanks and results' },
  startChangeSubject: 'Change of programme',
  startChangeBody:
    'Something in the programme has changed that concerns you:\n\n- “…”: now … (before: …)\n\nYou find your sessions here:\n',

  previewTitle: 'Preview',
  previewLead: 'Nothing has been sent yet.',
  audience: (count) => (count === 1 ? 'Goes to one address.' : `Goes to ${count} addresses.`),
  leftOut: (count) =>
    count === 1
      ? 'One person of the group does not get it: they did not agree to news.'
      : `${count} people of the group do not get it: they did not agree to news.`,
  inLanguage: { de: 'In German', en: 'In English' },
  edit: 'Change',
  test: 'Send a sample to me',
  tested: (email) => `The sample is on its way to ${email}.`,
  send: (count) => (count === 1 ? 'Send to one address' : `Send to ${count} addresses`),
  sendHint: 'E-mails that were sent cannot be taken back, only stopped as long as some are waiting.',
  discard: 'Delete draft',

  refusals: {
    groupGone: 'This group is no longer there. Choose another one.',
    nobodyInGroup: 'There is nobody in this group whom this e-mail may be sent to.',
    tooManyAddresses: (max) => `An e-mail goes to ${max} addresses at most. Choose a smaller group.`,
    tooManyToday: (max) =>
      `In 24 hours ${max} e-mails to groups are possible at most, so that mailboxes do not take us for advertising.`,
    alreadySent: 'This e-mail has been sent already.',
    noAddress: 'No address is known for you.',
  },

  progressTitle: 'Sending',
  of: (done, all) => `${done} of ${all} done`,
  tally: { sent: 'Sent', waiting: 'Still waiting', failed: 'Not deliverable', stopped: 'No longer sent' },
  stop: 'Stop',
  stopHint: 'What is still waiting is then no longer sent.',
  failedOnes: 'Look at those not delivered',
  sentBy: 'Sent by',
  sentAt: 'Sent on',
  purposeLabel: 'Purpose',
  groupLabel: 'Group',
  leftOutLabel: 'Left out for want of agreement',
  missingTitle: 'There is no such e-mail',
  back: 'To all e-mails to groups',

  germanOnly: 'This e-mail is available in German only.',

  activity: {
    title: 'E-mails to groups',
    purpose: 'Keeping what the organisers wrote, and to whom.',
    categories: ['who wrote it', 'subject and text', 'group', 'time of sending'],
  },
  held: {
    title: 'E-mails to groups that you wrote',
    fields: { writtenAt: 'written', subject: 'subject', text: 'text', sentAt: 'sent' },
  },
}
