// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Fresh, migrated databases for tests, on a real PostgreSQL: the one `DATABASE_URL` names, or an embedded one shared
 * by all processes of a test run (test-run.ts says where). A migrated template is made once; every database after
 * that is a copy of it and takes some 30 ms.
 */
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { assert } from '../base/assert.ts'
import { connectDatabase } from './database.ts'
import { dropThrowawayServer, ensureThrowawayServer } from './embedded/throwaway.ts'
import { migrate, migrationChecksum } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { Database } from './tables.ts'

export type TestDatabase = {
  readonly db: Database
  readonly url: string
  /** Closes and removes the database, and the server too if it was started for this database alone. */
  drop(): Promise<void>
}

/** Set by the test run for all its processes: the folder of the server they share. */
const sharedFolder = 'ALLMENDE_TEST_SERVER'
const templateLock = 0x74656d70

/** The address of another database of the same server. */
function withDatabase(url: string, database: string): string {
  return url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${database}`)
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, application_name: 'allmende test' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Named by the migrations it was made with, so that an edited migration never meets an old template. */
function templateName(): string {
  const hash = createHash('sha256').update(migrations.map(migrationChecksum).join()).digest('hex').slice(0, 12)
  return `allmende_template_${hash}`
}

async function ensureTemplate(server: pg.Client, url: string): Promise<string> {
  const template = templateName()
  await server.query('select pg_advisory_lock($1)', [templateLock])
  try {
    const { rowCount } = await server.query('select from pg_database where datname = $1', [template])
    if (rowCount === 1) return template
    const unfinished = `${template}_unfinished`
    await server.query(`drop database if exists ${unfinished}`)
    await createDatabase(server, unfinished, 'template0')
    await withClient(withDatabase(url, unfinished), async (client) => {
      const migrated = await migrate(client, migrations)
      assert(migrated.ok, `the migrations apply to an empty database: ${JSON.stringify(migrated)}`)
    })
    await server.query(`alter database ${unfinished} rename to ${template}`)
    return template
  } finally {
    await server.query('select pg_advisory_unlock($1)', [templateLock])
  }
}

async function createDatabase(server: pg.Client, name: string, template: string): Promise<void> {
  const collation = template === 'template0' ? ` encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'de'` : ''
  await server.query(`create database ${name} template ${template}${collation}`)
}

/** A new, empty, migrated database on the server at `url`. */
async function createOn(url: string): Promise<TestDatabase> {
  const name = `allmende_test_${randomBytes(6).toString('hex')}`
  await withClient(url, async (server) => {
    await createDatabase(server, name, await ensureTemplate(server, url))
  })
  const address = withDatabase(url, name)
  const { db, close } = connectDatabase(address)
  return {
    db,
    url: address,
    drop: async () => {
      await close()
      await withClient(url, (server) => server.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** For tools that need a database of their own; tests in vitest use testDatabase() of testing.ts. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const given = process.env.DATABASE_URL
  if (given) return createOn(given)
  const shared = process.env[sharedFolder]
  const folder = shared ?? fs.mkdtempSync(path.join(os.tmpdir(), 'allmende-test-'))
  const server = await ensureThrowawayServer(folder)
  assert(server.ok, `a PostgreSQL for tests starts: ${JSON.stringify(server)}`)
  const created = await createOn(server.value)
  if (shared) return created
  return {
    ...created,
    drop: async () => {
      await created.drop()
      await dropThrowawayServer(folder)
    },
  }
}
