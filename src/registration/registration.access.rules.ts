// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with registrations. Whose registration it is, services know. */
import { atHand, everybody, signedIn, type AccessTable } from '../web/access.rules.ts'

export type RegistrationAction =
  | 'register'
  | 'readMine'
  | 'changeMine'
  | 'takePlace'
  | 'wait'
  | 'answerOffer'
  | 'handOver'
  | 'enter'
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
  handOver: signedIn,
  /** By its code; taking it needs a sign-in. */
  lookAtHandover: atHand,
}
