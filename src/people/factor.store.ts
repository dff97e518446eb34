// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Second factors and their recovery codes: the secret sealed, the codes as hashes. */
import { sql } from 'kysely'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { PersonId } from './people.store.ts'

export type FactorRow = {
  readonly sealed: Buffer
  readonly begunAt: Instant
  readonly confirmedAt: Instant | null
  readonly lastStep: number
}

export function isConfirmed(factor: FactorRow | null): boolean {
  return factor !== null && factor.confirmedAt !== null
}

export async function readFactor(db: Database, personId: PersonId): Promise<FactorRow | null> {
  const row = await db.selectFrom('second_factor').selectAll().where('person_id', '=', personId).executeTakeFirst()
  if (row === undefined) return null
  return {
    sealed: row.sealed_secret,
    begunAt: asInstant(row.begun_at.getTime()),
    confirmedAt: row.confirmed_at === null ? null : asInstant(row.confirmed_at.getTime()),
    lastStep: row.last_step,
  }
}

/** Takes the place of a secret that was never confirmed; a confirmed one stays. */
export async function writeUnconfirmedFactor(
  db: Database,
  { personId, sealed, begunAt }: { personId: PersonId; sealed: Buffer; begunAt: Date },
): Promise<void> {
  const fresh = { sealed_secret: sealed, begun_at: begunAt, last_step: 0 }
  await db
    .insertInto('second_factor')
    .values({ person_id: personId, confirmed_at: null, ...fresh })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet(fresh).where('second_factor.confirmed_at', 'is', null),
    )
    .execute()
}

export async function confirmFactor(db: Database, personId: PersonId, at: Date): Promise<void> {
  await db.updateTable('second_factor').set({ confirmed_at: at }).where('person_id', '=', personId).execute()
}

/** @returns whether it was this call that used the step, or a later one was used before. */
export async function useStep(db: Database, personId: PersonId, step: number): Promise<boolean> {
  const used = await db
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .returning('person_id')
    .executeTakeFirst()
  return used !== undefined
}

/** @returns whether there was one that had been confirmed. */
export async function deleteFactor(db: Database, personId: PersonId): Promise<boolean> {
  await db.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  const gone = await db
    .deleteFrom('second_factor')
    .where('person_id', '=', personId)
    .returning('confirmed_at')
    .executeTakeFirst()
  return gone !== undefined && gone.confirmed_at !== null
}

export async function replaceRecoveryCodes(db: Database, personId: PersonId, hashes: readonly Buffer[]): Promise<void> {
  await db.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  const rows = hashes.map((hash) => ({ person_id: personId, code_hash: hash, used_at: null }))
  await db.insertInto('recovery_code').values(rows).execute()
}

/** @returns whether it was this call that used the code. */
export async function useRecoveryCode(db: Database, personId: PersonId, hash: Buffer, at: Date): Promise<boolean> {
  const used = await db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return used !== undefined
}

/** How many of these codes are the person's and unused. */
export async function countRecoveryCodes(db: Database, personId: PersonId, among?: readonly Buffer[]): Promise<number> {
  let query = db
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)`.as('count'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
  if (among !== undefined) query = query.where('code_hash', 'in', among)
  return (await query.executeTakeFirstOrThrow()).count
}

/** The person behind a sign-in that waits for its second factor. */
export async function readPendingSignIn(db: Database, tokenHash: Buffer, now: Date): Promise<PersonId | null> {
  const row = await db
    .selectFrom('sign_in')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('factor_pending', '=', true)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row === undefined ? null : (row.person_id as PersonId)
}

/** @returns whether the sign-in was still waiting. */
export async function completeSignIn(
  db: Database,
  tokenHash: Buffer,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Promise<boolean> {
  const completed = await db
    .updateTable('sign_in')
    .set({ factor_pending: false, seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .where('factor_pending', '=', true)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst()
  return completed !== undefined
}
