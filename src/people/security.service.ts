// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Signed-in devices, what happened to a person's sign-in, and what an owner asks of those with an office. */
import { accepted, refused, type Result } from '../base/result.ts'
import type { SecurityDeed } from './deeds.ts'
import { tellEnded, type SignInDesk } from './desk.ts'
import { endOtherSignIns, endSignIn, readDevices, readStanding, type SignedInDevice } from './devices.store.ts'
import { readFactor } from './factor.store.ts'
import { holdsOffice } from './identity.store.ts'
import type { PersonId } from './people.store.ts'
import { hashOf, looksLikeSecret, newSecret } from './secrets.ts'
import { securityLimits } from './security.limits.rules.ts'
import { noteSecurity } from './security-note.ts'
import * as store from './security.store.ts'
import type { SignInId } from './sign-in.store.ts'

export type { SignedInDevice } from './devices.store.ts'
export type { EventRow, OfficeHolder } from './security.store.ts'

export type Security = {
  devicesOf(personId: PersonId, token: string | undefined): Promise<readonly SignedInDevice[]>
  /** @returns whether there was such a sign-in of this person. */
  endDevice(personId: PersonId, id: string): Promise<boolean>
  /** Ends all sign-ins of the person but this one. @returns how many. */
  endOtherDevices(personId: PersonId, token: string | undefined): Promise<number>
  /** Which of these sign-ins still hold: for lines that stay open. */
  standing(signIns: readonly SignInId[]): Promise<ReadonlySet<SignInId>>
  /**
   * Whoever holds an office is told by letter when they sign in with a browser they have not used before.
   * @param browser the secret this browser kept, if it has one.
   * @returns the secret it is to keep; null when nothing is to be remembered.
   */
  recogniseDevice(personId: PersonId, device: string, browser: string | undefined): Promise<string | null>
  /** A second factor is for those with an office of the whole congress. */
  mayHaveFactor(personId: PersonId): Promise<boolean>
  /** The owner asks it of everybody with an office, and this person has one without. */
  factorMissing(personId: PersonId): Promise<boolean>
  securityEvents(personId: PersonId): Promise<readonly store.EventRow[]>
  officeHolders(): Promise<readonly store.OfficeHolder[]>
  factorRequired(): Promise<boolean>
  /** Whoever asks it of everybody has one themselves. */
  requireFactor(required: boolean, by: PersonId): Promise<Result<null, 'ownFactorFirst' | 'notInDemo'>>
}

export function security(desk: SignInDesk): Security {
  const { db, clock } = desk
  const now = () => new Date(clock.now())
  const hash = (token: string | undefined) => (looksLikeSecret(token) ? hashOf(token) : null)
  return {
    devicesOf: (personId, token) =>
      readDevices(db, personId, hash(token), { now: now(), limit: securityLimits.devicesShownMax }),
    async endDevice(personId, id) {
      const ended = await endSignIn(db, personId, id)
      tellEnded(desk, ended)
      return ended.length > 0
    },
    async endOtherDevices(personId, token) {
      const ended = await endOtherSignIns(db, personId, hash(token))
      tellEnded(desk, ended)
      return ended.length
    },
    standing: (signIns) => readStanding(db, signIns, now()),
    recogniseDevice: (personId, device, browser) => recognise(desk, personId, device, browser),
    mayHaveFactor: async (personId) => !desk.site.demo && (await holdsOffice(db, personId, now())),
    async factorMissing(personId) {
      if (!(await store.isFactorRequired(db)) || !(await holdsOffice(db, personId, now()))) return false
      return ((await readFactor(db, personId))?.confirmedAt ?? null) === null
    },
    securityEvents: (personId) => store.readEvents(db, personId, securityLimits.eventsShownMax),
    officeHolders: () => store.readOfficeHolders(db, now()),
    factorRequired: () => store.isFactorRequired(db),
    requireFactor: (required, by) => requireFactor(desk, required, by),
  }
}

async function recognise(desk: SignInDesk, personId: PersonId, device: string, browser: string | undefined) {
  const { db, clock, randomBytes, site } = desk
  // The demo's sign-in links are for everybody at this machine; letters about them would tell nobody anything.
  if (site.demo) return null
  const now = new Date(clock.now())
  return db.transaction().execute(async (own) => {
    if (!(await holdsOffice(own, personId, now))) return null
    const secret = looksLikeSecret(browser) ? browser : newSecret(randomBytes)
    if (await store.knowDevice(own, { personId, secretHash: hashOf(secret), seenAt: now })) return secret
    await store.forgetOldDevices(own, personId, securityLimits.knownDevicesMax)
    await noteSecurity(desk, { personId, kind: 'newDevice', what: device }, own)
    return secret
  })
}

async function requireFactor(desk: SignInDesk, required: boolean, by: PersonId) {
  const { db, clock, site } = desk
  if (site.demo) return refused('notInDemo' as const)
  return db.transaction().execute(async (own) => {
    const factor = await readFactor(own, by)
    if (required && (factor?.confirmedAt ?? null) === null) return refused('ownFactorFirst' as const)
    if ((await store.isFactorRequired(own)) === required) return accepted(null)
    await store.writeFactorRequired(own, required)
    const action: SecurityDeed = required ? 'factorRequired' : 'factorNotRequired'
    await desk.audit.record({ actor: by, action, object: null }, own)
    if (!required) {
      await noteSecurity(desk, { personId: by, kind: 'factorNotRequired' }, own)
      return accepted(null)
    }
    for (const holder of await store.readOfficeHolders(own, new Date(clock.now()))) {
      if (!holder.hasFactor) await noteSecurity(desk, { personId: holder.id, kind: 'factorRequired', by }, own)
    }
    return accepted(null)
  })
}
