// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { HandoverWords } from './handover.words.de.ts'

export const handoverWordsEn: HandoverWords = {
  give: 'Hand over the place',
  giveTitle: (title) => `Hand over your place in “${title}”`,
  giveLead: 'You cannot come? Give the place to somebody of your municipality. Until they accept it, it stays yours.',
  email: 'E-mail address of your colleague',
  emailHint: 'We send a link there that only this address can use. We use it for that and delete it afterwards.',
  giveByLetter: 'Send the link',
  giveByCode: 'A code to tell',
  giveByCodeWhy:
    'Without e-mail: you get a code that you tell by telephone. Whoever uses it first and is registered for the same municipality has the place.',
  back: 'Back without a change',
  giving: {
    noPlace: 'You have no place in this session (any more).',
    noMunicipality: 'You are registered for no municipality. Places are handed over within a municipality only.',
    emailInvalid: 'That does not look like an e-mail address.',
    ownAddress: 'That is your own address.',
    tooManyToday: 'That is enough for today: you can hand over again tomorrow.',
  },
  tooManyLetters: (minutes) => `Several letters have just gone to this address. Please wait ${minutes} minutes.`,

  // Behind the code
  title: (title) => `A place in “${title}”`,
  from: (name) => `${name} gives you the place.`,
  when: (day, from, to) => `${day}, ${from} to ${to}`,
  signInFirst: 'Please sign in. You have to be registered for the same municipality.',
  signIn: 'Sign in and accept the place',
  register: 'Not registered yet? Register here and then open the link again',
  toRegistration: 'Register for the congress',
  take: 'Accept the place',
  leaving: (titles) => `At the same time you have a place in: ${titles}. You give it up by this.`,
  takenTitle: 'You have the place',
  refusedTitle: 'That does not work',
  refused: {
    handoverGone: 'There is no such code, or it has been taken back.',
    handoverTaken: 'Somebody has accepted this place already.',
    handoverExpired: 'The deadline has passed. Please ask for a new code.',
    ownPlace: 'This is your own place.',
    otherAddress: 'This link went to another e-mail address. Please sign in with that one.',
    otherMunicipality: 'You are not registered for the same municipality. Places stay within a municipality.',
    notRegistered: 'Please register for the congress first, and then open the link again.',
    hasPlace: 'You have a place in this session already.',
  },
  toMy: 'To “My congress”',

  // For those who hand over
  yours: 'Your place is on its way',
  sentTo: (email) => `We have written to ${email}. As soon as the place is accepted, we tell you.`,
  code: 'Code',
  codeHow: 'Tell this code. It is used here, after signing in:',
  withdraw: 'Keep it after all',

  // Typing a code
  typeTitle: 'Accept a place',
  typeLead: 'Somebody of your municipality has told you a code.',
  typeCode: 'Code',
  typeHint: 'Twelve signs. Capitals or not, with or without dashes.',
  typeGo: 'Continue',
  typeWrong: 'A code has twelve signs, for example K7QM-2XPD-9RTF.',

  // Letters
  letterAt: (day, time) => `${day}, ${time}`,
  letterSubject: (title) => `A place for you: ${title}`,
  letterGreeting: 'Hello,',
  letterOffer: (from, title, at) =>
    `${from} has a place in “${title}” (${at}), cannot come and would like to give it to you. For that you have to be registered for the congress, for the same municipality and with this e-mail address.`,
  letterLink: 'Look and accept',
  letterCode: (code) => `Or sign in and type this code: ${code}`,
  letterNote: 'If you do not want the place, just do nothing. We have your address for this letter only.',
  letterTakenSubject: (title) => `Your place has been accepted: ${title}`,
  letterTakenGreeting: (name) => `Hello ${name},`,
  letterTaken: (by, title, at) => `${by} has accepted your place in “${title}” (${at}).`,
}
