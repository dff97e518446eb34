// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who waits for a place, and the offers made to them: the SQL on this table, and nothing else. */
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { RegistrationId } from './registration.store.ts'
import type { Waiting } from './waiting-list.rules.ts'

type SessionId = Id<'session'>

export type WaitingRow = Waiting<RegistrationId> & { readonly sessionId: SessionId }

type Row = { registration_id: string; session_id: string; position: number; offer_until: Date | null }

const columns = ['registration_id', 'session_id', 'position', 'offer_until'] as const

function waitingFrom(row: Row): WaitingRow {
  return {
    key: asId<'registration'>(row.registration_id),
    sessionId: asId<'session'>(row.session_id),
    position: row.position,
    offerUntil: row.offer_until === null ? null : asInstant(row.offer_until.getTime()),
  }
}

/** In the order of the list. */
export async function readWaiting(db: Database, sessionId: SessionId): Promise<readonly WaitingRow[]> {
  const rows = await db
    .selectFrom('waiting')
    .select(columns)
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute()
  return rows.map(waitingFrom)
}

export type OwnWait = WaitingRow & {
  /** How many came before and wait still, and oneself. */
  readonly rank: number
}

export async function readWaitsOf(db: Database, id: RegistrationId): Promise<readonly OwnWait[]> {
  const rows = await db
    .selectFrom('waiting')
    .select(columns)
    .select((own) =>
      own
        .selectFrom('waiting as other')
        .select(({ fn }) => fn.countAll<number>().as('rank'))
        .whereRef('other.session_id', '=', 'waiting.session_id')
        .whereRef('other.position', '<=', 'waiting.position')
        .$asScalar()
        .as('rank'),
    )
    .where('registration_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ rank, ...row }) => ({ ...waitingFrom(row), rank: rank ?? 1 }))
}

export async function readOffer(db: Database, offerHash: Buffer): Promise<WaitingRow | null> {
  const row = await db.selectFrom('waiting').select(columns).where('offer_hash', '=', offerHash).executeTakeFirst()
  return row === undefined ? null : waitingFrom(row)
}

/** Who is on the list already keeps their place on it. */
export async function insertWaiting(
  db: Database,
  row: { registrationId: RegistrationId; sessionId: SessionId; joinedAt: Date; closesAt: Date },
): Promise<void> {
  await db
    .insertInto('waiting')
    .values({
      registration_id: row.registrationId,
      session_id: row.sessionId,
      joined_at: row.joinedAt,
      closes_at: row.closesAt,
      offer_hash: null,
      offer_until: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @returns the sessions in which they waited */
export async function deleteWaits(
  db: Database,
  ids: readonly RegistrationId[],
  sessions?: readonly SessionId[],
): Promise<readonly SessionId[]> {
  if (ids.length === 0 || sessions?.length === 0) return []
  let query = db.deleteFrom('waiting').where('registration_id', 'in', ids)
  if (sessions !== undefined) query = query.where('session_id', 'in', sessions)
  const rows = await query.returning('session_id').execute()
  return rows.map(({ session_id }) => asId<'session'>(session_id))
}

/** @returns false when they have left the list meanwhile */
export async function writeOffer(
  db: Database,
  { key, sessionId }: Pick<WaitingRow, 'key' | 'sessionId'>,
  offer: { hash: Buffer; until: Instant },
): Promise<boolean> {
  const row = await db
    .updateTable('waiting')
    .set({ offer_hash: offer.hash, offer_until: new Date(offer.until) })
    .where('registration_id', '=', key)
    .where('session_id', '=', sessionId)
    .returning('session_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function sessionsWaitedFor(db: Database): Promise<readonly SessionId[]> {
  const rows = await db.selectFrom('waiting').select('session_id').distinct().orderBy('session_id').execute()
  return rows.map(({ session_id }) => asId<'session'>(session_id))
}

/**
 * Places kept for those who wait, with an offer or without; sessions without any are left out.
 * @param except a registration whose own waiting does not count
 */
export async function countKept(
  db: Database,
  sessions: readonly SessionId[],
  now: Date,
  except?: RegistrationId,
): Promise<ReadonlyMap<SessionId, number>> {
  if (sessions.length === 0) return new Map()
  let query = db
    .selectFrom('waiting')
    .select(({ fn }) => ['session_id', fn.countAll<number>().as('kept')])
    .where('session_id', 'in', sessions)
    .where((is) =>
      is.or([is('offer_until', '>', now), is.and([is('offer_until', 'is', null), is('closes_at', '>', now)])]),
    )
    .groupBy('session_id')
  if (except !== undefined) query = query.where('registration_id', '<>', except)
  const rows = await query.execute()
  return new Map(rows.map(({ session_id, kept }) => [asId<'session'>(session_id), kept]))
}
