// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every log promises, shown on the one in memory and on a real PostgreSQL. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { asId } from '../../base/id.ts'
import { asInstant, type Clock } from '../../base/instant.ts'
import { testDatabase } from '../../database/testing.ts'
import type { RoomEvent } from '../room.rules.ts'
import { command, nine, seat, text } from '../testing.ts'
import { MemoryLog } from './log.memory.ts'
import { PostgresLog } from './log.postgres.ts'
import type { Append, Logged, RoomId, RoomLog } from './log.ts'

type Bench = {
  readonly log: RoomLog
  readonly room: RoomId
  /** The lease of the room's owner runs out. */
  expire(): Promise<void>
}

let rooms = 0

function memoryBench(): Promise<Bench> {
  let now = nine as number
  const clock: Clock = { now: () => asInstant(now), after: () => () => {} }
  const expire = () => Promise.resolve(void (now += 60_000))
  return Promise.resolve({ log: new MemoryLog(clock), room: asId<'room'>('room'), expire })
}

describe('the log in memory', () => contract(memoryBench))

describe('the log in PostgreSQL', () => {
  const database = testDatabase()

  async function postgresBench(): Promise<Bench> {
    const { db } = database
    const room = asId<'room'>(`room-${(rooms += 1)}`)
    // A room without a programme around it.
    await sql`alter table room drop constraint if exists room_session_id_fkey`.execute(db)
    await db.insertInto('room').values({ id: room, session_id: room }).execute()
    const expire = async () => {
      await sql`update room_owner set until = now() - interval '1 second' where room_id = ${room}`.execute(db)
    }
    return { log: new PostgresLog(db), room, expire }
  }

  contract(postgresBench)

  test('given an append under way, when another takes the room over, then it waits and sees all that was written', async () => {
    const { log, room, expire } = await postgresBench()
    await log.takeOver(room, 'node-1', 3_000)
    await expire()
    const taken = (async () => {
      const owned = await log.takeOver(room, 'node-2', 3_000)
      return { owned, read: await log.read(room, 0, 100) }
    })()
    let written = 0
    while ((await log.append(append(room, [entry(written + 1, `c${written}`)]))) === 'appended') written += 1
    const { owned, read } = await taken
    expect(owned).toEqual({ epoch: 2 })
    expect(read).toHaveLength(written)
    expect(await log.read(room, 0, 100)).toEqual(read)
  })

  test('given an event of a newer release in the table, when the log is read, then it says so instead of guessing', async () => {
    const { log, room } = await postgresBench()
    await log.takeOver(room, 'node-1', 3_000)
    await log.append(append(room, [entry(1, 'c1')]))
    await sql`update room_event set version = 99 where room_id = ${room}`.execute(database.db)
    await expect(log.read(room, 0, 10)).rejects.toThrow('version 99')
  })
})

const opened: RoomEvent = { type: 'listOpened', v: 1 }

function entry(position: number, name: string, more: Partial<Logged> = {}): Logged {
  const at = asInstant(nine + position * 1000 + 7)
  return { position, seat: seat('anna'), command: command(name), ordinal: 0, at, event: opened, ...more }
}

function append(room: RoomId, entries: readonly Logged[], more: Partial<Append> = {}): Append {
  return { room, epoch: 1, entries, texts: [], erase: [], ...more }
}

function contract(bench: () => Promise<Bench>): void {
  owning(bench)
  writing(bench)
  repeating(bench)
  words(bench)
}

function owning(bench: () => Promise<Bench>): void {
  test('given a free room, when somebody takes it over, then the first epoch begins', async () => {
    const { log, room } = await bench()
    expect(await log.takeOver(room, 'node-1', 3_000)).toEqual({ epoch: 1 })
  })

  test('given an owner with a lease, then nobody else gets the room; the owner itself does, in a new epoch', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    expect(await log.takeOver(room, 'node-2', 3_000)).toBeNull()
    expect(await log.takeOver(room, 'node-1', 3_000)).toEqual({ epoch: 2 })
  })

  test('given a lease that has run out, then another gets the room and the old owner cannot renew', async () => {
    const { log, room, expire } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await expire()
    expect(await log.takeOver(room, 'node-2', 3_000)).toEqual({ epoch: 2 })
    expect(await log.renew(room, 1, 3_000)).toBe(false)
    expect(await log.renew(room, 2, 3_000)).toBe(true)
  })

  test('given a renewed lease, then nobody else gets the room; released, somebody does', async () => {
    const { log, room, expire } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await expire()
    expect(await log.renew(room, 1, 3_000)).toBe(true)
    expect(await log.takeOver(room, 'node-2', 3_000)).toBeNull()
    await log.release(room, 1)
    expect(await log.takeOver(room, 'node-2', 3_000)).toEqual({ epoch: 2 })
  })

  test('given a former owner, when it releases the room late, then the new owner keeps it', async () => {
    const { log, room, expire } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await expire()
    await log.takeOver(room, 'node-2', 3_000)
    await log.release(room, 1)
    expect(await log.takeOver(room, 'node-3', 3_000)).toBeNull()
  })
}

function writing(bench: () => Promise<Bench>): void {
  test('given entries, when appended, then they read as they were, in order, from any position, no more than asked', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    const asked: RoomEvent = {
      type: 'floorRequested',
      v: 2,
      seat: seat('anna'),
      kind: 'pointOfOrder',
      at: nine,
      note: null,
      about: null,
      entered: null,
    }
    const entries = [entry(1, 'c1'), entry(2, 'c2', { event: asked }), entry(3, 'c2', { ordinal: 1 })]
    expect(await log.append(append(room, entries))).toBe('appended')
    expect(await log.read(room, 0, 100)).toEqual(entries)
    expect(await log.read(room, 1, 1)).toEqual([entries[1]])
    expect(await log.read(room, 3, 100)).toEqual([])
  })

  test('given an older epoch, when it appends, then it is fenced and nothing of it is kept', async () => {
    const { log, room, expire } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await expire()
    await log.takeOver(room, 'node-2', 3_000)
    const words = [{ id: text(`${room}-1`), seat: seat('anna'), body: 'zu spät' }]
    expect(await log.append(append(room, [entry(1, 'c1')], { texts: words }))).toBe('fenced')
    expect(await log.read(room, 0, 10)).toEqual([])
    expect(await log.texts(room, [text(`${room}-1`)])).toEqual(new Map())
  })

  test('given nobody owns the room, when somebody appends, then it is fenced', async () => {
    const { log, room } = await bench()
    expect(await log.append(append(room, [entry(1, 'c1')]))).toBe('fenced')
  })

  test('given a position that is taken or not yet due, when it is appended, then it throws and nothing of it is kept', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await log.append(append(room, [entry(1, 'c1')]))
    await expect(log.append(append(room, [entry(1, 'c2')]))).rejects.toThrow()
    await expect(log.append(append(room, [entry(3, 'c3')]))).rejects.toThrow()
    expect((await log.read(room, 0, 10)).map((each) => each.command)).toEqual(['c1'])
  })
}

function repeating(bench: () => Promise<Bench>): void {
  test('given a command that was carried out, when it is appended again, then it is said to be repeated and all of it is left', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await log.append(append(room, [entry(1, 'c1')]))
    const words = [{ id: text(`${room}-1`), seat: seat('anna'), body: 'zweimal' }]
    const again = append(room, [entry(2, 'c2'), entry(3, 'c1')], { texts: words })
    expect(await log.append(again)).toBe('repeated')
    expect(await log.read(room, 0, 10)).toEqual([entry(1, 'c1')])
    expect(await log.texts(room, [text(`${room}-1`)])).toEqual(new Map())
  })

  test('given the same id from another seat, then it is another command', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await log.append(append(room, [entry(1, 'c1')]))
    expect(await log.append(append(room, [entry(2, 'c1', { seat: seat('bert') })]))).toBe('appended')
  })

  test('given a command of two events, then it is found at its first; what was never carried out is not', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    await log.append(append(room, [entry(1, 'c1'), entry(2, 'c2'), entry(3, 'c2', { ordinal: 1 })]))
    expect(await log.find(room, seat('anna'), command('c2'))).toBe(2)
    expect(await log.find(room, seat('bert'), command('c2'))).toBeNull()
    expect(await log.find(room, seat('anna'), command('c3'))).toBeNull()
  })
}

function words(bench: () => Promise<Bench>): void {
  test('given words, then they are kept with their events, and those asked for come', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    const [one, two] = [text(`${room}-1`), text(`${room}-2`)]
    const bodies = ['Grüße aus Völklingen – „so“ 🚜\n\tzweite Zeile', "'); drop table room_text; --"]
    const texts = [one, two].map((id, index) => ({ id, seat: seat('anna'), body: bodies[index]! }))
    await log.append(append(room, [entry(1, 'c1')], { texts }))
    expect(await log.texts(room, [one, two, text('nothing')])).toEqual(
      new Map([
        [one, bodies[0]],
        [two, bodies[1]],
      ]),
    )
    expect(await log.texts(room, [])).toEqual(new Map())
  })

  test('given words that are erased in a later append or in the same, then they are gone and the event stays', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    const [one, two] = [text(`${room}-1`), text(`${room}-2`)]
    await log.append(append(room, [entry(1, 'c1')], { texts: [{ id: one, seat: seat('anna'), body: 'eins' }] }))
    const both = append(room, [entry(2, 'c2')], {
      texts: [{ id: two, seat: seat('anna'), body: 'zwei' }],
      erase: [one, two],
    })
    await log.append(both)
    expect(await log.texts(room, [one, two])).toEqual(new Map())
    expect(await log.read(room, 0, 10)).toHaveLength(2)
  })

  test('given words of two seats, when one is forgotten, then its words are named and gone, and the other’s stay', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    const [one, two] = [text(`${room}-1`), text(`${room}-2`)]
    const texts = [
      { id: one, seat: seat('anna'), body: 'eins' },
      { id: two, seat: seat('bert'), body: 'zwei' },
    ]
    await log.append(append(room, [entry(1, 'c1')], { texts }))
    expect(await log.forget(room, 1, [seat('anna')])).toEqual([one])
    expect(await log.forget(room, 1, [seat('anna')])).toEqual([])
    expect(await log.forget(room, 1, [])).toEqual([])
    expect(await log.forget(room, 2, [seat('bert')])).toBe('fenced')
    expect(await log.texts(room, [one, two])).toEqual(new Map([[two, 'zwei']]))
    expect(await log.read(room, 0, 10)).toHaveLength(1)
  })

  test('given words that no database keeps as they are, then it throws: the rules let none through', async () => {
    const { log, room } = await bench()
    await log.takeOver(room, 'node-1', 3_000)
    const texts = [{ id: text(`${room}-1`), seat: seat('anna'), body: 'null\u0000' }]
    await expect(log.append(append(room, [entry(1, 'c1')], { texts }))).rejects.toThrow()
  })
}
