// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { ChoicesWords } from './choices.words.de.ts'

export const choicesWordsEn: ChoicesWords = {
  title: 'My e-mails',
  lead: 'What you need for taking part you always get. The rest is your choice.',
  to: (email) => `Everything goes to ${email}.`,
  reminders: 'Reminders',
  remindersHint: 'A day and 15 minutes before your sessions.',
  news: 'News',
  newsHint: 'Invitations and hints that have nothing to do with your registration. You can take this back at any time.',
  save: 'Save',
  saved: 'Saved.',
  noAddress: 'No address is known for you; you get no e-mails.',

  withdrawTitle: { news: 'No more news?', reminders: 'No more reminders?' },
  withdrawLead: {
    news: 'One press is enough. What you must know for taking part you will still get.',
    reminders: 'One press is enough. Your registration stays.',
  },
  withdraw: { news: 'Send no more news', reminders: 'Send no more reminders' },
  withdrawnTitle: 'Done',
  withdrawn: { news: 'You will get no more news.', reminders: 'You will get no more reminders.' },
  undo: 'Signed in, you can change this again under “My e-mails”.',
  unknownTitle: 'This link does not hold',
  unknown: 'Perhaps its end is missing. Signed in, you find the same choice under “My e-mails”.',
  toChoices: 'To my e-mails',
}
