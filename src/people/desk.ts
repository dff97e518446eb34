// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every way of signing in ends with, and what every page begins with: a token, and who it belongs to. */
import type { Audit } from '../audit/index.ts'
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { Mailbox } from '../mail/index.ts'
import type { SignedIn, Site } from '../web/visitor.ts'
import { signInMilliseconds } from './limits.rules.ts'
import type { PersonId } from './people.store.ts'
import { hashOf, looksLikeSecret, newSecret, type RandomBytes } from './secrets.ts'
import { slide } from './sign-in.rules.ts'
import { deleteSignIn, insertSignIn, readSignIn, touchSignIn } from './sign-in.store.ts'

/** Runs in the transaction that signs the person in: registration confirms itself by the first sign-in. */
export type SignedInHook = (personId: PersonId, transaction: Database) => Promise<void>

export type SignInParts = {
  readonly db: Database
  readonly mailbox: Pick<Mailbox, 'post'>
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly site: Site
  /** Writes down what is done in the office, in the transaction of what is done. */
  readonly audit: Pick<Audit, 'record'>
}

export type SignInDesk = SignInParts & { readonly hooks: SignedInHook[] }

/** @returns the token for the cookie; only its hash stays here. */
export async function openSignIn(
  { clock, randomBytes, hooks }: SignInDesk,
  personId: PersonId,
  device: string,
  transaction: Database,
): Promise<string> {
  const now = clock.now()
  const token = newSecret(randomBytes)
  await insertSignIn(transaction, {
    tokenHash: hashOf(token),
    personId,
    device,
    at: new Date(now),
    expiresAt: new Date(now + signInMilliseconds),
  })
  for (const hook of hooks) await hook(personId, transaction)
  return token
}

/** A sign-in that is used holds on; writing that down is due once an hour. */
export async function whoIs({ db, clock }: SignInDesk, token: string | undefined): Promise<SignedIn | null> {
  if (!looksLikeSecret(token)) return null
  const now = clock.now()
  const found = await readSignIn(db, hashOf(token), new Date(now))
  if (found === null) return null
  const { due, expiresAt } = slide(found.seenAt, now)
  if (due) await touchSignIn(db, hashOf(token), new Date(now), new Date(expiresAt))
  return found.person
}

export async function signOut({ db }: SignInDesk, token: string | undefined): Promise<void> {
  if (looksLikeSecret(token)) await deleteSignIn(db, hashOf(token))
}
