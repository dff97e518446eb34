// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * How a room comes to life in this process: its lease is taken, its log is replayed, the cards of its seats are read.
 */
import { assert } from '../../base/assert.ts'
import { emptyRoom, replay, type RoomState } from '../room.rules.ts'
import type { Logged, RoomId } from './log.ts'
import { HostMemory } from './memory.ts'
import type { HostPorts } from './ports.ts'

export type Opened = {
  readonly epoch: number
  readonly state: RoomState
  readonly position: number
  /** The latest events, without a gap up to `position`. */
  readonly tail: readonly Logged[]
  readonly memory: HostMemory
}

/** Null while another node owns the room. */
export async function openRoom(room: RoomId, { log, node, limits, cards }: HostPorts): Promise<Opened | null> {
  const owned = await log.takeOver(room, node, limits.leaseMilliseconds)
  if (owned === null) return null
  let state = emptyRoom
  let position = 0
  let tail: readonly Logged[] = []
  for (;;) {
    const entries = await log.read(room, position, limits.replayEventsPerRead)
    for (const { position: next } of entries) {
      assert(next === position + 1, `the log of room ${room} lacks position ${position + 1}`)
      position = next
    }
    state = replay(
      entries.map(({ event }) => event),
      state,
    )
    tail = [...tail, ...entries].slice(-limits.tailEventsMax)
    if (entries.length < limits.replayEventsPerRead) break
  }
  const memory = new HostMemory()
  for (const [seat, card] of await cards([...state.entry.seats.keys()])) memory.keepCard(seat, card)
  return { ...owned, state, position, tail, memory }
}
