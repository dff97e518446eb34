// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { DraftWords } from './draft.words.de.ts'

export const draftWordsEn: DraftWords = {
  save: 'Save for later',
  saveHint: (days) =>
    `No time? We keep what you have typed for ${days} days for this browser. With your e-mail address you also get a link to go on with another device. Consents and what you say about support are stored only when you register.`,
  full: 'At present we cannot keep anything for later. Please fill in the form to its end.',
  tooManyLetters: (minutes) => `Several letters have just gone to this address. Please wait ${minutes} minutes.`,
  found: (day, time) => `Here is what you saved on ${day} at ${time}.`,
  drop: 'Delete the draft',

  savedTitle: 'Saved for later',
  saved: (days) => `Open the registration in this browser again within ${days} days, and everything is there.`,
  savedLetter: 'If you have entered your e-mail address, a link is waiting there with which you can go on elsewhere.',
  savedNotYet: 'You are not registered yet, and no places are kept for you yet.',
  continue: 'Go on filling in',
  toProgramme: 'To the programme',

  resumeTitle: 'Go on with your registration',
  resumeLead: 'Your draft is there. We fetch it into this browser.',
  resumeGoneTitle: 'This draft is no longer there',
  resumeGone: 'It has expired, or you have registered with it already.',
  toForm: 'To the registration',

  letterSubject: (site) => `Finish your registration: ${site}`,
  letterGreeting: 'Hello,',
  letterWhat: (days) =>
    `the registration form was saved for later with this e-mail address. The link leads back there for ${days} days.`,
  letterLink: 'Go on filling in',
  letterNote: 'If that was not you, just do nothing: the draft is deleted by itself.',
}
