// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A data folder belongs to one running Allmende. The claim is a lock held by an open connection to the server itself:
 * it goes with its process however that ends, needs no file, and holds across containers that share the folder.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const claimLock = 0x616c6c6d

/** After a kill -9, PostgreSQL notices within milliseconds that this connection, which never runs a query, has gone. */
const patienceMilliseconds = 1_500
const retryMilliseconds = 50

/**
 * Takes the claim on the database at `url`; null if another process has it. `onLost` is called once, should the
 * connection break.
 */
export async function claim(url: string, onLost: () => void): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, application_name: 'allmende claim', keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  const begin = performance.now()
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [claimLock])
    if (rows[0]?.taken) break
    if (performance.now() - begin > patienceMilliseconds) {
      await client.end()
      return null
    }
    await pause(retryMilliseconds)
  }
  client.once('end', onLost)
  return client
}
