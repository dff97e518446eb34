// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** People, the bodies they act for, and their offices: the SQL on these tables, and nothing else. */
import { sql } from 'kysely'
import { asId, type Id } from '../base/id.ts'
import { isLanguage, type Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import { isBodyKind, isFunction } from './people.rules.ts'
import type { Body, BodyKind, Office, PersonCard, PersonFunction } from './people.rules.ts'

export type PersonId = Id<'person'>

export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  readonly function: PersonFunction
  readonly language: Language
}

/** @returns false when somebody with this address is there already. */
export async function insertPerson(db: Database, person: Person, createdAt: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('person')
    .values({ ...person, created_at: createdAt })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function readPersonByEmail(db: Database, email: string): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
  return row === undefined ? null : personFrom(row)
}

export async function readPerson(db: Database, id: PersonId): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : personFrom(row)
}

export async function readHoldsOffice(db: Database, id: PersonId): Promise<boolean> {
  const row = await db.selectFrom('office').select('role').where('person_id', '=', id).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function readContacts(db: Database, ids: readonly PersonId[]): Promise<readonly Person[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('person').selectAll().where('id', 'in', ids).execute()
  return rows.map(personFrom)
}

export async function updateSaid(
  db: Database,
  id: PersonId,
  { name, function: role }: Pick<Person, 'name' | 'function'>,
): Promise<void> {
  await db.updateTable('person').set({ name, function: role }).where('id', '=', id).execute()
}

/** Nobody else changes this person until the transaction ends. */
export async function lockForCorrection(
  transaction: Database,
  id: PersonId,
): Promise<{ readonly email: string | null; readonly isShown: boolean } | null> {
  const row = await transaction
    .selectFrom('person')
    .select(['email', 'shown_email'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? null : { email: row.email, isShown: row.email !== null && row.email === row.shown_email }
}

/** @returns false when somebody else has just got this address. */
export async function updateAddress(transaction: Database, id: PersonId, email: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update person set email = ${email}, shown_email = null
    where id = ${id} and not exists (select from person other where other.email = ${email})
    returning id`.execute(transaction)
  return rows.length === 1
}

type PersonRow = { id: string; name: string; email: string | null; function: string; language: string }

function personFrom({ id, name, email, ...row }: PersonRow): Person {
  return {
    id: asId<'person'>(id),
    name,
    email,
    // A row of a later version may name a function this one does not know; the person is a person all the same.
    function: isFunction(row.function) ? row.function : 'guest',
    language: isLanguage(row.language) ? row.language : 'de',
  }
}

/** The body that stands for a municipality of the register: one row, whoever comes first. */
export async function ensureMunicipalityBody(
  db: Database,
  body: { id: Id<'body'>; kind: BodyKind; name: string; municipalityKey: string },
): Promise<Id<'body'>> {
  const { municipalityKey, ...same } = body
  await db
    .insertInto('body')
    .values({ ...same, municipality_key: municipalityKey })
    .onConflict((conflict) => conflict.column('municipality_key').doNothing())
    .execute()
  const row = await db
    .selectFrom('body')
    .select('id')
    .where('municipality_key', '=', municipalityKey)
    .executeTakeFirstOrThrow()
  return asId<'body'>(row.id)
}

/** A body that is no municipality, found by kind and name: one row, whoever comes first. */
export async function ensureOtherBody(
  db: Database,
  body: { id: Id<'body'>; kind: BodyKind; name: string },
): Promise<Id<'body'>> {
  await db
    .insertInto('body')
    .values({ ...body, municipality_key: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db
    .selectFrom('body')
    .select('id')
    .where('kind', '=', body.kind)
    .where(sql`lower(name)`, '=', sql`lower(${body.name})`)
    .where('municipality_key', 'is', null)
    .executeTakeFirstOrThrow()
  return asId<'body'>(row.id)
}

export async function readBodyKind(db: Database, id: Id<'body'>): Promise<BodyKind> {
  const { kind } = await db.selectFrom('body').select('kind').where('id', '=', id).executeTakeFirstOrThrow()
  return bodyKindFrom(kind)
}

/** @returns whether they had not held it. */
export async function ensureOffice(db: Database, personId: PersonId, role: Office): Promise<boolean> {
  const row = await db
    .insertInto('office')
    .values({ person_id: personId, role })
    .onConflict((conflict) => conflict.doNothing())
    .returning('role')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whether they had held it. */
export async function deleteOffice(db: Database, personId: PersonId, role: Office): Promise<boolean> {
  const theirs = db.deleteFrom('office').where('person_id', '=', personId).where('role', '=', role)
  return (await theirs.returning('role').executeTakeFirst()) !== undefined
}

/** The owners, none of whom loses the office elsewhere before this transaction ends. */
export async function lockOwners(transaction: Database): Promise<readonly PersonId[]> {
  const rows = await transaction
    .selectFrom('office')
    .select('person_id')
    .where('role', '=', 'owner')
    .orderBy('person_id')
    .forUpdate()
    .execute()
  return rows.map(({ person_id }) => asId<'person'>(person_id))
}

export async function hasOwner(db: Database): Promise<boolean> {
  const row = await db.selectFrom('office').select('person_id').where('role', '=', 'owner').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Two queries however many people; unknown ids are left out, the order is that of the ids. */
export async function readCards(db: Database, ids: readonly PersonId[], now: Date): Promise<readonly PersonCard[]> {
  if (ids.length === 0) return []
  const people = await db.selectFrom('person').select(['id', 'name', 'function']).where('id', 'in', ids).execute()
  const mandates = await db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .select(['mandate.person_id', 'body.kind', 'body.name', 'body.municipality_key'])
    .where('mandate.person_id', 'in', ids)
    .where('mandate.status', '<>', 'refused')
    .where((is) => is.or([is('valid_from', 'is', null), is('valid_from', '<=', now)]))
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', now)]))
    .orderBy('valid_from', (order) => order.asc().nullsFirst())
    .orderBy('body.name')
    .execute()
  const bodies = Map.groupBy(mandates, (mandate) => mandate.person_id)
  const cards = new Map(
    people.map(({ id, name, function: role }) => [
      id,
      {
        id: asId<'person'>(id),
        name,
        function: isFunction(role) ? role : 'guest',
        bodies: (bodies.get(id) ?? []).map(bodyFrom),
      } satisfies PersonCard,
    ]),
  )
  return ids.flatMap((id) => cards.get(id) ?? [])
}

function bodyFrom(row: { kind: string; name: string; municipality_key: string | null }): Body {
  return { kind: bodyKindFrom(row.kind), name: row.name, municipalityKey: row.municipality_key }
}

/** Of a later version's kinds we know only that they are no municipality. */
export function bodyKindFrom(kind: string): BodyKind {
  return isBodyKind(kind) ? kind : 'club'
}
