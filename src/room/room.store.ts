// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Rooms and seats as rows: every session has a room, and in it every person at most one seat, whatever they hold in
 * hand.
 */
import { asId, idFrom, type Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import type { RoomId, SeatId } from './envelope.rules.ts'

export type RoomStore = ReturnType<typeof roomStore>

export function roomStore(db: Database, randomBytes: (count: number) => Uint8Array) {
  /** Inserts unless it is there, and reads what is there: safe for any number of callers at once. */
  async function roomOf(session: Id<'session'>): Promise<RoomId> {
    const row = { id: idFrom<'room'>(randomBytes(16)), session_id: session }
    await db
      .insertInto('room')
      .values(row)
      .onConflict((conflict) => conflict.column('session_id').doNothing())
      .execute()
    const found = await db.selectFrom('room').select('id').where('session_id', '=', session).executeTakeFirstOrThrow()
    return asId<'room'>(found.id)
  }

  async function seatOf(room: RoomId, person: Id<'person'>): Promise<SeatId> {
    const row = { id: idFrom<'seat'>(randomBytes(16)), room_id: room, person_id: person }
    await db
      .insertInto('seat')
      .values(row)
      .onConflict((conflict) => conflict.columns(['room_id', 'person_id']).doNothing())
      .execute()
    const found = await db
      .selectFrom('seat')
      .select('id')
      .where('room_id', '=', room)
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow()
    return asId<'seat'>(found.id)
  }

  /** Who sits there; the seat of a forgotten person is missing. */
  async function personsOf(seats: readonly SeatId[]): Promise<ReadonlyMap<SeatId, Id<'person'>>> {
    if (seats.length === 0) return new Map()
    const rows = await db
      .selectFrom('seat')
      .select(['id', 'person_id'])
      .where('id', 'in', [...seats])
      .where('person_id', 'is not', null)
      .execute()
    return new Map(rows.map((row) => [asId<'seat'>(row.id), asId<'person'>(row.person_id!)]))
  }

  /** Everybody who has ever entered a room. */
  async function seatedPersons(): Promise<ReadonlySet<Id<'person'>>> {
    const rows = await db.selectFrom('seat').select('person_id').distinct().where('person_id', 'is not', null).execute()
    return new Set(rows.map((row) => asId<'person'>(row.person_id!)))
  }

  return { roomOf, seatOf, personsOf, seatedPersons }
}
