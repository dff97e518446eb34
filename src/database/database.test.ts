// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from './testing.ts'

const database = testDatabase()

test('a fresh database has the tables and is empty', async () => {
  const { count } = await database.db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(0)
})

test('int8 arrives as a number, and one too large for it is not rounded', async () => {
  const { rows } = await sql<{ n: number }>`select 9007199254740991::int8 as n`.execute(database.db)
  expect(rows).toEqual([{ n: 9007199254740991 }])
  await expect(sql`select 9007199254740992::int8 as n`.execute(database.db)).rejects.toThrow('fits into a number')
})

test('given German names, when the database sorts them, then umlauts stand beside their vowels and case does not part them', async () => {
  const { rows } = await sql<{ name: string }>`
    select name from (values ('Zell'), ('Öfingen'), ('Ober'), ('ahr'), ('Ähre'), ('Bonn')) as place (name) order by name
  `.execute(database.db)
  expect(rows.map(({ name }) => name)).toEqual(['ahr', 'Ähre', 'Bonn', 'Ober', 'Öfingen', 'Zell'])
})

test('names are found by a part of them that has a slip in it', async () => {
  const { rows } = await sql<{ near: boolean }>`select similarity('Niederbach', 'Niderbach') > 0.5 as near`.execute(
    database.db,
  )
  expect(rows).toEqual([{ near: true }])
})

test('a statement that runs longer than the limit is cancelled', async () => {
  await database.db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 50`.execute(connection)
    await expect(sql`select pg_sleep(60)`.execute(connection)).rejects.toThrow('statement timeout')
    await sql`reset statement_timeout`.execute(connection)
  })
})
