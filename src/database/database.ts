// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The connection to PostgreSQL: a pool with limits, and kysely on top of it. Knows nothing of where the server
 * comes from (see open.ts) and nothing of the tables' meaning.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { assert } from '../base/assert.ts'
import type { Database, Tables } from './tables.ts'

/** Everything has a maximum: a query that waits longer than this is a fault, not patience. */
export const databaseLimits = {
  connectionsMax: 12,
  connectMillisecondsMax: 5_000,
  statementMillisecondsMax: 15_000,
  lockMillisecondsMax: 10_000,
  idleInTransactionMillisecondsMax: 30_000,
  idleConnectionMillisecondsMax: 30_000,
} as const

export type Connection = { readonly db: Database; close(): Promise<void> }

/** count(*), positions and epochs are int8: a number in this code, and never one that silently lost digits. */
function int8ToNumber(text: string): number {
  const number = Number(text)
  assert(Number.isSafeInteger(number), `int8 ${text} fits into a number`)
  return number
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format): unknown =>
    Number(oid) === Number(pg.types.builtins.INT8) ? int8ToNumber : pg.types.getTypeParser(oid, format),
}

/**
 * Opens a pool on `url` (postgresql://…, a unix socket as `?host=/folder`). Connects lazily.
 * `onIdleFault` hears of idle connections that broke, when the server went away: the pool makes new ones by itself.
 */
export function connectDatabase(url: string, onIdleFault: (fault: Error) => void = () => {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    application_name: 'allmende',
    max: databaseLimits.connectionsMax,
    connectionTimeoutMillis: databaseLimits.connectMillisecondsMax,
    idleTimeoutMillis: databaseLimits.idleConnectionMillisecondsMax,
    statement_timeout: databaseLimits.statementMillisecondsMax,
    lock_timeout: databaseLimits.lockMillisecondsMax,
    idle_in_transaction_session_timeout: databaseLimits.idleInTransactionMillisecondsMax,
  })
  let closing = false
  // A connection we have just said goodbye to may still hear that the server stops.
  pool.on('error', (fault) => {
    if (!closing) onIdleFault(fault)
  })
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = () => {
    closing = true
    return db.destroy()
  }
  return { db, close }
}
