// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Registrations and the places they hold: the SQL on these tables, and nothing else. */
import { assert } from '../base/assert.ts'
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { statuses, type RegistrationStatus } from './status.rules.ts'

type CongressId = Id<'congress'>
type PersonId = Id<'person'>
type SessionId = Id<'session'>
export type RegistrationId = Id<'registration'>

export type Registration = {
  readonly id: RegistrationId
  readonly status: RegistrationStatus
  /** Until then the places of a pending one are kept. */
  readonly heldUntil: Instant | null
}

type Row = { id: string; status: string; held_until: Date | null }

function registrationFrom({ id, status, held_until }: Row): Registration {
  const known = statuses.find((one) => one === status)
  assert(known !== undefined, 'a registration has a status we know')
  const heldUntil = held_until === null ? null : asInstant(held_until.getTime())
  return { id: asId<'registration'>(id), status: known, heldUntil }
}

export async function readRegistration(
  db: Database,
  congressId: CongressId,
  personId: PersonId,
): Promise<Registration | null> {
  const row = await db
    .selectFrom('registration')
    .select(['id', 'status', 'held_until'])
    .where('congress_id', '=', congressId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row === undefined ? null : registrationFrom(row)
}

/** The same, held until the transaction ends: a person changes one thing at a time. */
export async function lockRegistration(
  transaction: Database,
  congressId: CongressId,
  personId: PersonId,
): Promise<Registration | null> {
  const row = await transaction
    .selectFrom('registration')
    .select(['id', 'status', 'held_until'])
    .where('congress_id', '=', congressId)
    .where('person_id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? null : registrationFrom(row)
}

export async function lockRegistrationById(transaction: Database, id: RegistrationId): Promise<Registration | null> {
  const row = await transaction
    .selectFrom('registration')
    .select(['id', 'status', 'held_until'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? null : registrationFrom(row)
}

/** Several at once, always in the same order, so that nobody waits in a circle. */
export async function lockRegistrations(
  transaction: Database,
  ids: readonly RegistrationId[],
): Promise<ReadonlyMap<RegistrationId, RegistrationStatus>> {
  const rows = await transaction
    .selectFrom('registration')
    .select(['id', 'status', 'held_until'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map(registrationFrom).map(({ id, status }) => [id, status]))
}

/** Whose registrations these are. */
export async function personsOf(
  db: Database,
  ids: readonly RegistrationId[],
  status?: RegistrationStatus,
): Promise<ReadonlyMap<RegistrationId, PersonId>> {
  if (ids.length === 0) return new Map()
  let query = db.selectFrom('registration').select(['id', 'person_id']).where('id', 'in', ids)
  if (status !== undefined) query = query.where('status', '=', status)
  const rows = await query.execute()
  return new Map(rows.map(({ id, person_id }) => [asId<'registration'>(id), asId<'person'>(person_id)]))
}

export type NewRegistration = {
  readonly id: RegistrationId
  readonly congressId: CongressId
  readonly personId: PersonId
  readonly at: Date
} & (
  { readonly status: 'pending'; readonly heldUntil: Date } | { readonly status: 'confirmed'; readonly heldUntil: null }
)

/** A new registration, or again one that is pending or was cancelled; a confirmed one stays as it is (null). */
export async function upsertRegistration(db: Database, registration: NewRegistration): Promise<RegistrationId | null> {
  const { id, congressId, personId, at, status, heldUntil } = registration
  const state = { status, held_until: heldUntil, confirmed_at: status === 'confirmed' ? at : null }
  const by = { entered_by: null, entered_at: null }
  const row = await db
    .insertInto('registration')
    .values({ id, congress_id: congressId, person_id: personId, created_at: at, ...state, ...by })
    .onConflict((conflict) =>
      conflict.columns(['congress_id', 'person_id']).doUpdateSet(state).where('registration.status', '<>', 'confirmed'),
    )
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? null : asId<'registration'>(row.id)
}

/** Somebody of the office took it down, or let its person in at a door. */
export async function markEntered(db: Database, id: RegistrationId, by: PersonId, at: Date): Promise<void> {
  await db.updateTable('registration').set({ entered_by: by, entered_at: at }).where('id', '=', id).execute()
}

/** What was pending for this person is confirmed now. */
export async function confirmPending(db: Database, personId: PersonId, now: Date): Promise<readonly Registration[]> {
  const rows = await db
    .updateTable('registration')
    .set({ status: 'confirmed', confirmed_at: now })
    .where('person_id', '=', personId)
    .where('status', '=', 'pending')
    .returning(['id', 'status', 'held_until'])
    .execute()
  return rows.map(registrationFrom)
}

/** @returns the sessions in which places are free now */
export async function cancelRegistration(db: Database, id: RegistrationId): Promise<readonly SessionId[]> {
  await db.updateTable('registration').set({ status: 'cancelled', held_until: null }).where('id', '=', id).execute()
  return deletePlaces(db, id, await readPlaces(db, id))
}

export async function readPlaces(db: Database, id: RegistrationId): Promise<readonly SessionId[]> {
  const rows = await db
    .selectFrom('registration_session')
    .select('session_id')
    .where('registration_id', '=', id)
    .orderBy('session_id')
    .execute()
  return rows.map(({ session_id }) => asId<'session'>(session_id))
}

/** Of confirmed registrations only: a place that is merely held lets nobody in. */
export async function readPlacesOf(db: Database, personId: PersonId): Promise<readonly SessionId[]> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('registration_session', 'registration_session.registration_id', 'registration.id')
    .select('registration_session.session_id')
    .where('registration.person_id', '=', personId)
    .where('registration.status', '=', 'confirmed')
    .execute()
  return rows.map(({ session_id }) => asId<'session'>(session_id))
}

/** @returns how many of them they did not have yet */
export async function insertPlaces(db: Database, id: RegistrationId, sessions: readonly SessionId[]): Promise<number> {
  if (sessions.length === 0) return 0
  const rows = await db
    .insertInto('registration_session')
    .values(sessions.map((session) => ({ registration_id: id, session_id: session })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('session_id')
    .execute()
  return rows.length
}

/** @returns those they really had */
export async function deletePlaces(
  db: Database,
  id: RegistrationId,
  sessions: readonly SessionId[],
): Promise<readonly SessionId[]> {
  if (sessions.length === 0) return []
  const rows = await db
    .deleteFrom('registration_session')
    .where('registration_id', '=', id)
    .where('session_id', 'in', sessions)
    .returning('session_id')
    .execute()
  return rows.map(({ session_id }) => asId<'session'>(session_id))
}

/**
 * Places given away: to the confirmed, and to the pending as long as they are kept for them. Sessions without any are
 * left out.
 * @param except a registration whose own places do not count
 */
export async function countTaken(
  db: Database,
  sessions: readonly SessionId[],
  now: Date,
  except?: RegistrationId,
): Promise<ReadonlyMap<SessionId, number>> {
  if (sessions.length === 0) return new Map()
  let query = db
    .selectFrom('registration_session')
    .innerJoin('registration', 'registration.id', 'registration_session.registration_id')
    .select(({ fn }) => ['registration_session.session_id', fn.countAll<number>().as('taken')])
    .where('registration_session.session_id', 'in', sessions)
    .where((is) =>
      is.or([
        is('registration.status', '=', 'confirmed'),
        is.and([is('registration.status', '=', 'pending'), is('registration.held_until', '>', now)]),
      ]),
    )
    .groupBy('registration_session.session_id')
  if (except !== undefined) query = query.where('registration.id', '<>', except)
  const rows = await query.execute()
  return new Map(rows.map(({ session_id, taken }) => [asId<'session'>(session_id), taken]))
}
