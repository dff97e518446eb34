// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Reading municipalities, one by its key or all of them for the search. */
import { sql } from 'kysely'
import { assert } from '../base/assert.ts'
import { asId } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import { isMunicipalityKind } from './kinds.rules.ts'
import type { RegisterSource } from './loads.rules.ts'
import { landOf } from './lands.rules.ts'
import type { Municipality } from './municipality.rules.ts'
import type { Candidate, Typed } from './search.rules.ts'

type Row = {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly district: string | null
  readonly population: number | null
  readonly sample: boolean
  readonly designation: string | null
}

function municipalityFrom({ key, name, kind, district, population, sample, designation }: Row): Municipality {
  assert(isMunicipalityKind(kind), 'the register holds kinds we know')
  const named = designation === null ? {} : { designation }
  return { key: asId<'municipality'>(key), name, kind, district, population, sample, ...named }
}

const columns = ['key', 'name', 'kind', 'district', 'population', 'sample', 'designation'] as const

/** Those that are no more, too: somebody may still refer to them. */
export async function readMunicipality(db: Database, key: string): Promise<Municipality | null> {
  const row = await db.selectFrom('municipality').select(columns).where('key', '=', key).executeTakeFirst()
  return row === undefined ? null : municipalityFrom(row)
}

/** One parameter however many keys: a query takes 65,535 at most. */
export async function readPopulations(
  db: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .selectFrom('municipality')
    .select(['key', 'population'])
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .execute()
  return new Map(rows.map(({ key, population }) => [key, population]))
}

export type SearchForms = Typed & {
  /** Counts on with every change of a name: what is kept in memory is of one of these. */
  readonly version: number
}

/** What was typed, in the form names are compared in, and how old the register is. */
export async function readSearchForms(db: Database, typed: Typed): Promise<SearchForms> {
  const { rows } = await sql<SearchForms>`
    select municipality_search_form(${typed.name}) as name, municipality_search_form(${typed.hint}) as hint, version
    from municipality_version
  `.execute(db)
  assert(rows[0] !== undefined, 'the register has a version')
  return rows[0]
}

export type Searchable = Candidate & { readonly municipality: Municipality; readonly former: readonly string[] }

/** All that are still there, with what search compares; a version read before this one is never newer. */
export async function readSearchable(db: Database): Promise<readonly Searchable[]> {
  const rows = await db
    .selectFrom('municipality')
    .select([...columns, 'parent_key', 'search_name', 'search_district'])
    .where('dissolved_on', 'is', null)
    .execute()
  const former = await readFormerNames(db)
  const source = await readSource(db)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return rows.map((row) => {
    const parent = row.parent_key === null ? undefined : byKey.get(row.parent_key)
    const association = parent?.kind === 'municipalAssociation' ? parent : undefined
    const apart = [row.search_district, association?.search_name, landOf(row.key)?.searchName]
    const names = former.get(row.key) ?? []
    const sourced = row.sample || source === null ? {} : { source }
    const within = association === undefined ? {} : { association: association.name }
    return {
      key: row.key,
      searchName: row.search_name,
      searchDistrict: apart.filter((part) => part !== null && part !== undefined).join(' '),
      searchFormer: names.map(({ search_name }) => search_name),
      former: names.map(({ name }) => name),
      municipality: { ...municipalityFrom(row), ...within, ...sourced },
    }
  })
}

/** Of the register that was loaded last; null while none was. */
export async function readSource(db: Database): Promise<RegisterSource | null> {
  const latest = db.selectFrom('municipality_load').select('source').orderBy('number', 'desc').limit(1)
  const row = await latest.executeTakeFirst()
  if (row === undefined) return null
  return row.source === 'official' ? 'official' : 'compact'
}

async function readFormerNames(db: Database) {
  const rows = await db
    .selectFrom('municipality_former_name')
    .select(['municipality_key', 'name', 'search_name'])
    .orderBy('until', 'desc')
    .execute()
  return Map.groupBy(rows, ({ municipality_key }) => municipality_key)
}

/** Takes municipalities in, or brings what is known of them up to date. At most 1,000 at once (query parameters). */
export async function upsertMunicipalities(db: Database, municipalities: readonly Municipality[]): Promise<void> {
  if (municipalities.length === 0) return
  const rows = municipalities.map(({ key, name, kind, district, population, sample }) => {
    return { key, name, kind, district, population, sample }
  })
  await db
    .insertInto('municipality')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        kind: row.ref('excluded.kind'),
        district: row.ref('excluded.district'),
        population: row.ref('excluded.population'),
        sample: row.ref('excluded.sample'),
      })),
    )
    .execute()
}
