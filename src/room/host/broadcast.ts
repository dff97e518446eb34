// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What has been committed goes out to everybody, joined per tick into one frame for each class of seats. Nothing
 * gets here before it is durable (law 2), and nobody gets what their class may not know (law 6).
 */
import type { SeatId, TextId } from '../envelope.rules.ts'
import type { RoomState } from '../room.rules.ts'
import type { SeatClass } from '../roles.rules.ts'
import { own as ownOf, ownChanges, redact, seatsOfEvent, senderFor, textsOfEvent } from '../view.rules.ts'
import type { Notice, ToSeat, WireEvent, WireOwn } from '../wire/messages.ts'
import type { Lines } from './lines.ts'
import type { Logged } from './log.ts'
import type { HostMemory } from './memory.ts'
import type { HostPorts, Standing } from './ports.ts'

type Source = { state(): RoomState; position(): number }

export class Broadcast {
  readonly #ports: HostPorts
  readonly #lines: Lines
  readonly #memory: HostMemory
  readonly #source: Source
  #waiting: Logged[] = []
  #notice: Notice = 0
  #standing: Standing | null = null
  #lastTick = -Infinity
  #timers = new Map<'tick' | 'presence' | 'beat', () => void>()
  /** The last position that was sent to all live lines. */
  #sent: number

  constructor(ports: HostPorts, lines: Lines, memory: HostMemory, source: Source) {
    this.#ports = ports
    this.#lines = lines
    this.#memory = memory
    this.#source = source
    this.#sent = source.position()
    this.#every('beat', this.#ports.limits.beatMilliseconds, () => this.#beat())
  }

  /** Committed entries, in order. The first after a quiet time goes out at once, a stream is joined per tick. */
  add(entries: readonly Logged[]): void {
    this.#waiting.push(...entries)
    if (this.#timers.has('tick')) return
    const { tickMillisecondsMin, tickSeatsPerMillisecond } = this.#ports.limits
    const tick = Math.max(tickMillisecondsMin, this.#lines.liveCount / tickSeatsPerMillisecond)
    const wait = Math.max(0, this.#lastTick + tick - this.#ports.clock.now())
    this.#once('tick', wait, () => this.flush())
  }

  presenceChanged(): void {
    if (this.#timers.has('presence')) return
    this.#once('presence', this.#ports.limits.presenceTickMilliseconds, () => this.#tellPresence())
  }

  flush(): void {
    this.#lastTick = this.#ports.clock.now()
    const entries = this.#waiting
    if (entries.length === 0) return
    this.#waiting = []
    this.#sent = entries.at(-1)!.position
    for (const [seatClass, connections] of this.#lines.byClass()) {
      this.#ports.broadcast(connections, frame(this.#eventsFor(entries, seatClass)))
    }
    const state = this.#source.state()
    const touched = new Set(entries.flatMap(({ event }) => ownChanges(event, state)))
    for (const seat of touched) this.#tellOwn(seat)
  }

  /** A new ranking goes to all; what is left to each seat goes to those for whom it has changed. */
  ranked(standing: Standing): void {
    const before = this.#standing?.credits
    this.#standing = standing
    this.#toAll({ k: 'ranking', notice: (this.#notice += 1), ranking: standing.ranking })
    for (const seat of this.#lines.present) {
      if (standing.credits.get(seat) !== before?.get(seat)) this.#tellOwn(seat)
    }
  }

  /** The last ranking that was told. */
  get standing(): Standing | null {
    return this.#standing
  }

  erased(texts: readonly TextId[], seats: readonly SeatId[]): void {
    this.#toAll({ k: 'erased', notice: (this.#notice += 1), texts, seats })
  }

  /** The last thing told to all that was no event. */
  get notice(): Notice {
    return this.#notice
  }

  #toAll(message: ToSeat): void {
    for (const [, connections] of this.#lines.byClass()) this.#ports.broadcast(connections, frame(message))
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel()
    this.#timers.clear()
  }

  #eventsFor(entries: readonly Logged[], seatClass: SeatClass): ToSeat {
    const events = entries.map((entry) => wireEvent(entry, seatClass))
    const texts = this.#memory.texts(events.flatMap(({ e }) => textsOfEvent(e)))
    // Whose coming was told is known by card; all others are named here for the first time, perhaps.
    const named = events.flatMap(({ by, e }) => [...(by === null ? [] : [by]), ...seatsOfEvent(e)])
    const unknown = new Set(named.filter((seat) => !this.#lines.isToldPresent(seat)))
    return { k: 'events', events, texts, cards: this.#memory.cards(unknown) }
  }

  #tellOwn(seat: SeatId): void {
    const own = wireOwn(this.#source.state(), seat, this.#memory, this.#standing)
    for (const line of this.#lines.ofSeat(seat)) {
      line.told += 1
      line.connection.send(frame({ k: 'own', own, told: line.told }))
    }
  }

  /** What a line was told alone has no numbers that a gap would show in: it is told again until the line says so. */
  #tellAgain(): void {
    const deaf = this.#lines.all.filter(({ stage, told, heard }) => stage === 'live' && told > heard)
    for (const seat of new Set(deaf.map(({ seat }) => seat))) this.#tellOwn(seat)
  }

  #tellPresence(): void {
    const changes = this.#lines.takeChanges()
    if (changes === null) return
    const cards = this.#memory.cards(changes.came)
    this.#toAll({ k: 'presence', notice: (this.#notice += 1), ...changes, cards })
  }

  #beat(): void {
    this.#tellAgain()
    this.#toAll({ k: 'beat', now: this.#ports.clock.now(), position: this.#sent, notice: this.#notice })
  }

  #once(name: 'tick' | 'presence' | 'beat', wait: number, task: () => void): void {
    const cancel = this.#ports.clock.after(wait, () => {
      this.#timers.delete(name)
      task()
    })
    this.#timers.set(name, cancel)
  }

  #every(name: 'beat', wait: number, task: () => void): void {
    this.#once(name, wait, () => {
      task()
      this.#every(name, wait, task)
    })
  }
}

export function wireEvent({ position, command, seat, event }: Logged, seatClass: SeatClass): WireEvent {
  return { p: position, c: command, by: senderFor(event, seat, seatClass), e: redact(event, seatClass) }
}

export function wireOwn(state: RoomState, seat: SeatId, memory: HostMemory, standing: Standing | null): WireOwn {
  const { notes, supports, asks } = ownOf(state, seat)
  return {
    notes: notes.flatMap(([kind, note]) => {
      const words = memory.text(note)
      return words === null ? [] : [[kind, words] as const]
    }),
    credit: standing?.credits.get(seat) ?? null,
    supports,
    asks: asks.map(({ question, text }) => ({ question, words: memory.text(text) })),
  }
}

export function frame(message: ToSeat): string {
  return JSON.stringify(message)
}
