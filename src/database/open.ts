// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one way the server gets its database: the PostgreSQL that `DATABASE_URL` names, or the embedded one; checked,
 * migrated and connected.
 */
import path from 'node:path'
import pg from 'pg'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { connectDatabase, databaseLimits } from './database.ts'
import { defaultDataFolder } from './embedded/folder.ts'
import { addressOfRunning, openEmbedded } from './embedded/embedded.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { pgErrorCode } from './refusals.ts'
import type { DatabaseRefusal } from './refusals.ts'
import type { Database } from './tables.ts'

export type DatabaseConfig =
  { readonly kind: 'given'; readonly url: string } | { readonly kind: 'embedded'; readonly folder: string }

export type OpenDatabase = {
  readonly db: Database
  /** For libraries that make connections of their own. Holds the password, if there is one: never log it. */
  readonly url: string
  readonly kind: DatabaseConfig['kind']
  /** The embedded server of an earlier process, which was killed, was found running. */
  readonly attached: boolean
  readonly migrationsApplied: number
  close(): Promise<void>
}

export type DatabaseEvents = {
  /** An idle connection broke; new ones are made by themselves. For the log. */
  onFault?(fault: Error): void
  /** The embedded server died and could not be started again: end the process. */
  onLost?(refusal: DatabaseRefusal): void
}

const oldestServer = 15

/** @param clone where Allmende was cloned to; an ordinary account's data lie below it, unless ALLMENDE_DATA is set */
export function databaseConfig(env: Readonly<Record<string, string | undefined>>, clone: string): DatabaseConfig {
  if (env.DATABASE_URL) return { kind: 'given', url: env.DATABASE_URL }
  const folder = env.ALLMENDE_DATA ? path.resolve(clone, env.ALLMENDE_DATA) : defaultDataFolder(clone)
  return { kind: 'embedded', folder }
}

/**
 * Where the list of the forgotten lies: beside the embedded database's folder of data, or, for a database of one's own,
 * where that folder would be. It must outlive the database: ALLMENDE_ERASURES puts it where the operator wants it.
 */
export function erasureFileOf(env: Readonly<Record<string, string | undefined>>, clone: string): string {
  if (env.ALLMENDE_ERASURES) return path.resolve(clone, env.ALLMENDE_ERASURES)
  return path.join(
    env.ALLMENDE_DATA ? path.resolve(clone, env.ALLMENDE_DATA) : defaultDataFolder(clone),
    erasureFileName,
  )
}

const erasureFileName = 'erasures.jsonl'

export type RunningDatabase = { readonly url: string; close(): Promise<void> }

/**
 * Where the database is, whatever shape it has, for backup and restore: the one that runs, or the embedded one started
 * for as long as it takes.
 * @param beside whether a server that is running on it may go on meanwhile
 */
export async function findDatabase(
  config: DatabaseConfig,
  { beside }: { readonly beside: boolean },
): Promise<Result<RunningDatabase, DatabaseRefusal>> {
  if (config.kind === 'given') return accepted({ url: config.url, close: async () => {} })
  const embedded = await openEmbedded(config.folder, () => {})
  if (embedded.ok) return accepted({ url: embedded.value.url, close: embedded.value.stop })
  const url = beside && embedded.refusal.kind === 'alreadyRunning' ? addressOfRunning(config.folder) : null
  return url === null ? embedded : accepted({ url, close: async () => {} })
}

/** Opens the database; a refusal has stopped again whatever it had started. */
export async function openDatabase(
  config: DatabaseConfig,
  events: DatabaseEvents = {},
): Promise<Result<OpenDatabase, DatabaseRefusal>> {
  if (config.kind === 'given') return openAt(config.url, config.kind, false, events)
  const embedded = await openEmbedded(config.folder, (refusal) => events.onLost?.(refusal))
  if (!embedded.ok) return embedded
  const { url, attached, stop } = embedded.value
  const opened = await openAt(url, config.kind, attached, events)
  if (!opened.ok) {
    await stop()
    return opened
  }
  const close = async () => {
    await opened.value.close()
    await stop()
  }
  return accepted({ ...opened.value, close })
}

async function openAt(
  url: string,
  kind: DatabaseConfig['kind'],
  attached: boolean,
  events: DatabaseEvents,
): Promise<Result<OpenDatabase, DatabaseRefusal>> {
  const prepared = await checkAndMigrate(url)
  if (!prepared.ok) return prepared
  const { db, close } = connectDatabase(url, (fault) => events.onFault?.(fault))
  return accepted({ db, url, kind, attached, migrationsApplied: prepared.value.applied, close })
}

async function checkAndMigrate(url: string): Promise<Result<{ applied: number }, DatabaseRefusal>> {
  const made = makeClient(url)
  if (!made.ok) return made
  const client = made.value
  try {
    await client.connect()
  } catch (error) {
    return refused(refusalOfConnection(error, `${client.host}:${client.port}/${client.database ?? ''}`))
  }
  try {
    const refusal = await checkServer(client)
    return refusal ? refused(refusal) : await migrate(client, migrations)
  } finally {
    await client.end()
  }
}

function makeClient(url: string): Result<pg.Client, DatabaseRefusal> {
  try {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'allmende migration',
      connectionTimeoutMillis: databaseLimits.connectMillisecondsMax,
    })
    client.on('error', () => {})
    return accepted(client)
  } catch (error) {
    return refused({ kind: 'addressNotUnderstood', reason: error instanceof Error ? error.message : '' })
  }
}

/** PostgreSQL's classes 28 (authorisation) and 3D (no such database) blame the address; all else the network. */
function refusalOfConnection(error: unknown, address: string): DatabaseRefusal {
  const code = pgErrorCode(error) ?? ''
  const reason = (error instanceof Error && error.message) || code
  return /^(28|3D)/.test(code) ? { kind: 'signInFailed', address, reason } : { kind: 'notReachable', address, reason }
}

async function checkServer(client: pg.Client): Promise<DatabaseRefusal | null> {
  const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
            current_setting('server_encoding') as encoding`,
  )
  const { number = '0', version = '', encoding = '' } = rows[0] ?? {}
  if (Math.floor(Number(number) / 10_000) < oldestServer)
    return { kind: 'serverTooOld', found: version, oldest: oldestServer }
  return encoding === 'UTF8' ? null : { kind: 'notUtf8', found: encoding }
}
