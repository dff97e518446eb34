// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { MailWords } from './mail.words.de.ts'

export const mailWordsEn: MailWords = {
  footerAutomatic: (site) => `This e-mail was sent automatically by “${site}”.`,
  footerGroup: (site) => `This e-mail comes from the organisers of “${site}”.`,
  footerReason: 'You receive it because your address was given there. If that was not you, there is nothing to do.',
  footerSample: 'Sample data: people and places are invented.',
  footerWithdraw: { news: 'Get no more news', reminders: 'Get no more reminders' },
  outboxTitle: 'Outbox',
  outboxIntro:
    'This demonstration sends no e-mail. What would otherwise arrive in people’s inboxes lies here, the newest on top.',
  outboxIntroSending: 'Every e-mail this congress has sent, the newest on top.',
  outboxNewest: (count) => `The newest ${count} are shown.`,
  emptyTitle: 'No e-mail yet',
  emptyText: 'As soon as somebody registers or signs in, the e-mail appears here.',
  emptyAction: 'Go to sign-in',
  to: 'To',
  written: 'Written',
  language: 'Language',
  languageName: { de: 'German', en: 'English' },
  state: 'State',
  stateKept: 'Lies here',
  stateWaiting: 'Waiting to be sent',
  stateTryingAgain: (attempts) => `Not delivered yet, tried ${attempts} ${attempts === 1 ? 'time' : 'times'}`,
  stateSent: 'Sent',
  stateFailed: 'Not deliverable',
  failure: 'The mail server’s answer',
  back: 'Back to the outbox',
  textVersion: 'The text of the e-mail',
  htmlVersion: 'Source of the designed version',
  attachments: 'Attached',
  kilobytes: (count) => `${count} KB`,
  textGone: 'The e-mail has been delivered. Its content is not kept after that.',
  notFoundTitle: 'There is no such e-mail',
  notFoundText: 'Perhaps it has been deleted in the meantime.',

  activity: {
    title: 'Mails of the congress',
    purpose: 'Delivering sign-in links and messages about the congress.',
    categories: [
      'e-mail address',
      'subject',
      'text and attachments until it is sent',
      'time of sending',
      'which mails somebody wants',
    ],
  },
  held: {
    letters: {
      title: 'Mails to you',
      fields: {
        writtenAt: 'written',
        subject: 'subject',
        text: 'text, without sign-in links and codes',
        attached: 'attached',
        sentAt: 'sent',
      },
    },
    choices: {
      title: 'Which mails you want',
      fields: { news: 'news', reminders: 'reminders', changedAt: 'chosen' },
    },
  },
}
