// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Migrations as an upgrade meets them: fresh, again, ahead, edited, failing halfway, two at once. */
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/index.ts'
import { testDatabase } from './testing.ts'

const database = testDatabase()
const clients: pg.Client[] = []

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url })
  clients.push(client)
  await client.connect()
  return client
}

beforeEach(async () => {
  const client = await connect()
  await client.query('drop schema public cascade; create schema public')
})

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()))
})

const cow: Migration = { version: 1, name: 'cow', sql: 'create table cow (name text)' }
const bell: Migration = { version: 2, name: 'bell', sql: 'alter table cow add bell text' }

test('given an empty database, when migrated, then all steps are applied, and the next time none', async () => {
  const client = await connect()
  expect(await migrate(client, migrations)).toEqual({ ok: true, value: { applied: migrations.length } })
  expect(await migrate(client, migrations)).toEqual({ ok: true, value: { applied: 0 } })
})

test('given a database one step behind, when migrated, then only the new step is applied', async () => {
  const client = await connect()
  await migrate(client, [cow])
  await client.query(`insert into cow values ('Liesel')`)
  expect(await migrate(client, [cow, bell])).toEqual({ ok: true, value: { applied: 1 } })
  expect((await client.query('select * from cow')).rows).toEqual([{ name: 'Liesel', bell: null }])
})

test('given a database of a newer version, when migrated, then it is refused untouched', async () => {
  const client = await connect()
  await migrate(client, [cow, bell])
  const refusal = { kind: 'newerDatabase', found: 2, known: 1 }
  expect(await migrate(client, [cow])).toEqual({ ok: false, refusal })
})

test('given a step that was edited after it was applied, when migrated, then it is noticed and nothing new is applied', async () => {
  const client = await connect()
  await migrate(client, [cow])
  const edited = { ...cow, sql: 'create table cow (name text not null)' }
  const refusal = { kind: 'editedMigration', version: 1, name: 'cow' }
  expect(await migrate(client, [edited, bell])).toEqual({ ok: false, refusal })
  await expect(client.query('select bell from cow')).rejects.toThrow('does not exist')
})

test('given a step that fails halfway, then it leaves no trace, the steps before it stay, and the lock is free', async () => {
  const client = await connect()
  const broken = { version: 2, name: 'broken', sql: 'create table left_over (); select 1 / 0' }
  await expect(migrate(client, [cow, broken])).rejects.toThrow('division by zero')
  await expect(client.query('select from left_over')).rejects.toThrow('does not exist')
  expect(await migrate(await connect(), [cow, bell])).toEqual({ ok: true, value: { applied: 1 } })
})

test('given an extension that the server does not have, then the refusal names it', async () => {
  const needy = { version: 1, name: 'needy', sql: 'create extension no_such_extension' }
  const refusal = { kind: 'extensionMissing', extension: 'no_such_extension' }
  expect(await migrate(await connect(), [needy])).toEqual({ ok: false, refusal })
})

test('given an account that owns nothing, then it is told that it may not make the tables', async () => {
  const client = await connect()
  const account = `stranger_${process.pid}`
  await client.query(`create role ${account}; set role ${account}`)
  try {
    expect(await migrate(client, [cow])).toMatchObject({ ok: false, refusal: { kind: 'notAllowed' } })
  } finally {
    await client.query(`reset role; drop role ${account}`)
  }
})

test('given two servers that start together, then each step is applied once', async () => {
  const both = await Promise.all([await connect(), await connect()].map((client) => migrate(client, [cow, bell])))
  expect(both.map((result) => (result.ok ? result.value.applied : -1)).sort()).toEqual([0, 2])
})

test('the versions of the migrations count up from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

test('given mandates of before, when they are to be checked, then observers have claimed theirs, and a club is one body', async () => {
  const client = await connect()
  const named = (name: string) => migrations.filter((migration) => migration.name === name)
  await migrate(client, named('first-congress'))
  await client.query(`
    insert into person (id, name, function, language) values ('a', 'A', 'guest', 'de'), ('b', 'B', 'guest', 'de');
    insert into body (id, kind, name) values
      ('one', 'club', 'Chor'), ('two', 'club', 'chor'), ('three', 'press', 'Chor');
    insert into mandate (id, person_id, body_id, kind) values
      ('1', 'a', 'one', 'delegate'), ('2', 'a', 'two', 'delegate'),
      ('3', 'b', 'two', 'delegate'), ('4', 'b', 'three', 'observer')`)
  const migration = named('mandates').map((one) => one.sql)
  for (const sql of migration) await client.query(`begin; ${sql}; commit`)
  expect((await client.query('select id, votes from body order by id')).rows).toEqual([
    { id: 'one', votes: 2 },
    { id: 'three', votes: 1 },
  ])
  expect((await client.query('select id, body_id, status from mandate order by id')).rows).toEqual([
    { id: '1', body_id: 'one', status: 'confirmed' },
    { id: '3', body_id: 'one', status: 'confirmed' },
    { id: '4', body_id: 'three', status: 'claimed' },
  ])
})
