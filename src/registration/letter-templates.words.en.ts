// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { LetterTemplateWords } from './letter-templates.words.de.ts'

export const letterTemplateWordsEn: LetterTemplateWords = {
  label: {
    draft: 'Registration begun',
    registered: 'Confirmation of registration',
    workshopsChanged: 'Workshops changed',
    cancelled: 'Registration cancelled',
    task: 'Welcome for contributors',
    waiting: 'On the waiting list',
    placeOffered: 'Place from the waiting list',
    offerLapsed: 'Deadline for the place has passed',
    waitingListClosed: 'Waiting list closed',
    handover: 'Handing a place to a colleague',
    handoverTaken: 'The place is taken over',
  },
  occasion: {
    draft: 'When somebody saves the form for later and has given an address.',
    registered: 'When a registration is confirmed. The dates for the calendar are attached.',
    workshopsChanged:
      'When somebody’s workshops change, whoever changes them. The attachment brings the calendar up to date.',
    cancelled: 'When a registration is cancelled. The attachment takes the dates out of the calendar.',
    task: 'When somebody is put down in the programme for a session. They need not register.',
    waiting: 'When somebody joins a waiting list.',
    placeOffered: 'When a place becomes free, to the person who is next in line.',
    offerLapsed: 'When an offered place was not accepted in time.',
    waitingListClosed: 'When a session begins soon and no place has become free.',
    handover: 'When somebody would like to give their place to a colleague.',
    handoverTaken: 'When the place is taken over, to the person who gave it.',
  },

  name: 'Maarten Veldhoek',
  colleague: 'Ingrid Wiesental',
  congress: 'Across the land',
  opening: 'Opening',
  workshop: 'The future check for villages',
  other: 'Working from the old town hall',
}
