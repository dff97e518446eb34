// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register of municipalities: the SQL on its table, and nothing else. */
import { sql } from 'kysely'
import { assert } from '../base/assert.ts'
import { asId } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import { isMunicipalityKind } from './kinds.rules.ts'
import type { Municipality } from './municipality.rules.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import type { Candidate } from './search.rules.ts'

type Row = Omit<Municipality, 'key' | 'kind'> & { readonly key: string; readonly kind: string }

function municipalityFrom({ key, name, kind, district, population, sample }: Row): Municipality {
  assert(isMunicipalityKind(kind), 'the register holds kinds we know')
  return { key: asId<'municipality'>(key), name, kind, district, population, sample }
}

const columns = ['key', 'name', 'kind', 'district', 'population', 'sample'] as const

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

export type SearchForms = { readonly name: string; readonly hint: string }
export type FoundMunicipality = Municipality & Candidate

/** What was typed, in the form names are compared in. */
export async function readSearchForms(db: Database, typed: SearchForms): Promise<SearchForms> {
  const { rows } = await sql<SearchForms>`
    select municipality_search_form(${typed.name}) as name, municipality_search_form(${typed.hint}) as hint
  `.execute(db)
  assert(rows[0] !== undefined, 'a select without a table has one row')
  return rows[0]
}

/** The columns a search needs; the form is of small ASCII letters, digits and spaces, so it holds neither % nor _. */
function searching(db: Database) {
  return db.selectFrom('municipality').select([...columns, 'search_name', 'search_district'])
}

function foundFrom(row: Row & { search_name: string; search_district: string | null }): FoundMunicipality {
  return { ...municipalityFrom(row), searchName: row.search_name, searchDistrict: row.search_district ?? '' }
}

/** Names that contain what was typed, those that begin with it first. */
export async function readContaining(db: Database, form: string): Promise<readonly FoundMunicipality[]> {
  if (form === '') return []
  const rows = await searching(db)
    .where('search_name', 'like', `%${form}%`)
    .orderBy(sql`search_name like ${`${form}%`}`, 'desc')
    .orderBy(sql`length(search_name)`)
    .orderBy('search_name')
    .limit(municipalityLimits.candidatesMax)
    .execute()
  return rows.map(foundFrom)
}

/** Names that contain one of the parts that a slip leaves whole. */
export async function readAlike(db: Database, parts: readonly string[]): Promise<readonly FoundMunicipality[]> {
  if (parts.length === 0) return []
  const rows = await searching(db)
    .where((is) => is.or(parts.map((part) => is('search_name', 'like', `%${part}%`))))
    .limit(municipalityLimits.alikeMax)
    .execute()
  return rows.map(foundFrom)
}

function rowOf({ key, name, kind, district, population, sample }: Municipality): Row {
  return { key, name, kind, district, population, sample }
}

/** Takes municipalities in, or brings what is known of them up to date. At most 1,000 at once (query parameters). */
export async function upsertMunicipalities(db: Database, municipalities: readonly Municipality[]): Promise<void> {
  if (municipalities.length === 0) return
  await db
    .insertInto('municipality')
    .values(municipalities.map(rowOf))
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
