// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Brings a database to the shape this version knows: every migration once, in order, each in a transaction of its
 * own, under a lock, so that two servers starting together do not both do it. A database that is ahead of this
 * version, or that was made by a migration edited since, is refused before anything is touched.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Migration } from './migrations/index.ts'
import { pgErrorCode } from './refusals.ts'
import type { DatabaseRefusal } from './refusals.ts'

/** Any two numbers do, as long as nobody else in this database takes the same ones ("alle", "mig"). */
const migrationLock = [0x616c6c65, 0x6d6967] as const

/** The fingerprint kept beside each applied migration. */
export function migrationChecksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}

type Applied = { version: number; name: string; checksum: string }

/** Applies what is missing, tells how many steps it was. `client`: a connection of its own, without time limits. */
export async function migrate(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<Result<{ applied: number }, DatabaseRefusal>> {
  await client.query('select pg_advisory_lock($1, $2)', [...migrationLock])
  try {
    return await applyMissing(client, migrations)
  } finally {
    await client.query('select pg_advisory_unlock($1, $2)', [...migrationLock])
  }
}

async function applyMissing(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<Result<{ applied: number }, DatabaseRefusal>> {
  const present = await readApplied(client)
  const conflict = findConflict(present, migrations)
  if (conflict) return refused(conflict)
  const missing = migrations.filter((migration) => !present.some((step) => step.version === migration.version))
  for (const migration of missing) {
    const refusal = await apply(client, migration)
    if (refusal) return refused(refusal)
  }
  return accepted({ applied: missing.length })
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('schema_version') is not null as there`)
  if (!rows[0]?.there) return []
  const steps = await client.query<Applied>('select version, name, checksum from schema_version order by version')
  return steps.rows
}

function findConflict(present: readonly Applied[], migrations: readonly Migration[]): DatabaseRefusal | null {
  const known = migrations.at(-1)?.version ?? 0
  const newest = present.at(-1)?.version ?? 0
  if (newest > known) return { kind: 'newerDatabase', found: newest, known }
  for (const step of present) {
    const migration = migrations.find(({ version }) => version === step.version)
    if (!migration || migrationChecksum(migration) !== step.checksum)
      return { kind: 'editedMigration', version: step.version, name: step.name }
  }
  return null
}

async function apply(client: pg.Client, migration: Migration): Promise<DatabaseRefusal | null> {
  await client.query('begin')
  try {
    await client.query(
      `create table if not exists schema_version (
         version integer primary key, name text not null, checksum text not null,
         applied_at timestamptz not null default now())`,
    )
    await client.query(migration.sql)
    await client.query('insert into schema_version (version, name, checksum) values ($1, $2, $3)', [
      migration.version,
      migration.name,
      migrationChecksum(migration),
    ])
    await client.query('commit')
    return null
  } catch (error) {
    await client.query('rollback')
    const refusal = refusalOfMigration(error)
    if (refusal) return refusal
    throw error
  }
}

/** What the operator of a database can put right; any other error is a fault of the migration and is thrown. */
function refusalOfMigration(error: unknown): DatabaseRefusal | null {
  const reason = error instanceof Error ? error.message : String(error)
  switch (pgErrorCode(error) ?? '') {
    case '58P01':
    case '0A000':
      return refusalOfExtension(reason)
    case '42501':
    case '3F000':
      return { kind: 'notAllowed', reason }
    default:
      return null
  }
}

/** PostgreSQL: extension "pg_trgm" is not available. */
function refusalOfExtension(reason: string): DatabaseRefusal | null {
  const extension = /extension "([^"]+)"/.exec(reason)?.[1]
  return extension ? { kind: 'extensionMissing', extension } : null
}
