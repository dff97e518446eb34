// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sign-ins of a person, as they see them: device, first and last seen. */
import { asId } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { PersonId } from './people.store.ts'
import type { SignInId } from './sign-in.store.ts'

export type SignedInDevice = {
  readonly id: SignInId
  readonly device: string
  readonly createdAt: Instant
  readonly seenAt: Instant
  /** Whether it is the one whose token was given. */
  readonly isThis: boolean
}

/** The last seen first. One that waits for its second factor is not signed in. */
export async function readDevices(
  db: Database,
  personId: PersonId,
  thisHash: Buffer | null,
  { now, limit }: { now: Date; limit: number },
): Promise<readonly SignedInDevice[]> {
  const rows = await db
    .selectFrom('sign_in')
    .select(['id', 'device', 'created_at', 'seen_at', 'token_hash'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .where('factor_pending', '=', false)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, device, created_at: createdAt, seen_at: seenAt, token_hash: hash }) => ({
    id: asId<'signIn'>(id),
    device,
    createdAt: asInstant(createdAt.getTime()),
    seenAt: asInstant(seenAt.getTime()),
    isThis: thisHash !== null && hash.equals(thisHash),
  }))
}

/** Only a person's own sign-in ends by its id. */
export async function endSignIn(db: Database, personId: PersonId, id: string): Promise<readonly SignInId[]> {
  const ended = await db
    .deleteFrom('sign_in')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return ended.map((row) => asId<'signIn'>(row.id))
}

/** @param kept the hash of the token whose sign-in stays; null ends all. */
export async function endOtherSignIns(
  db: Database,
  personId: PersonId,
  kept: Buffer | null,
): Promise<readonly SignInId[]> {
  let query = db.deleteFrom('sign_in').where('person_id', '=', personId)
  if (kept !== null) query = query.where('token_hash', '!=', kept)
  const ended = await query.returning('id').execute()
  return ended.map(({ id }) => asId<'signIn'>(id))
}

/** Which of these sign-ins still hold. */
export async function readStanding(db: Database, ids: readonly SignInId[], now: Date): Promise<ReadonlySet<SignInId>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('sign_in')
    .select('id')
    .where('id', 'in', ids)
    .where('expires_at', '>', now)
    .where('factor_pending', '=', false)
    .execute()
  return new Set(rows.map(({ id }) => asId<'signIn'>(id)))
}
