// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every way of signing in ends with, and what every page begins with: a token, and who it belongs to. */
import type { Audit } from '../audit/index.ts'
import { idFrom } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { Mailbox } from '../mail/index.ts'
import type { SignedIn, Site } from '../web/visitor.ts'
import { signInMilliseconds } from './limits.rules.ts'
import { readFactor } from './factor.store.ts'
import type { PersonId } from './people.store.ts'
import type { Seal } from './sealing.ts'
import { hashOf, looksLikeSecret, newSecret, type RandomBytes } from './secrets.ts'
import { securityLimits } from './security.limits.rules.ts'
import { slide } from './sign-in.rules.ts'
import { deleteSignIn, insertSignIn, readSignIn, touchSignIn, type SignInId } from './sign-in.store.ts'

/** Runs in the transaction that signs the person in: registration confirms itself by the first sign-in. */
export type SignedInHook = (personId: PersonId, transaction: Database) => Promise<void>

/** Told after sign-ins have ended before their time: whatever hangs on them ends, too. */
export type SignInsEndedHook = (signIns: readonly SignInId[]) => void

export type SignInParts = {
  readonly db: Database
  readonly mailbox: Pick<Mailbox, 'post'>
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly site: Site
  /** Writes down what is done in the office, in the transaction of what is done. */
  readonly audit: Pick<Audit, 'record'>
}

export type SignInDesk = SignInParts & {
  readonly seal: Seal
  readonly hooks: SignedInHook[]
  readonly endedHooks: SignInsEndedHook[]
  /** Besides, when a letter to their address signed them in. */
  readonly addressShown: SignedInHook
}

export type OpenedSignIn = {
  /** For the cookie, and nowhere else. */
  readonly token: string
  /** The person has a second factor: until it is shown, the token signs nobody in. */
  readonly factorAsked: boolean
}

export async function openSignIn(
  { clock, randomBytes, hooks }: SignInDesk,
  personId: PersonId,
  device: string,
  transaction: Database,
): Promise<OpenedSignIn> {
  const now = clock.now()
  const token = newSecret(randomBytes)
  const factorAsked = ((await readFactor(transaction, personId))?.confirmedAt ?? null) !== null
  const holds = factorAsked ? securityLimits.factorPendingMinutes * 60_000 : signInMilliseconds
  await insertSignIn(transaction, {
    id: idFrom<'signIn'>(randomBytes(16)),
    tokenHash: hashOf(token),
    personId,
    device,
    at: new Date(now),
    expiresAt: new Date(now + holds),
    factorPending: factorAsked,
  })
  for (const hook of hooks) await hook(personId, transaction)
  return { token, factorAsked }
}

export type Present = { readonly person: SignedIn; readonly signIn: SignInId }

/** A sign-in that is used holds on; writing that down is due once an hour. */
export async function presentBy({ db, clock }: SignInDesk, token: string | undefined): Promise<Present | null> {
  if (!looksLikeSecret(token)) return null
  const now = clock.now()
  const found = await readSignIn(db, hashOf(token), new Date(now))
  if (found === null) return null
  const { due, expiresAt } = slide(found.seenAt, now)
  if (due) await touchSignIn(db, hashOf(token), new Date(now), new Date(expiresAt))
  return { person: found.person, signIn: found.id }
}

export async function signOut(desk: SignInDesk, token: string | undefined): Promise<void> {
  if (looksLikeSecret(token)) tellEnded(desk, await deleteSignIn(desk.db, hashOf(token)))
}

export function tellEnded({ endedHooks }: SignInDesk, signIns: readonly SignInId[]): void {
  if (signIns.length > 0) for (const hook of endedHooks) hook(signIns)
}
