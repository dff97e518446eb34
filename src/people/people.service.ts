// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Everything the house asks of people, behind one name: who they are, how they sign in, who set this up. */
import { dayMilliseconds, signInLimits } from './limits.rules.ts'
import { ownerSetUp, type OwnerSetUp } from './owner.service.ts'
import type { BodyParts } from './bodies.service.ts'
import { directory, type Directory, type DirectoryParts } from './directory.service.ts'
import { offices, type Offices } from './offices.service.ts'
import { confirmByAddress, mandates, type Mandates } from './mandates.service.ts'
import { register, type Register } from './register.service.ts'
import type { SignedInHook, SignInParts } from './desk.ts'
import { signIns, type SignIns } from './sign-in.service.ts'
import { deleteSpent } from './sign-in.store.ts'

export type PeopleParts = SignInParts & BodyParts & Pick<DirectoryParts, 'populationsOf'>

export type People = Register &
  SignIns &
  OwnerSetUp &
  Mandates &
  Directory &
  Offices & {
    /** Deletes attempts, secrets and sign-ins that are over; to be called once a day. */
    sweep(): Promise<void>
  }

export function peopleService(parts: PeopleParts): People {
  const addressShown: SignedInHook = (personId, transaction) => confirmByAddress(parts, personId, transaction)
  const desk = { ...parts, hooks: [], addressShown }
  return {
    ...register(parts),
    ...signIns(desk),
    ...ownerSetUp(desk),
    ...mandates(parts),
    ...directory(parts),
    ...offices(parts),
    sweep: () => {
      const before = (days: number) => new Date(parts.clock.now() - days * dayMilliseconds)
      return deleteSpent(parts.db, {
        attempts: before(1),
        secrets: before(signInLimits.spentSecretDays),
        signIns: before(0),
      })
    },
  }
}
