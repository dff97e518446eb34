// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Places on their way to a colleague: the SQL on this table, and nothing else. */
import { asId, type Id } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { Handover } from './handover.rules.ts'
import type { RegistrationId } from './registration.store.ts'

type SessionId = Id<'session'>

export type HandoverId = Id<'handover'>
export type HandoverRow = Handover & {
  readonly id: HandoverId
  readonly registrationId: RegistrationId
  readonly sessionId: SessionId
}

const columns = ['id', 'registration_id', 'session_id', 'to_email', 'expires_at', 'taken_at', 'withdrawn_at'] as const

type Row = {
  id: string
  registration_id: string
  session_id: string
  to_email: string | null
  expires_at: Date
  taken_at: Date | null
  withdrawn_at: Date | null
}

function handoverFrom(row: Row): HandoverRow {
  return {
    id: asId<'handover'>(row.id),
    registrationId: asId<'registration'>(row.registration_id),
    sessionId: asId<'session'>(row.session_id),
    toEmail: row.to_email,
    expiresAt: asInstant(row.expires_at.getTime()),
    isTaken: row.taken_at !== null,
    isWithdrawn: row.withdrawn_at !== null,
  }
}

export async function insertHandover(
  db: Database,
  row: Pick<HandoverRow, 'id' | 'registrationId' | 'sessionId' | 'toEmail'> & {
    codeHash: Buffer
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await db
    .insertInto('handover')
    .values({
      id: row.id,
      registration_id: row.registrationId,
      session_id: row.sessionId,
      to_email: row.toEmail,
      code_hash: row.codeHash,
      created_at: row.createdAt,
      expires_at: row.expiresAt,
      taken_at: null,
      withdrawn_at: null,
    })
    .execute()
}

export async function countHandovers(db: Database, id: RegistrationId, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('handover')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('registration_id', '=', id)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export async function readHandover(db: Database, codeHash: Buffer): Promise<HandoverRow | null> {
  const row = await db.selectFrom('handover').select(columns).where('code_hash', '=', codeHash).executeTakeFirst()
  return row === undefined ? null : handoverFrom(row)
}

/** @returns whether it was this call that took it */
export async function markTaken(db: Database, id: HandoverId, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('handover')
    .set({ taken_at: now, to_email: null })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function withdrawHandovers(
  db: Database,
  id: RegistrationId,
  sessionId: SessionId,
  now: Date,
): Promise<void> {
  await db
    .updateTable('handover')
    .set({ withdrawn_at: now, to_email: null })
    .where('registration_id', '=', id)
    .where('session_id', '=', sessionId)
    .where('taken_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** An address nobody needs any more goes with its row. */
export async function deleteHandoversBefore(db: Database, expired: Date): Promise<void> {
  await db.deleteFrom('handover').where('expires_at', '<', expired).execute()
}
