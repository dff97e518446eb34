// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Tracks, sessions and the people of sessions: the SQL on these tables, and nothing else. */
import { assert } from '../base/assert.ts'
import { asId, type Id } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { isLanguage, type Localised } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import { isSessionKind, isSessionRole, type Session, type SessionId, type SessionPerson } from './programme.rules.ts'
import { readVacancies } from './programme.privacy.store.ts'
import type { SessionRole, Track } from './programme.rules.ts'

type SessionRow = {
  id: string
  slug: string
  kind: string
  title: Localised
  abstract: Localised
  language: string
  starts_at: Date
  ends_at: Date
  capacity: number | null
  calendar_sequence: number
  track_id: string | null
  track_position: number | null
  track_title: Localised | null
  track_accent: string | null
}

function sessionRows(db: Database) {
  return db
    .selectFrom('session')
    .leftJoin('track', 'track.id', 'session.track_id')
    .select([
      'session.id',
      'session.slug',
      'session.kind',
      'session.title',
      'session.abstract',
      'session.language',
      'session.starts_at',
      'session.ends_at',
      'session.capacity',
      'session.calendar_sequence',
      'session.track_id',
      'track.position as track_position',
      'track.title as track_title',
      'track.accent as track_accent',
    ])
}

/** Three queries however many sessions; in the order of time, then of the tracks. */
export async function readSessions(db: Database, congressId: Id<'congress'>): Promise<readonly Session[]> {
  const rows = await sessionRows(db)
    .where('session.congress_id', '=', congressId)
    .orderBy('session.starts_at')
    .orderBy('session.ends_at')
    .orderBy('track.position', (order) => order.asc().nullsFirst())
    .orderBy('session.slug')
    .execute()
  return withPeople(db, rows)
}

export async function readSession(db: Database, slug: string): Promise<Session | null> {
  const row = await sessionRows(db).where('session.slug', '=', slug).executeTakeFirst()
  return row === undefined ? null : ((await withPeople(db, [row]))[0] ?? null)
}

async function withPeople(db: Database, rows: readonly SessionRow[]): Promise<readonly Session[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const people = Map.groupBy(await readPeople(db, ids), ({ session_id }) => session_id)
  const vacancies = Map.groupBy(await readVacancies(db, ids), ({ session_id }) => session_id)
  return rows.map((row) =>
    sessionFrom(row, (people.get(row.id) ?? []).map(personFrom), (vacancies.get(row.id) ?? []).map(roleOf)),
  )
}

type PersonRow = { session_id: string; person_id: string; role: string }

function readPeople(db: Database, sessionIds: readonly string[]): Promise<PersonRow[]> {
  return db
    .selectFrom('session_person')
    .select(['session_id', 'person_id', 'role'])
    .where('session_id', 'in', sessionIds)
    .orderBy('position')
    .orderBy('person_id')
    .execute()
}

function personFrom(row: PersonRow): SessionPerson {
  return { personId: asId<'person'>(row.person_id), role: roleOf(row) }
}

function roleOf({ role }: { role: string }): SessionRole {
  assert(isSessionRole(role), 'a session has roles we know')
  return role
}

function trackFrom(row: SessionRow): Track | null {
  const { track_id: id, track_position: position, track_title: title, track_accent: accent } = row
  if (id === null || position === null || title === null || accent === null) return null
  return { id: asId<'track'>(id), position, title, accent }
}

function sessionFrom(row: SessionRow, people: readonly SessionPerson[], vacancies: readonly SessionRole[]): Session {
  const { kind, slug, title, abstract, capacity } = row
  assert(isSessionKind(kind), 'a session is of a kind we know')
  return {
    id: asId<'session'>(row.id),
    slug,
    kind,
    title,
    abstract,
    language: isLanguage(row.language) ? row.language : 'de',
    startsAt: asInstant(row.starts_at.getTime()),
    endsAt: asInstant(row.ends_at.getTime()),
    capacity,
    calendarSequence: row.calendar_sequence,
    track: trackFrom(row),
    people,
    vacancies,
  }
}

/**
 * Whoever gives away places holds these rows until the transaction ends, always in the same order, so that nobody
 * counts the same last place twice and nobody waits in a circle. Rows that refer to the sessions are not held up.
 */
export async function lockCapacities(
  transaction: Database,
  ids: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, number | null>> {
  if (ids.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('session')
    .select(['id', 'capacity'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map(({ id, capacity }) => [asId<'session'>(id), capacity]))
}
