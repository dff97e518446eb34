// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Registrations of one person, and taking them out. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from '../database/tables.ts'

/** Whose rows: by id, and by address where a table knows no id. */
type Subject = { readonly id: string; readonly email: string | null }

export function readRegistrationsOf(db: Database, personId: string) {
  return db
    .selectFrom('registration')
    .select(['id', 'status', 'created_at', 'confirmed_at', 'held_until', 'entered_at', 'note'])
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

export function readConsentsOf(db: Database, registrationIds: readonly string[]) {
  if (registrationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('consent')
    .select(['kind', 'wording', 'given_at', 'withdrawn_at'])
    .where('registration_id', 'in', registrationIds)
    .orderBy('given_at')
    .execute()
}

export function readAccessNeedsOf(db: Database, registrationIds: readonly string[]) {
  if (registrationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('access_need')
    .select(['needs', 'note', 'stated_at'])
    .where('registration_id', 'in', registrationIds)
    .execute()
}

export function readWaitsOf(db: Database, registrationIds: readonly string[]) {
  if (registrationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('waiting')
    .select(['session_id', 'joined_at', 'offer_until'])
    .where('registration_id', 'in', registrationIds)
    .orderBy('joined_at')
    .execute()
}

export function readHandoversOf(db: Database, registrationIds: readonly string[]) {
  if (registrationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('handover')
    .select(['session_id', 'created_at', 'taken_at', 'withdrawn_at'])
    .where('registration_id', 'in', registrationIds)
    .orderBy('created_at')
    .execute()
}

export function readDoorRequestsOf(db: Database, subject: Subject) {
  return ofSubject(db.selectFrom('door_request'), subject)
    .select(['session_id', 'name', 'email', 'asked_at', 'state'])
    .orderBy('asked_at')
    .execute()
}

export function readRemindersOf(db: Database, personId: string) {
  return db
    .selectFrom('reminder')
    .select(['session_id', 'kind', 'at'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .execute()
}

/** What hangs on a registration goes with it (foreign keys); what knows an address only is found by it. */
export async function deleteRegistrationsOf(db: Database, subject: Subject): Promise<void> {
  const { id, email } = subject
  await db.deleteFrom('registration').where('person_id', '=', id).execute()
  await db.updateTable('registration').set({ entered_by: null }).where('entered_by', '=', id).execute()
  await db.deleteFrom('entry_key').where('person_id', '=', id).execute()
  await db.deleteFrom('reminder').where('person_id', '=', id).execute()
  await ofSubject(db.deleteFrom('door_request'), subject).execute()
  await db.updateTable('door_request').set({ decided_by: null }).where('decided_by', '=', id).execute()
  if (email === null) return
  await db.updateTable('handover').set({ to_email: null }).where('to_email', '=', email).execute()
  await db
    .deleteFrom('registration_draft')
    .where(sql<string>`lower(trim(fields ->> 'email'))`, '=', email)
    .execute()
}

/** Whoever asked at a door had no sign-in: some requests know the address alone. */
function ofSubject<Query extends { where(expression: RawBuilder<SqlBool>): Query }>(
  query: Query,
  { id, email }: Subject,
): Query {
  return query.where(sql<SqlBool>`(person_id = ${id} or lower(email) = ${email})`)
}

/** Asked at a door and never let in: nobody is left to ask for it. */
export async function deleteStrangersBefore(db: Database, date: Date): Promise<number> {
  const asked = await db.deleteFrom('door_request').where('asked_at', '<', date).executeTakeFirst()
  const drafts = await db.deleteFrom('registration_draft').where('saved_at', '<', date).executeTakeFirst()
  return Number(asked.numDeletedRows + drafts.numDeletedRows)
}
