// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Moves a story congress whose running workshop is over to now, as it stands: with everybody who registered, every
 * message that was written, every place in the list of speakers. Called at the start of a demo, before any room opens.
 */
import { sql } from 'kysely'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { runningRoom } from './conversation.ts'
import { shiftFor } from './dates.rules.ts'

/** @returns by how many milliseconds everything was moved; 0 while the workshop runs, and when there is no story. */
export async function shiftStory(db: Database, now: Instant): Promise<number> {
  return await db.transaction().execute(async (transaction) => {
    const second = await transaction
      .selectFrom('session')
      .innerJoin('congress', 'congress.id', 'session.congress_id')
      .select(['congress_id', 'session.starts_at', 'session.ends_at'])
      .where('slug', '=', runningRoom)
      .where('congress.sample', '=', true)
      .forUpdate('session')
      .executeTakeFirst()
    if (second === undefined) return 0
    const span = { from: asInstant(second.starts_at.getTime()), to: asInstant(second.ends_at.getTime()) }
    const milliseconds = shiftFor(span, now)
    if (milliseconds === 0) return 0
    await shiftProgramme(transaction, second.congress_id, milliseconds)
    await shiftRooms(transaction, second.congress_id, milliseconds, now)
    return milliseconds
  })
}

async function shiftProgramme(db: Database, congress: string, milliseconds: number): Promise<void> {
  await sql`
    update session set
      starts_at = starts_at + ${milliseconds} * interval '1 millisecond',
      ends_at = ends_at + ${milliseconds} * interval '1 millisecond'
    where congress_id = ${congress}`.execute(db)
  await sql`
    update congress set
      starts_at = starts_at + ${milliseconds} * interval '1 millisecond',
      ends_at = ends_at + ${milliseconds} * interval '1 millisecond'
    where id = ${congress}`.execute(db)
}

/**
 * The only place where a log is touched after it was written, and in a sample only: otherwise the conversation of a
 * running workshop would be of yesterday. What was said after the workshop's end comes to lie at now, in its order.
 */
async function shiftRooms(db: Database, congress: string, milliseconds: number, now: Instant): Promise<void> {
  const latest = new Date(now)
  await sql`
    update room_event set
      at = least(room_event.at + ${milliseconds} * interval '1 millisecond', ${latest}),
      body = case
        when body ? 'at' then jsonb_set(body, '{at}', 
          to_jsonb(least((body ->> 'at')::bigint + ${milliseconds}, ${now})))
        else body
      end
    from room join session on session.id = room.session_id
    where room.id = room_event.room_id and session.congress_id = ${congress}`.execute(db)
}
