// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The congress's row: the SQL on its table, and nothing else. */
import { sql } from 'kysely'
import { assert } from '../base/assert.ts'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { isPhase, type Congress } from './congress.rules.ts'

/** The congress that is coming, running or was last; an instance holds one, and later its successors. */
export async function readNewestCongress(db: Database): Promise<Congress | null> {
  const row = await db
    .selectFrom('congress')
    .selectAll()
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, title, subtitle, description, organiser, timezone, phase, sample } = row
  assert(isPhase(phase), 'a congress is in a phase we know')
  return {
    id: asId<'congress'>(id),
    title,
    subtitle,
    description,
    organiser,
    timezone,
    startsAt: asInstant(row.starts_at.getTime()),
    endsAt: asInstant(row.ends_at.getTime()),
    phase,
    sample,
  }
}

/** From here until the transaction ends nobody else makes a congress. */
export async function lockCongresses(transaction: Database): Promise<void> {
  await sql`lock table congress in share row exclusive mode`.execute(transaction)
}

export async function insertCongress(transaction: Database, congress: Congress): Promise<void> {
  const { id, organiser, timezone, phase, sample } = congress
  const texts = {
    title: JSON.stringify(congress.title),
    subtitle: JSON.stringify(congress.subtitle),
    description: JSON.stringify(congress.description),
  }
  const times = { starts_at: new Date(congress.startsAt), ends_at: new Date(congress.endsAt) }
  await transaction
    .insertInto('congress')
    .values({ id, ...texts, organiser, timezone, ...times, phase, sample })
    .execute()
}
