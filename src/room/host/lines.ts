// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The open lines of a room: which seat is connected how often, and in which class it listens. Presence comes from
 * here, and it is no history: it never enters the log (law 8).
 */
import type { SeatId, Stands } from '../envelope.rules.ts'
import { classOf, type Role, type SeatClass } from '../roles.rules.ts'
import type { SeatConnection } from './ports.ts'

export type Line = {
  readonly seat: SeatId
  readonly role: Role
  /** The ticket's: counts when the seat is taken. */
  readonly stands: Stands
  readonly connection: SeatConnection
  /** 'live' lines are broadcast to; a line is live from its welcome on. */
  stage: 'new' | 'joining' | 'live' | 'closed'
  /** How often it was told something alone, and up to which it has said that this came. */
  told: number
  heard: number
}

export class Lines {
  readonly #live = new Map<SeatClass, Set<Line>>()
  readonly #seats = new Map<SeatId, Set<Line>>()
  readonly #all = new Set<Line>()
  #came = new Set<SeatId>()
  #went = new Set<SeatId>()

  add(line: Line): void {
    this.#all.add(line)
  }

  makeLive(line: Line): void {
    if (line.stage === 'live' || line.stage === 'closed') return
    line.stage = 'live'
    const ofClass = this.#live.get(classOf(line.role)) ?? new Set()
    this.#live.set(classOf(line.role), ofClass.add(line))
    const ofSeat = this.#seats.get(line.seat) ?? new Set()
    this.#seats.set(line.seat, ofSeat.add(line))
    if (ofSeat.size > 1) return
    // Told even when it went and came since the last telling: who was welcomed in between saw one half of it.
    this.#went.delete(line.seat)
    this.#came.add(line.seat)
  }

  remove(line: Line): void {
    const wasLive = line.stage === 'live'
    line.stage = 'closed'
    this.#all.delete(line)
    if (!wasLive) return
    this.#live.get(classOf(line.role))?.delete(line)
    const ofSeat = this.#seats.get(line.seat)
    ofSeat?.delete(line)
    if (ofSeat?.size !== 0) return
    this.#seats.delete(line.seat)
    this.#came.delete(line.seat)
    this.#went.add(line.seat)
  }

  get all(): readonly Line[] {
    return [...this.#all]
  }

  get liveCount(): number {
    let count = 0
    for (const lines of this.#live.values()) count += lines.size
    return count
  }

  /** The classes that somebody listens in, with their connections. */
  byClass(): [SeatClass, SeatConnection[]][] {
    return [...this.#live]
      .filter(([, lines]) => lines.size > 0)
      .map(([seatClass, lines]) => [seatClass, [...lines].map(({ connection }) => connection)])
  }

  ofSeat(seat: SeatId): readonly Line[] {
    return [...(this.#seats.get(seat) ?? [])]
  }

  /** True when everybody has heard that this seat is here, with its card. */
  isToldPresent(seat: SeatId): boolean {
    return this.#seats.has(seat) && !this.#came.has(seat)
  }

  get present(): SeatId[] {
    return [...this.#seats.keys()]
  }

  /** Who came and went since the last call, or null when nobody did. */
  takeChanges(): { came: SeatId[]; went: SeatId[] } | null {
    if (this.#came.size === 0 && this.#went.size === 0) return null
    const changes = { came: [...this.#came], went: [...this.#went] }
    this.#came = new Set()
    this.#went = new Set()
    return changes
  }
}
