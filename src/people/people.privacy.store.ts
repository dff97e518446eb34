// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Everything the tables of this module hold of one person, and taking it out. */
import { sql } from 'kysely'
import { asId } from '../base/id.ts'
import { isLanguage } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { PersonId } from './people.store.ts'
import { lockAddress } from './sign-in.store.ts'

/**
 * From here until the transaction ends nothing new is written about this person: neither rows that refer to them nor a
 * letter to their address. The address is locked first, as everywhere.
 * @returns null when there is nobody of this id
 */
export async function lockSubject(
  transaction: Database,
  id: PersonId,
  hashOf: (address: string) => Buffer,
): Promise<{ readonly id: PersonId; readonly email: string | null } | null> {
  const known = await transaction.selectFrom('person').select('email').where('id', '=', id).executeTakeFirst()
  if (known === undefined) return null
  if (known.email !== null) await lockAddress(transaction, hashOf(known.email))
  const row = await transaction.selectFrom('person').select('email').where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : { id, email: row.email }
}

export async function readSubject(db: Database, id: PersonId) {
  const row = await db.selectFrom('person').select('email').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { id, email: row.email }
}

export async function readPresent(db: Database, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  if (ids.length === 0) return []
  const rows = await sql<{ id: string }>`select id from person where id = any(${ids}::text[])`.execute(db)
  return rows.rows.map(({ id }) => asId<'person'>(id))
}

export function readIdentity(db: Database, id: PersonId) {
  return db
    .selectFrom('person')
    .select(['name', 'email', 'shown_email', 'function', 'language', 'created_at'])
    .where('id', '=', id)
    .execute()
}

export function readMandatesOf(db: Database, id: PersonId) {
  return db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .select(['body.name', 'mandate.kind', 'mandate.status', 'mandate.valid_from', 'mandate.valid_to'])
    .select(['mandate.checked_at', 'mandate.checked_domain', 'mandate.handed_over_at'])
    .where('mandate.person_id', '=', id)
    .orderBy('body.name')
    .execute()
}

export function readOfficesOf(db: Database, id: PersonId) {
  return db.selectFrom('office').select('role').where('person_id', '=', id).orderBy('role').execute()
}

export function readSignInsOf(db: Database, id: PersonId) {
  return db
    .selectFrom('sign_in')
    .select(['device', 'created_at', 'seen_at', 'expires_at', 'factor_pending'])
    .where('person_id', '=', id)
    .orderBy('created_at')
    .execute()
}

/** Links and codes in force or spent: when, never what. */
export function readSecretsOf(db: Database, id: PersonId) {
  return db
    .selectFrom('sign_in_secret')
    .select(['created_at', 'expires_at', 'used_at'])
    .where('person_id', '=', id)
    .orderBy('created_at')
    .execute()
}

export function readIdentitiesOf(db: Database, id: PersonId) {
  return db
    .selectFrom('identity')
    .select(['issuer', 'subject', 'created_at', 'seen_at'])
    .where('person_id', '=', id)
    .orderBy('created_at')
    .execute()
}

/** Somebody came back from a provider with this address, and has not said yet whether they are this person. */
export function readOffersTo(db: Database, email: string) {
  return db
    .selectFrom('identity_offer')
    .select(['issuer', 'subject', 'expires_at'])
    .where('email', '=', email)
    .orderBy('expires_at')
    .execute()
}

export function readProviderVisitsOf(db: Database, id: PersonId) {
  return db.selectFrom('provider_visit').select('expires_at').where('person_id', '=', id).execute()
}

export function readClaimedOfficesOf(db: Database, id: PersonId) {
  return db
    .selectFrom('claimed_office')
    .select(['role', 'issuer', 'valid_to'])
    .where('person_id', '=', id)
    .orderBy('role')
    .execute()
}

/** That there is one, and how many codes are left: neither its secret nor a code's hash. */
export function readSecondFactorOf(db: Database, id: PersonId) {
  return db
    .selectFrom('second_factor')
    .select(['begun_at', 'confirmed_at'])
    .select(({ selectFrom }) =>
      selectFrom('recovery_code')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('recovery_code.person_id', '=', 'second_factor.person_id')
        .where('used_at', 'is', null)
        .as('codes_left'),
    )
    .where('person_id', '=', id)
    .execute()
}

export function readKnownDevicesOf(db: Database, id: PersonId) {
  return db.selectFrom('known_device').select('seen_at').where('person_id', '=', id).orderBy('seen_at').execute()
}

/** What happened to their sign-in. Who did it is somebody else's datum. */
export function readSecurityEventsOf(db: Database, id: PersonId) {
  return db
    .selectFrom('security_event')
    .select(['kind', 'at', 'by_person_id'])
    .where('person_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Owners are counted under a lock: two who leave at the same moment do not both see the other stay. */
export async function isLastOwner(transaction: Database, id: PersonId): Promise<boolean> {
  const owners = await transaction
    .selectFrom('office')
    .select('person_id')
    .where('role', '=', 'owner')
    .orderBy('person_id')
    .forUpdate()
    .execute()
  return owners.length === 1 && owners[0]?.person_id === id
}

export type Leaving = {
  readonly id: PersonId
  readonly email: string | null
  /** Under which attempts were counted: of the address, and of the person's id. */
  readonly attempts: readonly Buffer[]
}

/**
 * The person's row takes sign-ins, secrets, mandates, offices, identities, the second factor and what happened to their
 * sign-in with it; where they checked or did something for others, their id becomes null.
 */
export async function deletePerson(transaction: Database, { id, email, attempts }: Leaving): Promise<void> {
  const bodies = await transaction.selectFrom('mandate').select('body_id').where('person_id', '=', id).execute()
  if (attempts.length > 0) {
    await transaction.deleteFrom('sign_in_attempt').where('address_hash', 'in', attempts).execute()
  }
  await deleteOffersTo(transaction, id, email)
  await transaction.deleteFrom('person').where('id', '=', id).execute()
  await deleteBodiesOfNobody(
    transaction,
    bodies.map(({ body_id }) => body_id),
  )
}

/** Offers know no person: they are found by the address, and by the names the person has at providers. */
async function deleteOffersTo(transaction: Database, id: PersonId, email: string | null): Promise<void> {
  await sql`
    delete from identity_offer where email = ${email}::text
      or (issuer, subject) in (select issuer, subject from identity where person_id = ${id})
  `.execute(transaction)
}

/** A body that is no municipality was typed in by somebody: when nobody acts for it any more, its name goes, too. */
async function deleteBodiesOfNobody(transaction: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .deleteFrom('body')
    .where('id', 'in', ids)
    .where('municipality_key', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mandate').select('mandate.id').whereRef('mandate.body_id', '=', 'body.id'))),
    )
    .execute()
}

/** Everybody who holds no office, the oldest first: whose data go on the day of deletion. */
export async function readPeopleWithoutOffice(db: Database, before: Date, limit: number): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('office').select('role').whereRef('office.person_id', '=', 'person.id'))),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => asId<'person'>(id))
}

/** Names of people who are still there; for pages that know ids only. */
export async function readNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who hears of what concerns the whole congress. */
export async function readOfficeHolders(db: Database, roles: readonly string[]) {
  const rows = await db
    .selectFrom('person')
    .select(['person.name', 'person.email', 'person.language'])
    .where('person.id', 'in', (query) => query.selectFrom('office').select('person_id').where('role', 'in', roles))
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({ ...row, language: isLanguage(row.language) ? row.language : ('de' as const) }))
}

export async function readSignInBegin(db: Database, tokenHash: Buffer, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('sign_in')
    .select('created_at')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.created_at ?? null
}

/** @returns how many rows went; people themselves are forgotten one by one. */
export async function deleteTracesBefore(transaction: Database, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from sign_in_attempt where at < ${before}`.execute(transaction)
  return Number(numAffectedRows ?? 0n)
}
