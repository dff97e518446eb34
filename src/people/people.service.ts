// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Everything the house asks of people, behind one name: who they are, how they sign in, who set this up. */
import { asInstant, type Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import { dayMilliseconds, signInLimits } from './limits.rules.ts'
import { ownerSetUp, type OwnerSetUp } from './owner.service.ts'
import type { BodyParts } from './bodies.service.ts'
import { corrections, type Corrections } from './correction.service.ts'
import type { SignInDesk, SignInParts } from './desk.ts'
import { directory, type Directory, type DirectoryParts } from './directory.service.ts'
import { factors, type Factors } from './factor.service.ts'
import { confirmByAddress, mandates, type Mandates } from './mandates.service.ts'
import { offices, type Offices } from './offices.service.ts'
import { identities, type Identities } from './oidc.service.ts'
import * as privacy from './people.privacy.store.ts'
import { readPersonByEmail, type PersonId } from './people.store.ts'
import type { Provider } from './provider.ts'
import { register, type Register } from './register.service.ts'
import { sealWith } from './sealing.ts'
import { hashOf, looksLikeSecret } from './secrets.ts'
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

/** What privacy, the audit trail and the office ask of people. */
export type PeopleKnown = {
  /** Of those who are still there; who was forgotten is missing. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  personByEmail(email: string): Promise<{ readonly id: PersonId; readonly name: string } | null>
  /** When the sign-in of this token began; null when it does not hold. */
  signedInSince(token: string | undefined): Promise<Instant | null>
  readonly privacy: {
    lockSubject(id: PersonId, transaction: Database): ReturnType<typeof privacy.lockSubject>
    readSubject(id: PersonId, transaction: Database): ReturnType<typeof privacy.readSubject>
    present(ids: readonly PersonId[]): Promise<readonly PersonId[]>
    withoutOffice(before: Date, limit: number): Promise<readonly PersonId[]>
    organisers(
      transaction: Database,
    ): Promise<readonly { readonly name: string; readonly email: string | null; readonly language: Language }[]>
  }
}

export type People = Register &
  PeopleKnown &
  SignIns &
  OwnerSetUp &
  Mandates &
  Directory &
  Offices &
  Corrections &
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
    ...known(parts),
    ...mandates(parts),
    ...directory(parts),
    ...offices(parts),
    ...corrections(parts),
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

function known({ db, clock }: PeopleParts): PeopleKnown {
  return {
    namesOf: (ids) => privacy.readNames(db, ids),
    async personByEmail(email) {
      const person = await readPersonByEmail(db, email)
      return person === null ? null : { id: person.id, name: person.name }
    },
    async signedInSince(token) {
      if (!looksLikeSecret(token)) return null
      const since = await privacy.readSignInBegin(db, hashOf(token), new Date(clock.now()))
      return since === null ? null : asInstant(since.getTime())
    },
    privacy: {
      lockSubject: (id, transaction) => privacy.lockSubject(transaction, id, hashOf),
      readSubject: (id, transaction) => privacy.readSubject(transaction, id),
      present: (ids) => privacy.readPresent(db, ids),
      withoutOffice: (before, limit) => privacy.readPeopleWithoutOffice(db, before, limit),
      organisers: (transaction) => privacy.readOfficeHolders(transaction, ['owner', 'organiser']),
    },
  }
}
