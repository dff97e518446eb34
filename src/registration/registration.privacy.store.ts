// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Registrations of one person, and taking them out. */
import type { Database } from '../database/tables.ts'

export function readRegistrationsOf(db: Database, personId: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'status', 'created_at', 'consented_at', 'confirmed_at', 'held_until'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
}

export function readPlacesOfAny(db: Database, registrationIds: readonly string[]) {
  if (registrationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('registration_session')
    .select(['registration_id', 'session_id'])
    .where('registration_id', 'in', registrationIds)
    .orderBy('session_id')
    .execute()
}

export function readRemindersOf(db: Database, personId: string) {
  return db
    .selectFrom('reminder')
    .select(['session_id', 'kind', 'at'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('session_id')
    .execute()
}

/** Reminders refer to the person and would go with them; what this module holds it takes out itself. */
export async function deleteRemindersOf(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('reminder').where('person_id', '=', personId).execute()
}

export async function deleteRegistrationsOf(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('registration').where('person_id', '=', personId).execute()
}
