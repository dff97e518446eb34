// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Is the database away for a moment, or is something wrong with what we asked it? */
import { sql } from 'kysely'
import type { Database } from '../database/index.ts'

/**
 * Node's codes for a line that is not there, and PostgreSQL's for a server that starts, stops or is full.
 * Source: PostgreSQL's documentation, appendix A, classes 08, 53 and 57.
 */
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
const awayStates = /^(08...|53300|57P0[1-5])$/
/** The pool has no codes for these. */
const awayMessages =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string') return awayCodes.has(code) || awayStates.test(code)
  return awayMessages.test(error.message)
}

/** The version of the last migration that was applied; rejects when the database does not answer. */
export async function databaseVersion(db: Database): Promise<number> {
  const { rows } = await sql<{ version: number | null }>`select max(version) as version from schema_version`.execute(db)
  return rows[0]?.version ?? 0
}
