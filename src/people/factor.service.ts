// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The second factor: set up with an authenticator app, confirmed by its first code, asked for at every sign-in, taken
 * away by a code, a recovery code or an owner. All tries of one person are counted together and one after another.
 */
import { assert } from '../base/assert.ts'
import type { Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import type { SecurityDeed } from './deeds.ts'
import type { SignInDesk } from './desk.ts'
import { tellEnded } from './desk.ts'
import { endOtherSignIns } from './devices.store.ts'
import { decideFactorTry, factorWrong, openSteps, typedFactor, type FactorRefusal } from './factor.rules.ts'
import * as store from './factor.store.ts'
import { dayMilliseconds, signInMilliseconds } from './limits.rules.ts'
import type { PersonId } from './people.store.ts'
import { attemptsOfFactor, hashOf, looksLikeSecret } from './secrets.ts'
import { securityLimits } from './security.limits.rules.ts'
import { noteSecurity } from './security-note.ts'
import { insertAttempt, lockAddress, lockPerson, readAttempts } from './sign-in.store.ts'
import { base32, stepOfCode } from './totp.ts'

export type FactorState = { readonly since: Instant | null; readonly recoveryCodesLeft: number }

export type ConfirmedFactor = { readonly recoveryCodes: readonly string[] }

export type Factors = {
  factorOf(personId: PersonId): Promise<FactorState>
  /** The secret for the app, as text; the same one again until it is confirmed or an hour old. Null when confirmed. */
  beginFactor(personId: PersonId): Promise<string | null>
  /** @param token the sign-in that stays; all others of the person end, because they came in without it. */
  confirmFactor(
    personId: PersonId,
    code: string,
    token: string | undefined,
  ): Promise<Result<ConfirmedFactor, FactorRefusal>>
  renewRecoveryCodes(personId: PersonId, code: string): Promise<Result<ConfirmedFactor, FactorRefusal>>
  removeFactor(personId: PersonId, code: string): Promise<Result<null, FactorRefusal>>
  /** Whether these are the person's unused recovery codes: only such are handed out as a file. */
  areRecoveryCodes(personId: PersonId, codes: readonly string[]): Promise<boolean>
  /** Whether this sign-in waits for a code. */
  isFactorPending(token: string | undefined): Promise<boolean>
  passFactor(token: string | undefined, code: string): Promise<Result<{ readonly personId: PersonId }, FactorRefusal>>
  /** For somebody who lost app and recovery codes. @returns false when there was none, or it is one's own. */
  resetFactor(personId: PersonId, by: PersonId): Promise<boolean>
}

export function factors(desk: SignInDesk): Factors {
  const { db, clock } = desk
  const within = <Value>(work: (transaction: Database) => Promise<Value>) => db.transaction().execute(work)
  return {
    async factorOf(personId) {
      const factor = await store.readFactor(db, personId)
      const since = factor?.confirmedAt ?? null
      return { since, recoveryCodesLeft: since === null ? 0 : await store.countRecoveryCodes(db, personId) }
    },
    beginFactor: (personId) => within((own) => begin(desk, personId, own)),
    async confirmFactor(personId, code, token) {
      const confirmed = await within((own) => confirm(desk, personId, code, token, own))
      if (!confirmed.ok) return confirmed
      tellEnded(desk, confirmed.value.ended)
      return accepted({ recoveryCodes: confirmed.value.recoveryCodes })
    },
    renewRecoveryCodes: (personId, code) =>
      within(async (own) => {
        const tried = await tryCode(desk, personId, code, own)
        if (!tried.ok) return tried
        await noteSecurity(desk, { personId, kind: 'recoveryCodesRenewed' }, own)
        return accepted({ recoveryCodes: await newRecoveryCodes(desk, personId, own) })
      }),
    removeFactor: (personId, code) =>
      within(async (own) => {
        const tried = await tryCode(desk, personId, code, own)
        if (!tried.ok) return tried
        await store.deleteFactor(own, personId)
        await noteSecurity(desk, { personId, kind: 'factorRemoved' }, own)
        return accepted(null)
      }),
    async areRecoveryCodes(personId, codes) {
      const hashes = codes.flatMap((code) => recoveryHash(code) ?? [])
      const all = hashes.length === securityLimits.recoveryCodes && codes.length === hashes.length
      return all && (await store.countRecoveryCodes(db, personId, hashes)) === hashes.length
    },
    isFactorPending: async (token) =>
      looksLikeSecret(token) && (await store.readPendingSignIn(db, hashOf(token), new Date(clock.now()))) !== null,
    passFactor: (token, code) => within((own) => pass(desk, token, code, own)),
    resetFactor: (personId, by) =>
      within(async (own) => {
        if (personId === by) return false
        await lockPerson(own, personId)
        if (!(await store.deleteFactor(own, personId))) return false
        await noteSecurity(desk, { personId, kind: 'factorReset', by }, own)
        const object = { kind: 'person', id: personId }
        await desk.audit.record({ actor: by, action: 'factorReset' satisfies SecurityDeed, object }, own)
        return true
      }),
  }
}

async function begin({ clock, randomBytes, seal }: SignInDesk, personId: PersonId, transaction: Database) {
  await lockPerson(transaction, personId)
  const now = clock.now()
  const known = await store.readFactor(transaction, personId)
  if (known !== null && known.confirmedAt !== null) return null
  const fresh = known !== null && known.begunAt > now - securityLimits.factorSetUpMinutes * 60_000
  const kept = known !== null && fresh ? seal.open(known.sealed, personId) : null
  if (kept !== null) return base32(kept)
  const secret = randomBytes(securityLimits.factorSecretBytes)
  const sealed = seal.seal(secret, personId)
  await store.writeUnconfirmedFactor(transaction, { personId, sealed, begunAt: new Date(now) })
  return base32(secret)
}

/** Counted under a lock, so that guesses sent at once count as well. Works for a factor that is being set up, too. */
async function tryCode(
  desk: SignInDesk,
  personId: PersonId,
  code: string,
  transaction: Database,
  settingUp = false,
): Promise<Result<'code' | 'recoveryCode', FactorRefusal>> {
  const { clock } = desk
  const typed = typedFactor(code)
  if (typed === null) return refused({ kind: 'factorMalformed' })
  const now = clock.now()
  const counted = attemptsOfFactor(personId)
  await lockAddress(transaction, counted)
  const wrong = await readAttempts(transaction, counted, 'wrongFactor', new Date(now - dayMilliseconds))
  const decided = decideFactorTry(wrong, now)
  if (!decided.ok) return decided
  const factor = await store.readFactor(transaction, personId)
  if (factor === null || (factor.confirmedAt === null) !== settingUp) return refused({ kind: 'factorGone' })
  const right =
    typed.kind === 'code'
      ? await useCode(desk, personId, factor, typed.text, transaction)
      : await store.useRecoveryCode(transaction, personId, hashOf(typed.text), new Date(now))
  if (right) {
    if (typed.kind === 'recoveryCode') await noteSecurity(desk, { personId, kind: 'recoveryCodeUsed' }, transaction)
    return accepted(typed.kind)
  }
  await insertAttempt(transaction, counted, 'wrongFactor', new Date(now))
  return refused(factorWrong(wrong, now))
}

async function useCode(
  { clock, seal }: SignInDesk,
  personId: PersonId,
  { sealed, lastStep }: store.FactorRow,
  code: string,
  transaction: Database,
): Promise<boolean> {
  // Sealed with another key: no code is right any more; recovery codes still are (docs/operate/sign-in.md).
  const secret = seal.open(sealed, personId)
  const step = secret === null ? null : stepOfCode(secret, code, openSteps(clock.now(), lastStep))
  return step !== null && (await store.useStep(transaction, personId, step))
}

async function confirm(
  desk: SignInDesk,
  personId: PersonId,
  code: string,
  token: string | undefined,
  transaction: Database,
) {
  const tried = await tryCode(desk, personId, code, transaction, true)
  if (!tried.ok) return tried
  await store.confirmFactor(transaction, personId, new Date(desk.clock.now()))
  const recoveryCodes = await newRecoveryCodes(desk, personId, transaction)
  const kept = looksLikeSecret(token) ? hashOf(token) : null
  const ended = await endOtherSignIns(transaction, personId, kept)
  await noteSecurity(desk, { personId, kind: 'factorSetUp' }, transaction)
  return accepted({ recoveryCodes, ended })
}

async function newRecoveryCodes({ randomBytes }: SignInDesk, personId: PersonId, transaction: Database) {
  const codes = Array.from({ length: securityLimits.recoveryCodes }, () =>
    base32(randomBytes(securityLimits.recoveryCodeBytes)).toLowerCase(),
  )
  await store.replaceRecoveryCodes(transaction, personId, codes.map(hashOf))
  return codes
}

function recoveryHash(typed: string): Buffer | null {
  const code = typedFactor(typed)
  return code?.kind === 'recoveryCode' ? hashOf(code.text) : null
}

async function pass(desk: SignInDesk, token: string | undefined, code: string, transaction: Database) {
  const now = desk.clock.now()
  const hash = looksLikeSecret(token) ? hashOf(token) : null
  const personId = hash === null ? null : await store.readPendingSignIn(transaction, hash, new Date(now))
  if (hash === null || personId === null) return refused({ kind: 'factorGone' as const })
  const tried = await tryCode(desk, personId, code, transaction)
  // Reset by an owner while it waited: the person signs in anew, and is then not asked.
  if (!tried.ok) return tried
  const times = { now: new Date(now), expiresAt: new Date(now + signInMilliseconds) }
  const completed = await store.completeSignIn(transaction, hash, times)
  assert(completed, 'the sign-in waited a moment ago, and only this transaction may end its waiting')
  return accepted({ personId })
}
