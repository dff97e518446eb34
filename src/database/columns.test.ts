// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from './tables.ts'
import { classesOfColumns, columnClasses, housekeeping, librarySchemas, type ColumnClass } from './columns.ts'
import { testDatabase } from './testing.ts'

const database = testDatabase()
const place = 'src/database/columns.ts'

type Listed = Readonly<Record<string, Readonly<Record<string, ColumnClass>>>>

function listed(): Listed {
  const modules = Object.entries(classesOfColumns).map(([table, { columns }]) => [table, columns] as const)
  return { ...Object.fromEntries(modules), ...housekeeping }
}

/** What the catalogue has and the list has not, or the other way round. */
async function differences(db: Database, classes: Listed): Promise<string[]> {
  const { rows } = await sql<{ schema: string; table: string; column: string }>`
    select n.nspname as schema, c.relname as table, a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'v', 'f') and a.attnum > 0 and not a.attisdropped
      and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    order by 1, 2, a.attnum`.execute(db)
  const found = rows.filter(({ schema }) => !librarySchemas.includes(schema))
  const missing = found
    .filter(({ schema, table, column }) => schema !== 'public' || classes[table]?.[column] === undefined)
    .map(({ schema, table, column }) => {
      const name = schema === 'public' ? `${table}.${column}` : `${schema}.${table}.${column}`
      const what = `${columnClasses.slice(0, -1).join(', ')} or ${columnClasses.at(-1)}`
      return `${name} has no class. Say in ${place} what it is (${what}); unless it is none, let x.privacy.ts of its module show it and forget it.`
    })
  const there = new Set(found.map(({ table, column }) => `${table}.${column}`))
  const left = Object.entries(classes).flatMap(([table, columns]) => {
    return Object.keys(columns).map((column) => `${table}.${column}`)
  })
  const gone = left.filter((name) => !there.has(name))
  return [...missing, ...gone.map((name) => `${name} is in ${place}, but not in the database: take it out there.`)]
}

test('given the catalogue of a fresh database, then every column of every table has a class, and no class is left over', async () => {
  expect(await differences(database.db, listed())).toEqual([])
})

test('given a column nobody has classed, then it is named, and the file to change', async () => {
  await sql`alter table person add column telephone text`.execute(database.db)
  await sql`create schema elsewhere create table guest_book (entry text)`.execute(database.db)
  const [first, second, ...more] = await differences(database.db, { ...listed(), ghost: { name: 'personal' } })
  expect(first).toContain('elsewhere.guest_book.entry has no class. Say in src/database/columns.ts')
  expect(second).toContain('person.telephone has no class. Say in src/database/columns.ts what it is')
  expect(more).toEqual(['ghost.name is in src/database/columns.ts, but not in the database: take it out there.'])
  await sql`drop schema elsewhere cascade`.execute(database.db)
  await sql`alter table person drop column telephone`.execute(database.db)
})

test('given a table with anything about people, then a module answers for it', () => {
  for (const [table, { module, columns }] of Object.entries(classesOfColumns)) {
    const classes = Object.values(columns)
    const isAboutPeople = classes.some((one) => one === 'personal' || one === 'personId' || one === 'freeText')
    expect(isAboutPeople ? module : (module ?? 'nobody'), `${table} in ${place}`).not.toBeNull()
  }
})
