// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { EntryKeyWords } from './entry-key.words.de.ts'

export const entryKeyWordsEn: EntryKeyWords = {
  title: (name) => `Hello, ${name}`,
  lead: 'This leads to your congress: look at your workshops, change them, hand them over, or cancel.',
  enter: (name) => `Yes, I am ${name}: continue`,
  once: 'The link lets you in once. After that this browser stays signed in.',
  notYou: 'Is this not you? Then close this page. There is a letter of its own for your own registration.',

  refusedTitle: 'This link leads no further',
  refused: {
    keyUnknown: 'The link or code is not right. Perhaps it is not complete.',
    keyExpired: 'The link has expired: the congress is over.',
    keyUsed: 'The link has been used already and works only once. If it is yours, we gladly send you a new one.',
    signedInAsAnother: 'This link belongs to somebody else. You are signed in, and stay yourself.',
    holdsOffice: 'Whoever holds an office of the congress signs in by a fresh letter.',
  },
  again: 'Send a new link to my address',
  signIn: 'Sign in',
  register: 'Register yourself',
  toMy: 'To “My congress”',

  codeTitle: 'With the code from your sheet',
  codeLead: 'You have registered on paper or by telephone. There is a code on your sheet.',
  code: 'Code',
  codeHint: 'Twelve signs. Capitals or not, with or without dashes.',
  codeGo: 'Continue',
}
