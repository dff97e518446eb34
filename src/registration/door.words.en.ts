// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { DoorWords } from './door.words.de.ts'

export const doorWordsEn: DoorWords = {
  // Who stands outside
  askTitle: 'I cannot get in',
  askLead: (title) => `Say who you are. Whoever leads “${title}” sees it at once and lets you in.`,
  name: 'First and last name',
  nameHint: 'This is how the others in the room see you.',
  email: 'E-mail address',
  emailHint:
    'By this the moderator recognises you. If you are registered, we send you a link to sign in at the same time.',
  consent: 'I agree that this is stored to let me in.',
  consentHint:
    'What for: to let you in and to show in the room who is there. After a day we delete the e-mail address.',
  consentMissing: 'Without your consent we cannot let you in.',
  ask: 'Ask to be let in',
  refused: {
    noSuchSession: 'There is no such session.',
    sessionOver: 'This session is over.',
    notYet: 'There is nobody at the door yet. It opens a quarter of an hour before the start.',
    doorCrowded: 'Very many are waiting here right now. Please try again in a few minutes.',
    askedOften: 'This address has just asked several times. Please wait a quarter of an hour.',
  },

  waitTitle: 'One moment, please',
  waitLead: (title) => `The moderator of “${title}” sees your request. This page takes you in by itself.`,
  waitNothing: 'You need not do anything.',
  declinedTitle: 'Sadly not',
  declined: 'The moderator could not let you in. Please register, or write to the organisers.',
  goneTitle: 'Nobody is waiting here',
  gone: 'Your request was too long ago, or you are in already.',
  register: 'Register for the congress',
  toProgramme: 'To the programme',

  // Who lets in
  title: 'At the door',
  lead: 'Whoever has no valid link stands here. One press lets in: with a place while one is free, else to listen.',
  sectionLead: 'Who waits in front of a room and does not get in.',
  nobody: 'Nobody is waiting right now.',
  count: (count) => (count === 1 ? 'One person is waiting' : `${count} people are waiting`),
  session: 'Session',
  since: 'Waiting since',
  municipality: 'Municipality',
  admit: 'Let in',
  admitWhom: (name) => `Let in: ${name}`,
  decline: 'Do not let in',
  declineWhom: (name) => `Do not let in: ${name}`,
  note: 'The address is not checked. Whoever is let in comes in as a new person, without office and without mandate.',
}
