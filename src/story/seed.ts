// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Puts the one living congress into a database: for development, tests, screenshots and the demo. A second call finds
 * it and only moves it to now (shift.ts).
 */
import { assert } from '../base/assert.ts'
import type { Database } from '../database/tables.ts'
import { runningRoom } from './conversation.ts'
import { startConversations } from './rooms.ts'
import { ensurePersona, type Persona } from './personas.ts'
import { storyRows, type Moment, type StoryRows } from './rows.ts'
import { shiftStory } from './shift.ts'

export type Story = {
  /** Holds the organiser's office and is co-chair of the running workshop. */
  readonly organiser: Persona
  /** Chair of the running workshop. */
  readonly moderator: Persona
  /** Delegate of a village, registered for the running workshop, and not yet in its room. */
  readonly participant: Persona
  /** The slug of the running workshop, which is its room's address, too. */
  readonly room: string
}

/** False where a congress of somebody's own is: the story never mixes with it. */
export async function mayBeSeeded(db: Database): Promise<boolean> {
  const own = await db.selectFrom('congress').select('id').where('sample', '=', false).limit(1).execute()
  return own.length === 0
}

/** @throws BrokenInvariant when the database holds a congress of somebody's own; ask `mayBeSeeded` before. */
export async function seedStory(db: Database, moment: Moment): Promise<Story> {
  assert(await mayBeSeeded(db), 'the story congress goes into a database without a congress of its own')
  const seeded = await db.selectFrom('congress').select('id').where('sample', '=', true).executeTakeFirst()
  if (seeded === undefined) await insertRows(db, storyRows(moment))
  else await shiftStory(db, moment.now)
  await startConversations(db, moment)
  return {
    organiser: await ensurePersona(db, 'organiser', moment),
    moderator: await ensurePersona(db, 'moderator', moment),
    participant: await ensurePersona(db, 'participant', moment),
    room: runningRoom,
  }
}

async function insertRows(db: Database, rows: StoryRows): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('municipality').values(rows.municipality).execute()
    await transaction.insertInto('person').values(rows.person).execute()
    await transaction.insertInto('body').values(rows.body).execute()
    await transaction.insertInto('mandate').values(rows.mandate).execute()
    await transaction.insertInto('office').values(rows.office).execute()
    await transaction.insertInto('congress').values(rows.congress).execute()
    await transaction.insertInto('track').values(rows.track).execute()
    await transaction.insertInto('session').values(rows.session).execute()
    await transaction.insertInto('session_person').values(rows.session_person).execute()
    await transaction.insertInto('registration').values(rows.registration).execute()
    await transaction.insertInto('consent').values(rows.consent).execute()
    await transaction.insertInto('registration_session').values(rows.registration_session).execute()
  })
}
