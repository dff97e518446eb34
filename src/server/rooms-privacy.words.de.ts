// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const roomsPrivacyWordsDe = {
  activity: {
    title: 'Räume',
    purpose: 'Das Gespräch führen: wer wann um das Wort bittet, spricht und schreibt.',
    categories: ['Platz im Raum', 'Geschriebenes', 'Hinweise zu Wortmeldungen', 'Ablauf ohne Namen'],
  },
  held: {
    seats: { title: 'Räume, in denen Sie waren', fields: { room: 'Veranstaltung' } },
    words: {
      title: 'Was Sie in Räumen geschrieben haben',
      fields: { room: 'Veranstaltung', at: 'Wann', text: 'Text' },
    },
  },
}

export type RoomsPrivacyWords = typeof roomsPrivacyWordsDe
