// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { DoorWords } from './door.words.de.ts'

export const doorWordsEn: DoorWords = {
  title: 'You cannot enter yet',
  why: {
    notRegistered: 'This room is open to people registered for the congress.',
    noPlace: 'You have no place in this workshop yet. The workshop’s page shows whether one is free.',
    roomElsewhere: 'The room is just being opened. Please try again in a few seconds.',
  },
  way: {
    notRegistered: 'Register',
    noPlace: 'To the workshop',
    roomElsewhere: 'Try again',
  },
  toSession: 'To the workshop',
}
