// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The log in memory, for tests and the simulator. It keeps the same promises as PostgreSQL and checks them. */
import { assert } from '../../base/assert.ts'
import type { Clock } from '../../base/instant.ts'
import type { CommandId, Sealed, SeatId, TextId, VoteId } from '../envelope.rules.ts'
import { upgradeEvent } from '../events.versions.ts'
import type { Append, Appended, KeptText, Logged, RoomId, RoomLog } from './log.ts'

type Room = {
  owner: { node: string; epoch: number; until: number } | null
  readonly entries: Logged[]
  readonly commands: Map<string, number>
  readonly texts: Map<TextId, KeptText>
  readonly boxes: Map<VoteId, Map<SeatId, Sealed>>
}

export class MemoryLog implements RoomLog {
  readonly #clock: Clock
  readonly #rooms = new Map<RoomId, Room>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  #room(id: RoomId): Room {
    const room = this.#rooms.get(id) ?? {
      owner: null,
      entries: [],
      commands: new Map(),
      texts: new Map(),
      boxes: new Map(),
    }
    this.#rooms.set(id, room)
    return room
  }

  async takeOver(id: RoomId, node: string, leaseMilliseconds: number): Promise<{ epoch: number } | null> {
    const room = this.#room(id)
    const { owner } = room
    if (owner !== null && owner.node !== node && owner.until > this.#clock.now()) return null
    const epoch = (owner?.epoch ?? 0) + 1
    room.owner = { node, epoch, until: this.#clock.now() + leaseMilliseconds }
    return { epoch }
  }

  async renew(id: RoomId, epoch: number, leaseMilliseconds: number): Promise<boolean> {
    const { owner } = this.#room(id)
    if (owner?.epoch !== epoch) return false
    owner.until = this.#clock.now() + leaseMilliseconds
    return true
  }

  async release(id: RoomId, epoch: number): Promise<void> {
    const { owner } = this.#room(id)
    if (owner?.epoch === epoch) owner.until = this.#clock.now()
  }

  async read(id: RoomId, after: number, limit: number): Promise<readonly Logged[]> {
    const entries = this.#room(id).entries.slice(after, after + limit)
    return entries.map((entry) => ({ ...entry, event: upgradeEvent(entry.event) }))
  }

  async append({ room: id, epoch, entries, texts, erase, sealed, emptied }: Append): Promise<Appended> {
    const room = this.#room(id)
    if (room.owner?.epoch !== epoch) return 'fenced'
    if (entries.some((each) => room.commands.has(commandKey(each.seat, each.command, each.ordinal)))) return 'repeated'
    entries.forEach((entry, index) => {
      assert(entry.position === room.entries.length + 1 + index, 'positions are consecutive')
    })
    for (const { body } of texts)
      assert(!body.includes('\u0000') && body.isWellFormed(), 'every database keeps these words')
    for (const entry of entries) {
      room.entries.push(entry)
      room.commands.set(commandKey(entry.seat, entry.command, entry.ordinal), entry.position)
    }
    for (const text of texts) room.texts.set(text.id, text)
    for (const text of erase) room.texts.delete(text)
    for (const ballot of sealed) {
      const box = room.boxes.get(ballot.vote) ?? new Map<SeatId, Sealed>()
      room.boxes.set(ballot.vote, box.set(ballot.seat, ballot))
    }
    for (const vote of emptied) room.boxes.delete(vote)
    return 'appended'
  }

  async find(id: RoomId, seat: SeatId, command: CommandId): Promise<number | null> {
    return this.#room(id).commands.get(commandKey(seat, command, 0)) ?? null
  }

  async texts(id: RoomId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>> {
    const { texts } = this.#room(id)
    return new Map(ids.flatMap((each) => (texts.has(each) ? [[each, texts.get(each)!.body]] : [])))
  }

  async box(id: RoomId, vote: VoteId): Promise<readonly Sealed[]> {
    return [...(this.#room(id).boxes.get(vote)?.values() ?? [])]
  }

  async forget(id: RoomId, epoch: number, seats: readonly SeatId[]): Promise<readonly TextId[] | 'fenced'> {
    const { texts, owner } = this.#room(id)
    if (owner?.epoch !== epoch) return 'fenced'
    const gone = [...texts.values()].filter(({ seat }) => seats.includes(seat)).map((text) => text.id)
    for (const text of gone) texts.delete(text)
    return gone
  }
}

function commandKey(seat: SeatId, command: CommandId, ordinal: number): string {
  return `${seat} ${command} ${ordinal}`
}
