// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { WaitingListWords } from './waiting-list.words.de.ts'

export const waitingListWordsEn: WaitingListWords = {
  // On “My congress”
  title: 'Waiting list',
  offer: (day, time) => `A place is free for you. Please answer until ${day}, ${time}.`,
  rank: (rank) => (rank === 1 ? 'You are next.' : `You are number ${rank}.`),
  rankWhy: 'When a place becomes free, we write to you. You answer with one press.',
  leaving: (titles) => `At the same time you have a place in: ${titles}. If you accept, you give it up.`,
  accept: 'Accept the place',
  decline: 'No, thank you',
  leave: 'Stop waiting',

  // The page behind the link
  offerTitle: (title) => `A place in “${title}”`,
  offerWhen: (day, from, to) => `${day}, ${from} to ${to}`,
  offerUntil: (day, time) => `The place is kept for you until ${day}, ${time}. Then it goes to the next person.`,
  goneTitle: 'This offer is no longer open',
  refused: {
    offerGone: 'It has been answered already, or the link is not complete.',
    offerLapsed: 'The deadline has passed. The place has gone to the next person.',
  },
  acceptedTitle: 'You have the place',
  accepted: 'We look forward to seeing you. Everything else is on the page “My congress”.',
  declinedTitle: 'Thank you for answering',
  declined: 'The place goes to the next person on the list.',
  toMy: 'To “My congress”',
  toProgramme: 'To the programme',

  // Why it did not work
  joinRefusedTitle: 'That did not work',
  joinRefused: {
    noSuchSession: 'There is no such session.',
    sessionOver: 'This session is over.',
    notRegistered: 'Please register for the congress first.',
    hasPlace: 'You have a place here already.',
    placesFree: 'A place is free right now: you can take it at once.',
    listClosed: 'So shortly before the start there is no waiting list. A free place goes to whoever comes first.',
    listFull: 'The waiting list is full.',
    waitsElsewhere: 'You are on very many waiting lists already. Please leave one of them first.',
  },
  toSession: 'Back to the session',

  // Letters
  letterGreeting: (name) => `Hello ${name},`,
  letterAt: (day, time) => `${day}, ${time}`,
  letterWaitingSubject: (title) => `On the waiting list: ${title}`,
  letterWaiting: (title, at) => `You are now on the waiting list for “${title}” (${at}).`,
  letterOfferSubject: (title) => `A place for you: ${title}`,
  letterOffer: (title, at) => `in “${title}” (${at}) a place has become free, and it is your turn.`,
  letterOfferUntil: (until) => `We keep it for you until ${until}. Please answer with one press:`,
  letterOfferLink: 'Accept or decline',
  letterOfferNote:
    'Without an answer the place goes to the next person after the deadline. The link is only for you: please do not pass it on.',
  letterLapsedSubject: (title) => `The deadline has passed: ${title}`,
  letterLapsed: (title, at) =>
    `we had kept a place for you in “${title}” (${at}). The deadline has passed, and it goes to the next person. If you would like to go on waiting, just join the list again.`,
  letterClosedSubject: (title) => `Waiting list closed: ${title}`,
  letterClosed: (title, at) =>
    `“${title}” begins soon (${at}), and sadly no place has become free for you. You can listen all the same. If a place becomes free now, whoever is at the door first gets it.`,
  letterToSession: 'To the session',
}
