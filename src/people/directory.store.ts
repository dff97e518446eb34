// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the office sees of people and bodies, page by page: the SQL on these tables, and nothing else. */
import { sql } from 'kysely'
import { asId, type Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import type { Mandate } from './mandates.rules.ts'
import { mandateColumns, mandateFrom } from './mandates.store.ts'
import { isFunction, type Body, type PersonFunction } from './people.rules.ts'
import { bodyKindFrom, type PersonId } from './people.store.ts'

export type BodyEntry = Body & { readonly id: Id<'body'>; readonly votes: number }
export type MandateEntry = Mandate & { readonly body: BodyEntry }

export type PersonEntry = {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  readonly function: PersonFunction
  readonly offices: readonly string[]
  /** Those that wait first, then in the order in which they came to act for them. */
  readonly mandates: readonly MandateEntry[]
}

export type Show = 'all' | 'waiting' | 'offices'
export type Page = { readonly limit: number; readonly offset: number }
export type PeopleQuery = { readonly words: readonly string[]; readonly show: Show }

/** What was typed, in the form names are compared in (umlauts either way, no capitals), word by word. */
export async function readWords(db: Database, typed: string): Promise<readonly string[]> {
  const { rows } = await sql<{ form: string }>`select municipality_search_form(${typed}) as form`.execute(db)
  return (rows[0]?.form ?? '').split(' ').filter((word) => word !== '')
}

/** Observers claim no right, so nobody waits for their claim to be checked. */
const waits = sql<boolean>`mandate.status = 'claimed' and mandate.kind <> 'observer'`

/** Every word typed is in the name, in the address or in the name of a body the person acts for. */
function people(db: Database, { words, show }: PeopleQuery) {
  let query = db.selectFrom('person')
  for (const word of words) {
    const pattern = `%${word}%`
    query = query.where(
      sql<boolean>`(municipality_search_form(person.name) like ${pattern}
        or municipality_search_form(coalesce(person.email, '')) like ${pattern}
        or exists (select from mandate join body on body.id = mandate.body_id
          where mandate.person_id = person.id and municipality_search_form(body.name) like ${pattern}))`,
    )
  }
  if (show === 'waiting') {
    query = query.where(sql<boolean>`exists (select from mandate where mandate.person_id = person.id and ${waits})`)
  }
  if (show === 'offices') {
    query = query.where(sql<boolean>`exists (select from office where office.person_id = person.id)`)
  }
  return query
}

export async function countPeople(db: Database, query: PeopleQuery): Promise<number> {
  const row = await people(db, query)
    .select((count) => count.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Whoever has waited longest first, then by name. */
export async function readPeople(db: Database, query: PeopleQuery, page: Page): Promise<readonly PersonEntry[]> {
  const rows = await people(db, query)
    .select('person.id')
    .orderBy(
      sql`(select min(coalesce(mandate.valid_from, '-infinity')) from mandate
        where mandate.person_id = person.id and ${waits})`,
      (order) => order.asc().nullsLast(),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return readEntries(
    db,
    rows.map(({ id }) => asId<'person'>(id)),
  )
}

/** In the order of the ids; three queries however many. */
export async function readEntries(db: Database, ids: readonly PersonId[]): Promise<readonly PersonEntry[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'function'])
    .where('id', 'in', ids)
    .execute()
  const offices = await db.selectFrom('office').selectAll().where('person_id', 'in', ids).orderBy('role').execute()
  const mandates = Map.groupBy(await readMandatesOf(db, ids), ({ personId }) => personId)
  const entries = new Map(
    rows.map(({ id: text, name, email, function: role }) => {
      const id = asId<'person'>(text)
      const entry: PersonEntry = {
        id,
        name,
        email,
        function: isFunction(role) ? role : 'guest',
        offices: offices.filter(({ person_id }) => person_id === id).map((office) => office.role),
        mandates: mandates.get(id) ?? [],
      }
      return [id, entry]
    }),
  )
  return ids.flatMap((id) => entries.get(id) ?? [])
}

async function readMandatesOf(db: Database, ids: readonly PersonId[]): Promise<readonly MandateEntry[]> {
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .select(mandateColumns)
    .select(['mandate.body_id', 'body.kind as body_kind', 'body.name', 'body.municipality_key', 'body.votes'])
    .where('mandate.person_id', 'in', ids)
    .orderBy(waits, 'desc')
    .orderBy('mandate.valid_from', (order) => order.asc().nullsFirst())
    .orderBy('mandate.id')
    .execute()
  return rows.map(({ body_id, body_kind, name, municipality_key, votes, ...mandate }) => ({
    ...mandateFrom(mandate),
    body: bodyEntryFrom({ id: body_id, kind: body_kind, name, municipality_key, votes }),
  }))
}

type BodyRow = { id: string; kind: string; name: string; municipality_key: string | null; votes: number }

function bodyEntryFrom({ id, kind, name, municipality_key, votes }: BodyRow): BodyEntry {
  return { id: asId<'body'>(id), kind: bodyKindFrom(kind), name, municipalityKey: municipality_key, votes }
}

const bodyColumns = ['body.id', 'body.kind', 'body.name', 'body.municipality_key', 'body.votes'] as const

function bodies(db: Database, words: readonly string[]) {
  let query = db.selectFrom('body')
  for (const word of words) {
    query = query.where(sql<boolean>`municipality_search_form(body.name) like ${`%${word}%`}`)
  }
  return query
}

export async function countBodies(db: Database, words: readonly string[]): Promise<number> {
  const row = await bodies(db, words)
    .select((count) => count.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Those with claims that wait first, then by name. */
export async function readBodies(db: Database, words: readonly string[], page: Page): Promise<readonly BodyEntry[]> {
  const rows = await bodies(db, words)
    .select(bodyColumns)
    .orderBy(sql`exists (select from mandate where mandate.body_id = body.id and ${waits})`, 'desc')
    .orderBy('body.name')
    .orderBy('body.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(bodyEntryFrom)
}

export async function readBody(db: Database, id: Id<'body'>): Promise<BodyEntry | null> {
  const row = await db.selectFrom('body').select(bodyColumns).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : bodyEntryFrom(row)
}

/** Bodies for which somebody could speak at this moment, whether they are here or not. */
export async function readRepresented(db: Database, at: Date): Promise<readonly BodyEntry[]> {
  const rows = await db
    .selectFrom('body')
    .select(bodyColumns)
    .where('body.id', 'in', (mandates) =>
      mandates
        .selectFrom('mandate')
        .select('mandate.body_id')
        .where('status', '=', 'confirmed')
        .where('kind', '<>', 'observer')
        .where((is) => is.or([is('valid_from', 'is', null), is('valid_from', '<=', at)]))
        .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', at)])),
    )
    .execute()
  return rows.map(bodyEntryFrom)
}

export async function readNames(
  db: Database,
  ids: readonly PersonId[],
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return rows.map(({ id, name }) => ({ id: asId<'person'>(id), name }))
}
