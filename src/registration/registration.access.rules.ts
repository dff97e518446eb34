// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with registrations. Whose registration it is, services know. */
import { atHand, everybody, offices, signedIn, type AccessTable } from '../web/access.rules.ts'
import { doorOffices } from './door.rules.ts'

export type RegistrationAction =
  | 'register'
  | 'readMine'
  | 'changeMine'
  | 'takePlace'
  | 'wait'
  | 'answerOffer'
  | 'handOver'
  | 'enter'
  | 'manage'
  | 'giveTasks'
  | 'askAtDoor'
  | 'keepDoor'
  | 'keepAllDoors'
  | 'resumeDraft'
  | 'lookAtHandover'

export const registrationAccess: AccessTable<RegistrationAction> = {
  register: everybody,
  readMine: signedIn,
  changeMine: signedIn,
  takePlace: signedIn,
  wait: signedIn,
  /** By the secret in the offer's letter. */
  answerOffer: atHand,
  /** By the secret in the draft's letter. */
  resumeDraft: atHand,
  /** By a personal link or the code on paper. */
  enter: atHand,
  askAtDoor: everybody,
  /** Which doors somebody keeps, their tasks in the programme say. */
  keepDoor: signedIn,
  keepAllDoors: offices(...doorOffices),
  /** The office's list, and everything in it: access needs, too. */
  manage: offices('owner', 'organiser'),
  /** Who speaks, moderates, presides in which session. */
  giveTasks: offices('owner', 'organiser', 'programmeEditor'),
  handOver: signedIn,
  /** By its code; taking it needs a sign-in. */
  lookAtHandover: atHand,
}
