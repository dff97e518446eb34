// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who stands at a session's door without a valid link: the SQL on this table, and nothing else. */
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import { isLanguage, type Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'

type SessionId = Id<'session'>

export type DoorRequestId = Id<'doorRequest'>

/** asking, then admitted or declined; entered once the browser that waited is signed in. */
export const doorStates = ['asking', 'admitted', 'declined', 'entered'] as const
export type DoorState = (typeof doorStates)[number]

export type DoorRequest = {
  readonly id: DoorRequestId
  readonly sessionId: SessionId
  readonly name: string
  readonly email: string
  readonly municipalityKey: string | null
  readonly language: Language
  readonly askedAt: Instant
  readonly state: DoorState
  readonly personId: Id<'person'> | null
}

const columns = [
  'id',
  'session_id',
  'name',
  'email',
  'municipality_key',
  'language',
  'asked_at',
  'state',
  'person_id',
] as const

type Row = {
  id: string
  session_id: string
  name: string
  email: string
  municipality_key: string | null
  language: string
  asked_at: Date
  state: string
  person_id: string | null
}

function requestFrom(row: Row): DoorRequest {
  return {
    id: asId<'doorRequest'>(row.id),
    sessionId: asId<'session'>(row.session_id),
    name: row.name,
    email: row.email,
    municipalityKey: row.municipality_key,
    language: isLanguage(row.language) ? row.language : 'de',
    askedAt: asInstant(row.asked_at.getTime()),
    state: doorStates.find((state) => state === row.state) ?? 'declined',
    personId: row.person_id === null ? null : asId<'person'>(row.person_id),
  }
}

export async function insertRequest(
  db: Database,
  request: Omit<DoorRequest, 'state' | 'personId' | 'askedAt'> & { browserHash: Buffer; askedAt: Date },
): Promise<void> {
  await db
    .insertInto('door_request')
    .values({
      id: request.id,
      session_id: request.sessionId,
      name: request.name,
      email: request.email,
      municipality_key: request.municipalityKey,
      browser_hash: request.browserHash,
      language: request.language,
      asked_at: request.askedAt,
      state: 'asking',
      decided_at: null,
      decided_by: null,
      person_id: null,
    })
    .execute()
}

export async function readRequestOf(db: Database, browserHash: Buffer): Promise<DoorRequest | null> {
  const row = await db
    .selectFrom('door_request')
    .select(columns)
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst()
  return row === undefined ? null : requestFrom(row)
}

/** One answer at a time. */
export async function lockRequest(transaction: Database, id: DoorRequestId): Promise<DoorRequest | null> {
  const row = await transaction
    .selectFrom('door_request')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : requestFrom(row)
}

/** Who waits since then, the longest first. */
export async function readAsking(
  db: Database,
  sessions: readonly SessionId[],
  since: Date,
): Promise<readonly DoorRequest[]> {
  if (sessions.length === 0) return []
  const rows = await db
    .selectFrom('door_request')
    .select(columns)
    .where('session_id', 'in', sessions)
    .where('state', '=', 'asking')
    .where('asked_at', '>', since)
    .orderBy('asked_at')
    .execute()
  return rows.map(requestFrom)
}

export type DoorCounts = { readonly openHere: number; readonly hereInAnHour: number; readonly fromEmail: number }

export async function countRequests(
  db: Database,
  { sessionId, email }: Pick<DoorRequest, 'sessionId' | 'email'>,
  since: { readonly open: Date; readonly hour: Date; readonly email: Date },
): Promise<DoorCounts> {
  const rows = await db
    .selectFrom('door_request')
    .select(['session_id', 'state', 'email', 'asked_at'])
    .where((is) => is.or([is('session_id', '=', sessionId), is('email', '=', email)]))
    .where('asked_at', '>', since.hour)
    .execute()
  const here = rows.filter((row) => row.session_id === sessionId)
  return {
    openHere: here.filter(({ state, asked_at }) => state === 'asking' && asked_at > since.open).length,
    hereInAnHour: here.length,
    fromEmail: rows.filter((row) => row.email === email && row.asked_at > since.email).length,
  }
}

export async function decideRequest(
  db: Database,
  id: DoorRequestId,
  decided: { state: DoorState; by: Id<'person'>; at: Date; personId: Id<'person'> | null },
): Promise<void> {
  await db
    .updateTable('door_request')
    .set({ state: decided.state, decided_by: decided.by, decided_at: decided.at, person_id: decided.personId })
    .where('id', '=', id)
    .execute()
}

/** @returns whether it was this call that led them in */
export async function markEntered(db: Database, id: DoorRequestId): Promise<boolean> {
  const row = await db
    .updateTable('door_request')
    .set({ state: 'entered' })
    .where('id', '=', id)
    .where('state', '=', 'admitted')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteRequestsBefore(db: Database, asked: Date): Promise<void> {
  await db.deleteFrom('door_request').where('asked_at', '<', asked).execute()
}
