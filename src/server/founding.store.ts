// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The first row of a production database's congress: written once, whoever presses twice. */
import { sql } from 'kysely'
import type { Congress } from '../congress/index.ts'
import type { Database } from '../database/index.ts'

/** @returns false when there was a congress already; nothing was written then. */
export async function insertFirstCongress(db: Database, congress: Congress): Promise<boolean> {
  const { id, title, subtitle, description, organiser, timezone, startsAt, endsAt, phase, sample } = congress
  return await db.transaction().execute(async (own) => {
    await sql`lock table congress in share row exclusive mode`.execute(own)
    const known = await own.selectFrom('congress').select('id').limit(1).execute()
    if (known.length > 0) return false
    const texts = { title: JSON.stringify(title), subtitle: JSON.stringify(subtitle), description: JSON.stringify(description) }
    const times = { starts_at: new Date(startsAt), ends_at: new Date(endsAt) }
    await own.insertInto('congress').values({ id, ...texts, organiser, timezone, ...times, phase, sample }).execute()
    return true
  })
}
