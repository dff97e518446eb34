// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** All registrations of a congress at once, for the office: a few queries however many there are. */
import type { Id } from '../base/id.ts'
import { asId } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import type { RegistrationId } from './registration.store.ts'
import { statuses, type RegistrationStatus } from './status.rules.ts'

export type EntryRow = {
  readonly id: RegistrationId
  readonly personId: Id<'person'>
  readonly status: RegistrationStatus
  readonly enteredBy: Id<'person'> | null
  readonly note: string
}

export async function readEntries(
  db: Database,
  congressId: Id<'congress'>,
  countMax: number,
): Promise<readonly EntryRow[]> {
  const rows = await db
    .selectFrom('registration')
    .select(['id', 'person_id', 'status', 'entered_by', 'note'])
    .where('congress_id', '=', congressId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(countMax)
    .execute()
  return rows.flatMap((row) => {
    const status = statuses.find((one) => one === row.status)
    if (status === undefined) return []
    const [id, personId] = [asId<'registration'>(row.id), asId<'person'>(row.person_id)]
    return [
      {
        id,
        personId,
        status,
        enteredBy: row.entered_by === null ? null : asId<'person'>(row.entered_by),
        note: row.note,
      },
    ]
  })
}

/** Sessions by registration: places and waiting. */
export async function readAllPlaces(
  db: Database,
  congressId: Id<'congress'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('registration_session')
    .innerJoin('registration', 'registration.id', 'registration_session.registration_id')
    .select(['registration_id', 'session_id'])
    .where('registration.congress_id', '=', congressId)
    .execute()
  return grouped(rows)
}

export async function readAllWaits(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  return grouped(await db.selectFrom('waiting').select(['registration_id', 'session_id']).orderBy('position').execute())
}

function grouped(rows: readonly { registration_id: string; session_id: string }[]) {
  const sessions = new Map<string, string[]>()
  for (const { registration_id: id, session_id: session } of rows) {
    const known = sessions.get(id)
    if (known === undefined) sessions.set(id, [session])
    else known.push(session)
  }
  return sessions
}

/** Open offers to people who cannot be written to: somebody has to call them. */
export async function readOpenOffers(db: Database, now: Date): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('waiting')
    .select(['registration_id', 'session_id'])
    .where('offer_until', '>', now)
    .execute()
  return grouped(rows)
}

export async function writeNote(db: Database, id: RegistrationId, note: string): Promise<void> {
  await db.updateTable('registration').set({ note }).where('id', '=', id).execute()
}
