// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * For whoever watches over the server. /healthz: the process answers. /readyz: it can do its work, that is, the
 * database answers, has the shape this version knows, and rooms are carried. Says nothing that is not anybody's
 * business.
 */
import { Hono } from 'hono'
import type { Web } from '../web/visitor.ts'

export type Readiness = {
  /** The version of the last migration in the database; rejects when the database does not answer. */
  databaseVersion(): Promise<number>
  readonly databaseVersionExpected: number
  /** False once the server is stopping, or when rooms cannot be carried. */
  roomsAlive(): boolean
}

async function readDatabase(readiness: Readiness) {
  try {
    const version = await readiness.databaseVersion()
    return { database: true, migrations: version === readiness.databaseVersionExpected }
  } catch {
    return { database: false, migrations: false }
  }
}

export function healthRoutes(readiness: Readiness): Hono<Web> {
  return new Hono<Web>()
    .get('/healthz', (context) => context.json({ alive: true }))
    .get('/readyz', async (context) => {
      const checks = { ...(await readDatabase(readiness)), rooms: readiness.roomsAlive() }
      const ready = checks.database && checks.migrations && checks.rooms
      return context.json({ ready, ...checks }, ready ? 200 : 503)
    })
}
