// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Worlds on a real PostgreSQL: each has a room of its own there, and its leases run by the world's clock. */
import { sql } from 'kysely'
import { asId } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import { PostgresLog } from '../room/host/index.ts'
import type { WorldOptions } from './world.ts'

/** `db` is a migrated database that nobody else needs: rooms are made in it without a programme around them. */
export async function postgresWorlds(db: Database): Promise<(seed: number) => Promise<WorldOptions>> {
  await sql`alter table room drop constraint if exists room_session_id_fkey`.execute(db)
  let worlds = 0
  return async (seed) => {
    const room = asId<'room'>(`world-${seed}-${(worlds += 1)}`)
    await db.insertInto('room').values({ id: room, session_id: room }).execute()
    const lease = async (_: unknown, millisecondsLeft: number) => {
      // A second of the database is long enough for what follows at once, and an hour for what must wait.
      const until = millisecondsLeft > 0 ? sql`now() + interval '1 hour'` : sql`now() - interval '1 second'`
      await sql`update room_owner set until = ${until} where room_id = ${room}`.execute(db)
    }
    return { room, log: { log: new PostgresLog(db), lease } }
  }
}
