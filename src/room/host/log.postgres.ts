// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The log in PostgreSQL. A room is owned by one node: a lease row with an epoch, the epoch checked in the
 * statement that appends, and the primary key (room, position) as the last guard. A stale owner writes nothing.
 */
import { sql } from 'kysely'
import { assert } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import { asInstant } from '../../base/instant.ts'
import { pgErrorCode } from '../../database/refusals.ts'
import type { Database } from '../../database/tables.ts'
import type { CommandId, Sealed, SeatId, TextId, VoteId } from '../envelope.rules.ts'
import { upgradeEvent } from '../events.versions.ts'
import type { Append, Appended, Logged, RoomId, RoomLog } from './log.ts'

export class PostgresLog implements RoomLog {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async takeOver(room: RoomId, node: string, leaseMilliseconds: number): Promise<{ epoch: number } | null> {
    const { rows } = await sql<{ epoch: number }>`
      insert into room_owner (room_id, node, epoch, until)
      values (${room}, ${node}, 1, now() + ${leaseMilliseconds} * interval '1 millisecond')
      on conflict (room_id) do update
        set node = excluded.node, epoch = room_owner.epoch + 1, until = excluded.until
        where room_owner.until < now() or room_owner.node = excluded.node
      returning epoch`.execute(this.#db)
    return rows[0] ?? null
  }

  async renew(room: RoomId, epoch: number, leaseMilliseconds: number): Promise<boolean> {
    const { numAffectedRows } = await sql`
      update room_owner set until = now() + ${leaseMilliseconds} * interval '1 millisecond'
      where room_id = ${room} and epoch = ${epoch}`.execute(this.#db)
    return numAffectedRows === 1n
  }

  async release(room: RoomId, epoch: number): Promise<void> {
    await sql`update room_owner set until = now() where room_id = ${room} and epoch = ${epoch}`.execute(this.#db)
  }

  async read(room: RoomId, after: number, limit: number): Promise<readonly Logged[]> {
    const rows = await this.#db
      .selectFrom('room_event')
      .select(['position', 'seat_id', 'command_id', 'ordinal', 'at', 'type', 'version', 'body'])
      .where('room_id', '=', room)
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      position: row.position,
      seat: asId<'seat'>(row.seat_id),
      command: asId<'command'>(row.command_id),
      ordinal: row.ordinal,
      at: asInstant(row.at.getTime()),
      event: upgradeEvent({ ...row.body, type: row.type, v: row.version }),
    }))
  }

  async append(append: Append): Promise<Appended> {
    try {
      return await this.#append(append)
    } catch (error) {
      if (isRepeated(error)) return 'repeated'
      throw error
    }
  }

  async #append({ room, epoch, entries, texts, erase, sealed, emptied }: Append): Promise<Appended> {
    return await this.#db.transaction().execute(async (transaction) => {
      const { rows: owned } = await sql<{ last: number }>`
        select coalesce((select max(position) from room_event where room_id = ${room}), 0) as last
        from room_owner where room_id = ${room} and epoch = ${epoch} for share`.execute(transaction)
      if (owned[0] === undefined) return 'fenced'
      assert(entries[0]?.position === owned[0].last + 1, `the next position of room ${room} is ${owned[0].last + 1}`)
      const rows = JSON.stringify(entries.map(rowOf))
      await sql`
        insert into room_event (room_id, position, epoch, seat_id, command_id, ordinal, at, type, version, body)
        select ${room}, e.position, ${epoch}, e.seat_id, e.command_id, e.ordinal, e.at, e.type, e.version, e.body
        from jsonb_to_recordset(${rows}::jsonb) as e (position bigint, seat_id text, command_id text, ordinal integer,
          at timestamptz, type text, version integer, body jsonb)`.execute(transaction)
      if (texts.length > 0) {
        const kept = texts.map((text) => ({ id: text.id, room_id: room, seat_id: text.seat, body: text.body }))
        await transaction.insertInto('room_text').values(kept).execute()
      }
      if (erase.length > 0) {
        await transaction
          .deleteFrom('room_text')
          .where('room_id', '=', room)
          .where('id', 'in', [...erase])
          .execute()
      }
      await fillBoxes(transaction, room, sealed, emptied)
      return 'appended'
    })
  }

  async find(room: RoomId, seat: SeatId, command: CommandId): Promise<number | null> {
    const row = await this.#db
      .selectFrom('room_event')
      .select('position')
      .where('room_id', '=', room)
      .where('seat_id', '=', seat)
      .where('command_id', '=', command)
      .where('ordinal', '=', 0)
      .executeTakeFirst()
    return row?.position ?? null
  }

  async texts(room: RoomId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>> {
    if (ids.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('room_text')
      .select(['id', 'body'])
      .where('room_id', '=', room)
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [asId<'text'>(row.id), row.body]))
  }

  async box(room: RoomId, vote: VoteId): Promise<readonly Sealed[]> {
    const rows = await this.#db
      .selectFrom('sealed_ballots')
      .select(['seat_id', 'sealed'])
      .where('room_id', '=', room)
      .where('vote_id', '=', vote)
      .orderBy('seat_id')
      .execute()
    return rows.map(({ seat_id, sealed }) => {
      return { vote, seat: asId<'seat'>(seat_id), sealed: Buffer.from(sealed).toString('base64') }
    })
  }

  async forget(room: RoomId, epoch: number, seats: readonly SeatId[]): Promise<readonly TextId[] | 'fenced'> {
    return await this.#db.transaction().execute(async (transaction) => {
      const owned = await sql`
        select 1 from room_owner where room_id = ${room} and epoch = ${epoch} for share`.execute(transaction)
      if (owned.rows.length === 0) return 'fenced'
      if (seats.length === 0) return []
      const rows = await transaction
        .deleteFrom('room_text')
        .where('room_id', '=', room)
        .where('seat_id', 'in', [...seats])
        .returning('id')
        .execute()
      return rows.map((row) => asId<'text'>(row.id))
    })
  }
}

/** Law 11: beside the log and in its transaction, so that "has voted" and the ballot are there together or not at all. */
async function fillBoxes(db: Database, room: RoomId, sealed: readonly Sealed[], emptied: readonly VoteId[]) {
  if (sealed.length > 0) {
    const rows = sealed.map((ballot) => {
      return { room_id: room, vote_id: ballot.vote, seat_id: ballot.seat, sealed: Buffer.from(ballot.sealed, 'base64') }
    })
    await db
      .insertInto('sealed_ballots')
      .values(rows)
      .onConflict((earlier) =>
        earlier
          .columns(['room_id', 'vote_id', 'seat_id'])
          .doUpdateSet((row) => ({ sealed: row.ref('excluded.sealed') })),
      )
      .execute()
  }
  if (emptied.length > 0) {
    await db
      .deleteFrom('sealed_ballots')
      .where('room_id', '=', room)
      .where('vote_id', 'in', [...emptied])
      .execute()
  }
}

/** unique_violation of (room_id, seat_id, command_id, ordinal); one of the positions would be a fault of ours. */
function isRepeated(error: unknown): boolean {
  return (
    pgErrorCode(error) === '23505' &&
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'room_event_room_id_seat_id_command_id_ordinal_key'
  )
}

/** The event's type and version stand in columns of their own; the rest of it is the body. */
function rowOf({ position, seat, command, ordinal, at, event }: Logged) {
  const { type, v: version, ...body } = event
  const when = new Date(at).toISOString()
  return { position, seat_id: seat, command_id: command, ordinal, at: when, type, version, body }
}
