// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with people, and with signing in. */
import { atHand, everybody, offices, type AccessTable } from '../web/access.rules.ts'

export type PeopleAction =
  | 'askForLetter'
  | 'useCode'
  | 'useLink'
  | 'acceptOwnerInvitation'
  | 'signOut'
  | 'seePeople'
  | 'correctAddress'
  | 'checkMandates'
  | 'giveOffices'
  | 'seeBodies'
  | 'changeBodies'

const office = offices('owner', 'organiser')

export const peopleAccess: AccessTable<PeopleAction> = {
  askForLetter: everybody,
  useCode: everybody,
  /** Whoever holds the secret of a letter. */
  useLink: atHand,
  /** Whoever holds the link the server printed. */
  acceptOwnerInvitation: atHand,
  signOut: everybody,
  seePeople: office,
  /** Of somebody without an office, and while it has reached nobody. */
  correctAddress: office,
  checkMandates: office,
  /** Which ones, officesToGive says: only owners make owners. */
  giveOffices: office,
  seeBodies: office,
  changeBodies: office,
}
