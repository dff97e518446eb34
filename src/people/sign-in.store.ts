// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is needed to sign in: attempts, secrets, sign-ins, the owner's invitation. Only hashes lie in these tables. */
import { sql } from 'kysely'
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { PersonId } from './people.store.ts'

export type SecretId = Id<'signInSecret'>
export type AttemptKind = 'letter' | 'wrongCode' | 'wrongFactor'

/** One at a time for an address, until the transaction ends: a limit that is counted cannot be overtaken. */
export async function lockAddress(transaction: Database, addressHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${addressHash.readInt32BE(0)}::int4, ${addressHash.readInt32BE(4)}::int4)`.execute(
    transaction,
  )
}

/** One at a time for a person, until the transaction ends; rows that refer to the person are not held up. */
export async function lockPerson(transaction: Database, id: PersonId): Promise<void> {
  await transaction.selectFrom('person').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

export async function readAttempts(
  db: Database,
  addressHash: Buffer,
  kind: AttemptKind,
  since: Date,
): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('address_hash', '=', addressHash)
    .where('kind', '=', kind)
    .where('at', '>', since)
    .execute()
  return rows.map(({ at }) => asInstant(at.getTime()))
}

export async function insertAttempt(db: Database, addressHash: Buffer, kind: AttemptKind, at: Date): Promise<void> {
  await db.insertInto('sign_in_attempt').values({ address_hash: addressHash, kind, at }).execute()
}

export type SecretRow = {
  readonly id: SecretId
  readonly personId: PersonId
  readonly codeHash: Buffer
  readonly attempts: number
  readonly nextPath: string | null
  readonly expiresAt: Instant
  readonly used: boolean
}

export async function insertSecret(
  db: Database,
  secret: Omit<SecretRow, 'attempts' | 'used'> & { linkHash: Buffer; createdAt: Date; reusable?: boolean },
): Promise<void> {
  await db
    .insertInto('sign_in_secret')
    .values({
      id: secret.id,
      person_id: secret.personId,
      link_hash: secret.linkHash,
      code_hash: secret.codeHash,
      next_path: secret.nextPath,
      created_at: secret.createdAt,
      expires_at: new Date(secret.expiresAt),
      used_at: null,
      reusable: secret.reusable ?? false,
    })
    .execute()
}

export async function readSecretByLink(db: Database, linkHash: Buffer): Promise<SecretRow | null> {
  const row = await db.selectFrom('sign_in_secret').selectAll().where('link_hash', '=', linkHash).executeTakeFirst()
  return row === undefined ? null : secretFrom(row)
}

/** Those that could still be used. */
export async function readLiveSecrets(db: Database, personId: PersonId, now: Date): Promise<readonly SecretRow[]> {
  const rows = await db
    .selectFrom('sign_in_secret')
    .selectAll()
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return rows.map(secretFrom)
}

export async function countWrongCode(db: Database, ids: readonly SecretId[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('sign_in_secret')
    .set((secret) => ({ attempts: secret('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

/** @returns whether it was this call that used the secret; a reusable one is there for every call. */
export async function useSecret(db: Database, id: SecretId, now: Date): Promise<boolean> {
  const used = await db
    .updateTable('sign_in_secret')
    .set({ used_at: sql<Date | null>`case when reusable then null else ${now}::timestamptz end` })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export async function spendSecretsOf(db: Database, personId: PersonId, now: Date): Promise<void> {
  await db
    .updateTable('sign_in_secret')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('reusable', '=', false)
    .execute()
}

function secretFrom(row: {
  id: string
  person_id: string
  code_hash: Buffer
  attempts: number
  next_path: string | null
  expires_at: Date
  used_at: Date | null
}): SecretRow {
  return {
    id: asId<'signInSecret'>(row.id),
    personId: asId<'person'>(row.person_id),
    codeHash: row.code_hash,
    attempts: row.attempts,
    nextPath: row.next_path,
    expiresAt: asInstant(row.expires_at.getTime()),
    used: row.used_at !== null,
  }
}

export type SignInId = Id<'signIn'>

export async function insertSignIn(
  db: Database,
  signIn: {
    id: SignInId
    tokenHash: Buffer
    personId: PersonId
    device: string
    at: Date
    expiresAt: Date
    factorPending: boolean
  },
): Promise<void> {
  await db
    .insertInto('sign_in')
    .values({
      id: signIn.id,
      token_hash: signIn.tokenHash,
      person_id: signIn.personId,
      factor_pending: signIn.factorPending,
      device: signIn.device,
      created_at: signIn.at,
      seen_at: signIn.at,
      expires_at: signIn.expiresAt,
    })
    .execute()
}

/**
 * Offices given by hand and those of claims that still hold; none while the owner asks every office-holder for a second
 * factor and this one has none.
 */
const officesHeld = (now: Date) => sql<string[]>`
  case
    when exists (select from sign_in_setting where factor_required)
      and not exists (
        select from second_factor as factor where factor.person_id = person.id and confirmed_at is not null
      )
    then array[]::text[]
    else array(
      select role from office where office.person_id = person.id
      union
      select role from claimed_office as claimed where claimed.person_id = person.id and claimed.valid_to > ${now}
      order by role)
  end`

export type SignInRow = {
  readonly id: SignInId
  readonly person: { readonly id: PersonId; readonly name: string; readonly offices: readonly string[] }
  readonly seenAt: Instant
}

/** One query, since every page of a signed-in person asks it. One that waits for its second factor is none. */
export async function readSignIn(db: Database, tokenHash: Buffer, now: Date): Promise<SignInRow | null> {
  const row = await db
    .selectFrom('sign_in')
    .innerJoin('person', 'person.id', 'sign_in.person_id')
    .select(['sign_in.id as sign_in_id', 'person.id', 'person.name', 'sign_in.seen_at'])
    .select(officesHeld(now).as('offices'))
    .where('sign_in.token_hash', '=', tokenHash)
    .where('sign_in.expires_at', '>', now)
    .where('sign_in.factor_pending', '=', false)
    .executeTakeFirst()
  if (row === undefined) return null
  const person = { id: asId<'person'>(row.id), name: row.name, offices: row.offices }
  return { id: asId<'signIn'>(row.sign_in_id), person, seenAt: asInstant(row.seen_at.getTime()) }
}

export async function touchSignIn(db: Database, tokenHash: Buffer, seenAt: Date, expiresAt: Date): Promise<void> {
  await db
    .updateTable('sign_in')
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** @returns the sign-in that ended, if it was one. */
export async function deleteSignIn(db: Database, tokenHash: Buffer): Promise<readonly SignInId[]> {
  const ended = await db.deleteFrom('sign_in').where('token_hash', '=', tokenHash).returning('id').execute()
  return ended.map(({ id }) => asId<'signIn'>(id))
}

export async function replaceInvitation(db: Database, tokenHash: Buffer, expiresAt: Date): Promise<void> {
  await db.deleteFrom('owner_invitation').where('used_at', 'is', null).execute()
  await db
    .insertInto('owner_invitation')
    .values({ token_hash: tokenHash, expires_at: expiresAt, used_at: null })
    .execute()
}

export async function readInvitation(
  db: Database,
  tokenHash: Buffer,
): Promise<{ expiresAt: Instant; used: boolean } | null> {
  const row = await db.selectFrom('owner_invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  return row === undefined ? null : { expiresAt: asInstant(row.expires_at.getTime()), used: row.used_at !== null }
}

/** @returns whether it was this call that used the invitation. */
export async function useInvitation(db: Database, tokenHash: Buffer, now: Date): Promise<boolean> {
  const used = await db
    .updateTable('owner_invitation')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst()
  return used !== undefined
}

/** Deletes what no longer tells anybody anything. */
export async function deleteSpent(
  db: Database,
  before: { attempts: Date; secrets: Date; signIns: Date },
): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('at', '<', before.attempts).execute()
  await db.deleteFrom('sign_in_secret').where('expires_at', '<', before.secrets).execute()
  await db.deleteFrom('sign_in').where('expires_at', '<', before.signIns).execute()
}
