// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: what a whole database says, table by table, and what of it should not be there. */
import { sql } from 'kysely'
import type { Database } from '../../database/index.ts'

type Place = { readonly schema: string; readonly name: string }

/** Every table of every schema, libraries' included, as text in small letters. */
async function dump(db: Database): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await sql<Place>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema <> 'information_schema' and table_schema not like 'pg\\_%'
    order by 1, 2`.execute(db)
  const texts = new Map<string, string>()
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(
      db,
    )
    texts.set(
      `${schema}.${name}`,
      rows
        .map(({ row }) => row)
        .join('\n')
        .toLowerCase(),
    )
  }
  return texts
}

/** @returns where one of the needles stands: 'public.mail: Erika Mustermann' */
export async function leaks(db: Database, needles: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const [table, text] of await dump(db)) {
    for (const needle of needles) if (text.includes(quoted(needle))) found.push(`${table}: ${needle}`)
  }
  return found
}

/** As PostgreSQL writes it inside of a row: quotes and backslashes doubled. */
function quoted(needle: string): string {
  return needle.toLowerCase().replaceAll('\\', '\\\\').replaceAll('"', '""')
}

/** What names and quotes these people: their names, their addresses, everything they typed. */
export async function needlesOf(db: Database): Promise<readonly string[]> {
  const people = await db.selectFrom('person').select(['name', 'email']).execute()
  const texts = await db.selectFrom('room_text').select('body').execute()
  return [...people.flatMap(({ name, email }) => [name, email ?? name]), ...texts.map(({ body }) => body)]
}
