// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register as a whole: what it holds, what is written into it, and where that came from. */
import { sql } from 'kysely'
import { assert } from '../base/assert.ts'
import type { Database } from '../database/tables.ts'
import type { Change, Changes, Present } from './changes.rules.ts'
import { keyOf, type RegisterEntry } from './entries.rules.ts'
import { isMunicipalityKind } from './kinds.rules.ts'
import type { Load, RegisterCounts } from './loads.rules.ts'

/** Whoever writes holds this row, so that two never write at once. */
export async function lockVersion(transaction: Database): Promise<number> {
  const row = await transaction
    .selectFrom('municipality_version')
    .select('version')
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.version
}

export async function readVersion(db: Database): Promise<number> {
  return (await db.selectFrom('municipality_version').select('version').executeTakeFirstOrThrow()).version
}

/** All but invented ones. */
export async function readPresent(db: Database): Promise<readonly Present[]> {
  const rows = await db
    .selectFrom('municipality')
    .select(['key', 'name', 'official_name', 'kind', 'designation', 'district', 'parent_key', 'population'])
    .select(['area_km2', 'longitude', 'latitude', 'urbanisation'])
    .select(sql<boolean>`dissolved_on is not null`.as('isDissolved'))
    .where('sample', '=', false)
    .execute()
  return rows.map(({ official_name, parent_key, area_km2, kind, urbanisation, ...row }) => {
    assert(isMunicipalityKind(kind), 'the register holds kinds we know')
    return {
      ...row,
      key: keyOf(row.key),
      kind,
      officialName: official_name ?? row.name,
      designation: row.designation ?? '',
      parentKey: parent_key === null ? null : keyOf(parent_key),
      areaKm2: area_km2,
      urbanisation: urbanisation === 1 || urbanisation === 2 || urbanisation === 3 ? urbanisation : null,
    }
  })
}

/** Whatever refers to the old key follows (on update cascade). No new key is one that is there already. */
export async function moveKeys(transaction: Database, moved: readonly Change[]): Promise<void> {
  if (moved.length === 0) return
  await sql`
    update municipality set key = moved.after
    from unnest(${moved.map(({ before }) => before.key)}::text[], ${moved.map(({ after }) => after.key)}::text[])
      as moved (before, after)
    where key = moved.before
  `.execute(transaction)
}

/** Names that were, under today's keys; not those that only changed their spelling: they are found anyway. */
export async function keepFormerNames(transaction: Database, renamed: readonly Change[], until: string): Promise<void> {
  if (renamed.length === 0) return
  await sql`
    insert into municipality_former_name (municipality_key, name, until)
    select key, before, ${until}::date
    from unnest(
      ${renamed.map(({ after }) => after.key)}::text[],
      ${renamed.map(({ before }) => before.name)}::text[],
      ${renamed.map(({ after }) => after.name)}::text[]
    ) as renamed (key, before, after)
    where municipality_search_form(before) <> municipality_search_form(after)
    on conflict do nothing
  `.execute(transaction)
}

/** Takes entries in, or brings what is known of them up to date; one that was gone is back. */
export async function writeEntries(transaction: Database, entries: readonly RegisterEntry[]): Promise<void> {
  if (entries.length === 0) return
  const column = <Name extends keyof RegisterEntry>(name: Name) => entries.map((entry) => entry[name])
  await sql`
    insert into municipality (
      key, name, official_name, kind, designation, district, parent_key,
      population, area_km2, longitude, latitude, urbanisation, sample, dissolved_on
    )
    select *, false, null::date from unnest(
      ${column('key')}::text[], ${column('name')}::text[], ${column('officialName')}::text[],
      ${column('kind')}::text[], ${column('designation')}::text[], ${column('district')}::text[],
      ${column('parentKey')}::text[], ${column('population')}::integer[], ${column('areaKm2')}::float8[],
      ${column('longitude')}::float8[], ${column('latitude')}::float8[], ${column('urbanisation')}::smallint[]
    )
    on conflict (key) do update set
      name = excluded.name, official_name = excluded.official_name, kind = excluded.kind,
      designation = excluded.designation, district = excluded.district, parent_key = excluded.parent_key,
      population = excluded.population, area_km2 = excluded.area_km2, longitude = excluded.longitude,
      latitude = excluded.latitude, urbanisation = excluded.urbanisation, sample = false, dissolved_on = null
  `.execute(transaction)
}

/** They stay for whoever refers to them, without inhabitants: those are counted where they belong to now. */
export async function dissolve(
  transaction: Database,
  entries: readonly RegisterEntry[],
  dissolvedOn: string,
): Promise<void> {
  if (entries.length === 0) return
  await sql`
    update municipality set dissolved_on = ${dissolvedOn}::date, population = null
    where key = any(${entries.map(({ key }) => key)}::text[])
  `.execute(transaction)
}

export async function insertLoad(
  transaction: Database,
  load: Omit<Load, keyof Counted>,
  changes: Changes,
): Promise<void> {
  const { id, source, asOf, populationAsOf, loadedAt, loadedBy, fileName } = load
  const counts = {
    added: changes.added.length,
    changed: changes.changed.length,
    dissolved: changes.dissolved.length,
  } satisfies Counted
  await transaction
    .insertInto('municipality_load')
    .values({
      id,
      source,
      as_of: asOf,
      population_as_of: populationAsOf,
      loaded_at: loadedAt,
      loaded_by: loadedBy,
      file_name: fileName,
      ...counts,
    })
    .execute()
}

type Counted = Pick<Load, 'added' | 'changed' | 'dissolved'>

/** The latest first. */
export async function readLoads(db: Database, limit: number): Promise<readonly Load[]> {
  const rows = await db
    .selectFrom('municipality_load')
    .select(['id', 'source', 'loaded_at', 'loaded_by', 'file_name', 'added', 'changed', 'dissolved'])
    .select(sql<string>`to_char(as_of, 'YYYY-MM-DD')`.as('as_of'))
    .select(sql<string | null>`to_char(population_as_of, 'YYYY-MM-DD')`.as('population_as_of'))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ source, as_of, population_as_of, loaded_at, loaded_by, file_name, ...row }) => ({
    ...row,
    source: source === 'official' ? 'official' : 'compact',
    asOf: as_of,
    populationAsOf: population_as_of,
    loadedAt: loaded_at,
    loadedBy: loaded_by,
    fileName: file_name,
  }))
}

export async function countRegister(db: Database): Promise<RegisterCounts> {
  const { rows } = await sql<RegisterCounts>`
    select
      count(*) filter (where lives and kind not in ('district', 'municipalAssociation')) as municipalities,
      count(*) filter (where lives and kind = 'municipalAssociation') as associations,
      count(*) filter (where lives and kind = 'district') as districts,
      count(population) as "withPopulation",
      coalesce(sum(population), 0)::bigint as inhabitants,
      count(*) filter (where not lives) as dissolved
    from (select kind, population, dissolved_on is null as lives from municipality where not sample) as register
  `.execute(db)
  assert(rows[0] !== undefined, 'a count has one row')
  return rows[0]
}
