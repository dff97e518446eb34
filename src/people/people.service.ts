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
import type { SignInDesk, SignInParts } from './desk.ts'
import { factors, type Factors } from './factor.service.ts'
import { identities, type Identities } from './oidc.service.ts'
import type { Provider } from './provider.ts'
import { sealWith } from './sealing.ts'
import { securityLimits } from './security.limits.rules.ts'
import { security, type Security } from './security.service.ts'
import { deleteOldSecurity } from './security.store.ts'
import { signIns, type SignIns } from './sign-in.service.ts'
import { deleteSpent } from './sign-in.store.ts'

export type PeopleParts = SignInParts &
  BodyParts &
  Pick<DirectoryParts, 'populationsOf'> & {
    /** The server's own: the secrets of second factors are sealed with a key made from it. */
    readonly secret: string
    /** Null where nobody signs in through a provider. */
    readonly provider: Provider | null
  }

export type People = Register &
  SignIns &
  OwnerSetUp &
  Mandates &
  Directory &
  Offices &
  Factors &
  Security &
  Identities & {
    /** Deletes attempts, secrets and sign-ins that are over; to be called once a day. */
    sweep(): Promise<void>
  }

export function peopleService(parts: PeopleParts): People {
  const seal = sealWith(parts.secret, parts.randomBytes)
  const desk: SignInDesk = {
    ...parts,
    seal,
    hooks: [],
    endedHooks: [],
    addressShown: (personId, transaction) => confirmByAddress(parts, personId, transaction),
  }
  return {
    ...register(parts),
    ...signIns(desk),
    ...ownerSetUp(desk),
    ...mandates(parts),
    ...directory(parts),
    ...offices(parts),
    ...factors(desk),
    ...security(desk),
    ...identities(desk, parts.provider),
    async sweep() {
      const before = (days: number) => new Date(parts.clock.now() - days * dayMilliseconds)
      await deleteSpent(parts.db, {
        attempts: before(1),
        secrets: before(signInLimits.spentSecretDays),
        signIns: before(0),
      })
      await deleteOldSecurity(parts.db, {
        now: before(0),
        events: before(securityLimits.eventDays),
        devices: before(securityLimits.knownDeviceDays),
      })
    },
  }
}
