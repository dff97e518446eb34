// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { MailOfficeWords } from './mail-office.words.de.ts'

const troubles: MailOfficeWords['troubles'] = {
  addressUnknown: {
    title: 'There is no such address',
    todo: 'A slip in typing? Ask the person for their address by another way.',
  },
  mailboxFull: { title: 'The mailbox is full', todo: 'The person has to make room. Try again after that.' },
  refused: {
    title: 'The person’s mail server does not accept the e-mail',
    todo: 'It usually takes it for advertising. Ask the municipality’s IT to allow the sender of this congress.',
  },
  senderRefused: {
    title: 'Our sender is refused',
    todo: 'This concerns all e-mails: whoever runs this installation has to check MAIL_FROM and SPF.',
  },
  accountRefused: {
    title: 'Our mail server does not let us in',
    todo: 'This concerns all e-mails: whoever runs this installation has to check name and password in SMTP_URL.',
  },
  encryption: {
    title: 'No secure connection to our mail server',
    todo: 'This concerns all e-mails: whoever runs this installation has to check the mail server’s certificate.',
  },
  unreachable: {
    title: 'Our mail server cannot be reached',
    todo: 'It is tried again by itself. If it takes more than an hour, tell the technicians.',
  },
  busy: { title: 'The mail server asks for patience', todo: 'That is usual. It is tried again by itself.' },
  tooLate: { title: 'It would have come too late', todo: 'It would only have confused, so it was not sent.' },
  stopped: { title: 'Sending was stopped', todo: 'This e-mail did not go out.' },
  other: { title: 'Not deliverable', todo: 'Technicians find the mail server’s answer on the page of this e-mail.' },
}

export const mailOfficeWordsEn: MailOfficeWords = {
  label: 'E-mails',
  lead: 'What was sent and what did not arrive; look at templates; write to a group.',
  intro: 'Every e-mail of the last 30 days and what became of it, the newest on top.',
  notDelivering: 'This demonstration sends no e-mails; they lie in the outbox.',
  noServer: 'No mail server is set up: no e-mail leaves this house.',
  toTemplates: 'Look at templates',
  toGroups: 'Write to a group',
  filter: 'Choose',
  stateLabel: 'State',
  states: { all: 'All', waiting: 'Waiting', sent: 'Sent', failed: 'Not deliverable' },
  searchLabel: 'Name or address',
  apply: 'Show',
  counts: { waiting: 'Waiting', sent: 'Sent', failed: 'Not deliverable' },
  caption: (shown, all) =>
    shown === all ? (all === 1 ? 'One e-mail' : `${all} e-mails`) : `The newest ${shown} of ${all} e-mails`,
  none: 'No e-mail fits.',
  columns: { to: 'To', what: 'What', written: 'Written', state: 'State' },
  attempts: (count) => (count === 1 ? 'tried once' : `tried ${count} times`),
  nextBy: (time) => `next attempt by ${time}`,
  troubles,
  open: (subject) => `Look at ${subject}`,

  letterTitle: 'An e-mail',
  kind: 'Template',
  subject: 'Subject',
  to: 'To',
  written: 'Written',
  sentAt: 'Sent',
  attempted: 'Attempts',
  answer: 'The mail server’s answer',
  group: 'Belongs to',
  groupLink: 'E-mail to a group',
  why: 'What the matter is',
  closed:
    'This e-mail holds a personal link or code. Only whoever receives it sees the text. If it did not arrive, the person can ask for a new one.',
  gone: 'The e-mail has been delivered. Its content is not kept after that.',
  retry: 'Try again',
  retryHint: 'Check first what is said above; otherwise it will not arrive again.',
  retried: 'The e-mail is on its way again.',
  retryRefused: 'This e-mail cannot be sent again.',
  missingTitle: 'There is no such e-mail',
  missing: 'Perhaps it is older than 30 days and has been deleted.',
  back: 'To all e-mails',
  textTitle: 'Text',

  failureLetter: 'See the letter',
  failureBeside: (reason) => `E-mail did not arrive: ${reason}`,

  templatesTitle: 'Templates',
  templatesLead:
    'This is what the e-mails look like that the congress writes by itself, in both languages. All details are examples.',
  occasionTitle: 'When',
  templateLanguages: { de: 'German', en: 'English' },
  htmlTitle: 'Designed version',
  htmlFrame: 'Preview of the designed version',
  templateAttachments: 'Attached',
  templateMissingTitle: 'There is no such template',
  backToTemplates: 'To all templates',

  audit: {
    groupLetterSent: 'sent an e-mail to a group',
    groupLetterStopped: 'stopped an e-mail to a group',
    letterRetried: 'sent an e-mail once more',
    groupLetter: 'e-mail to a group',
    letter: 'e-mail',
  },
}
