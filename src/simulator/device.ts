// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A person's device with the production seat on it. Its storage outlives a reload, as a browser's does; what the
 * seat saves there tells when it holds a command for settled.
 */
import { asId } from '../base/id.ts'
import type { CommandId, SeatCommand } from '../room/host/index.ts'
import { Seat, type LinkEvents, type PendingCommand, type SeatPorts } from '../room/seat/index.ts'
import type { ToSeat } from '../room/wire/index.ts'
import type { Book } from './book.ts'
import type { Line } from './line.ts'
import type { Person } from './people.ts'
import type { Surroundings } from './surroundings.ts'
import type { WatchedLog } from './log.watched.ts'

export type DeviceSurroundings = Surroundings & {
  readonly book: Book
  readonly log: WatchedLog
  readonly connect: (device: Device, events: LinkEvents) => Line | null
}

export class Device {
  readonly name: string
  readonly person: Person
  readonly #world: DeviceSurroundings
  #seat: Seat
  #stored = '[]'
  #kept: readonly CommandId[] = []
  #commands = 0
  #forged = 0
  /** The command that the frame in hand refuses. */
  #refused: CommandId | null = null
  #left = false
  /** Out of reach of any network. */
  offline = false
  /** The newest connection. */
  line: Line | null = null

  constructor(name: string, person: Person, world: DeviceSurroundings) {
    this.name = name
    this.person = person
    this.#world = world
    this.#seat = this.#sit()
  }

  get seat(): Seat {
    return this.#seat
  }

  get left(): boolean {
    return this.#left
  }

  get ended(): boolean {
    return this.#left || this.#seat.connection.is === 'ended'
  }

  /** Null when the seat took the command, else its refusal. */
  send(command: SeatCommand): string | null {
    const refusal = this.#seat.send(command)
    this.#world.trace.note(`${this.name} gives`, `${command.type} ${refusal ?? ''}`)
    if (refusal === null) this.#world.book.give(this.#lastId(), this.person.seat, command)
    return refusal
  }

  /** Sends a frame past the seat, as a manipulated page would; with an id used before, or with one of its own. */
  forge(command: SeatCommand, oldId: CommandId | null): void {
    const id = oldId ?? asId<'command'>(`forged-${this.name}-${(this.#forged += 1)}`)
    this.#world.trace.note(`${this.name} forges`, `${command.type} as ${id}`)
    this.#world.book.forge(id, this.person.seat, command)
    this.line?.sendToHost(JSON.stringify({ k: 'do', id, command, again: false }))
  }

  reload(): void {
    if (this.#left) return
    this.#world.trace.note(`${this.name} reloads`)
    this.#seat.end()
    this.#seat = this.#sit()
  }

  /** The page is closed for good, and with it what was pending. */
  leave(): void {
    if (this.#left) return
    this.#world.trace.note(`${this.name} leaves`)
    this.#left = true
    for (const { id } of this.#seat.pending) this.#settle(id, 'left')
    this.#seat.end()
  }

  #sit(): Seat {
    const seat = new Seat(this.#ports(), { onChange: () => {}, onRefused: () => {} })
    seat.start()
    return seat
  }

  #lastId(): CommandId {
    return asId<'command'>(`${this.name}-${this.#commands}`)
  }

  #ports(): SeatPorts {
    const { timeline, random } = this.#world
    return {
      clock: timeline,
      random,
      open: (events) => this.#open(events),
      newCommand: () => {
        this.#commands += 1
        return this.#lastId()
      },
      newText: () => asId<'text'>(`unconfirmed-${this.name}-${this.#commands}`),
      storage: {
        load: () => JSON.parse(this.#stored) as PendingCommand[],
        save: (pending) => this.#save(pending),
      },
    }
  }

  #open(events: LinkEvents) {
    const line = this.#world.connect(this, { ...events, onFrame: (frame) => this.#hear(frame, events) })
    this.line = line
    if (line === null) this.#world.timeline.after(200, () => events.onClose(1006))
    return { send: (frame: string) => line?.sendToHost(frame), close: () => line?.closeBySeat() }
  }

  #hear(frame: string, events: LinkEvents): void {
    this.#refused = null
    if (frame.includes('"k":"refused"')) {
      const message = JSON.parse(frame) as ToSeat
      if (message.k === 'refused') this.#refused = message.id
    }
    events.onFrame(frame)
    this.#refused = null
  }

  #save(pending: readonly PendingCommand[]): void {
    const before = this.#kept
    this.#stored = JSON.stringify(pending)
    this.#kept = pending.map(({ id }) => id)
    for (const id of before) {
      if (!this.#kept.includes(id)) this.#settle(id, id === this.#refused ? 'refused' : 'carriedOut')
    }
  }

  #settle(id: CommandId, outcome: 'refused' | 'carriedOut' | 'left'): void {
    const given = this.#world.book.get(id)
    if (given === undefined) return
    if (given.outcome !== 'pending') this.#world.breach('oneOutcome', `${id} was ${given.outcome} and is ${outcome}`)
    given.outcome = outcome
    if (outcome === 'carriedOut' && !this.#world.log.holds(given.seat, id)) {
      this.#world.breach('acknowledgedIsKept', `${id} was dropped as carried out, but the log does not hold it`)
    }
  }
}
