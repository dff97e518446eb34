// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { RoomsPrivacyWords } from './rooms-privacy.words.de.ts'

export const roomsPrivacyWordsEn: RoomsPrivacyWords = {
  activity: {
    title: 'Rooms',
    purpose: 'Holding the conversation: who asks for the floor when, speaks and writes.',
    categories: ['seat in the room', 'what was written', 'notes to requests', 'what happened, without names'],
  },
  held: {
    seats: { title: 'Rooms you have been in', fields: { room: 'session' } },
    words: { title: 'What you have written in rooms', fields: { room: 'session', at: 'when', text: 'text' } },
  },
}
