// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { ConfirmationWords } from './confirmation.words.de.ts'

export const confirmationWordsEn: ConfirmationWords = {
  greeting: (name) => `Hello ${name},`,
  look: 'Look, change or cancel',
  calendarAttached: 'The dates for your calendar are attached to this letter.',
  linkNote:
    'The link is only for you and lets you in once: please do not pass it on. Later you sign in with your e-mail address.',

  confirmedSubject: (site) => `You are registered: ${site}`,
  confirmed: 'Your registration is confirmed. We are glad that you take part.',

  taskSubject: (site) => `You contribute: ${site}`,
  task: 'You contribute to the congress. You need not register for that; your access is there.',

  changedSubject: (site) => `Your workshops have changed: ${site}`,
  changed: 'Your workshops have changed. This is how it is now:',
  toMy: 'To “My congress”',

  cancelledSubject: (site) => `Your registration is cancelled: ${site}`,
  cancelled:
    'Your registration is cancelled, and your places are free again. You can register again as long as there are places.',
  cancelledCalendar: 'The attachment takes the dates out of your calendar.',
  again: 'Register again after all',
  notYou: 'Was that not you? Then please ask the congress office.',
}
