// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Rooms and seats as rows: every session has a room, and in it every person at most one seat, whatever they hold in
 * hand.
 */
import { asId, idFrom, type Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import type { RoomId, SeatId } from './envelope.rules.ts'

export type PersonWords = {
  readonly session: Id<'session'>
  readonly body: string
  readonly at: Date
}

/** What lies here of one person, and taking it out; all in the caller's transaction. */
const personalRows = {
  /** Sessions in whose rooms the person has a seat. */
  async sessionsOf(person: Id<'person'>, transaction: Database): Promise<readonly Id<'session'>[]> {
    const rows = await transaction
      .selectFrom('seat')
      .innerJoin('room', 'room.id', 'seat.room_id')
      .select('room.session_id')
      .where('seat.person_id', '=', person)
      .orderBy('room.session_id')
      .execute()
    return rows.map(({ session_id }) => asId<'session'>(session_id))
  },

  async wordsOf(person: Id<'person'>, transaction: Database): Promise<readonly PersonWords[]> {
    const rows = await transaction
      .selectFrom('room_text')
      .innerJoin('seat', 'seat.id', 'room_text.seat_id')
      .innerJoin('room', 'room.id', 'room_text.room_id')
      .select(['room.session_id', 'room_text.body', 'room_text.created_at'])
      .where('seat.person_id', '=', person)
      .orderBy('room_text.created_at')
      .orderBy('room_text.id')
      .execute()
    return rows.map(({ session_id, body, created_at }) => {
      return { session: asId<'session'>(session_id), body, at: created_at }
    })
  },

  /** Words go, seats stay without a person. @returns the seats, of which an open room still knows name and words */
  async forgetPerson(person: Id<'person'>, transaction: Database): Promise<readonly SeatId[]> {
    const rows = await transaction
      .updateTable('seat')
      .set({ person_id: null })
      .where('person_id', '=', person)
      .returning('id')
      .execute()
    const seats = rows.map(({ id }) => asId<'seat'>(id))
    if (seats.length > 0) await transaction.deleteFrom('room_text').where('seat_id', 'in', seats).execute()
    return seats
  },

  /** All words from before a day, of everybody. */
  async eraseWordsBefore(
    before: Date,
    transaction: Database,
  ): Promise<{ readonly rows: number; readonly seats: readonly SeatId[] }> {
    const rows = await transaction
      .deleteFrom('room_text')
      .where('created_at', '<', before)
      .returning('seat_id')
      .execute()
    return { rows: rows.length, seats: [...new Set(rows.map(({ seat_id }) => asId<'seat'>(seat_id)))] }
  },

  async roomsOf(seats: readonly SeatId[], db: Database): Promise<ReadonlyMap<SeatId, RoomId>> {
    if (seats.length === 0) return new Map()
    const rows = await db
      .selectFrom('seat')
      .select(['id', 'room_id'])
      .where('id', 'in', [...seats])
      .execute()
    return new Map(rows.map(({ id, room_id }) => [asId<'seat'>(id), asId<'room'>(room_id)]))
  },
}

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

  return { roomOf, seatOf, personsOf, seatedPersons, ...personalRows }
}
