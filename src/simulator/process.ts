// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A server process of the world: the production hosts, on a clock, a log and lines that can fail them. It may stand
 * still for a while (a machine that is put to sleep), die at any moment, and be started again under its name.
 */
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { RoomHosts, type HostLine, type HostPorts, type HostTransition, type Ticket } from '../room/host/index.ts'
import type { RoomId, RoomState, SeatConnection, SeatId, Standing, TextId } from '../room/host/index.ts'
import { DistantLog, type LogTrouble } from './log.distant.ts'
import type { WatchedLog } from './log.watched.ts'
import type { People } from './people.ts'
import { worldLimits } from './limits.ts'
import type { LineEnd, Surroundings } from './surroundings.ts'

export type ProcessSurroundings = Surroundings & {
  readonly log: WatchedLog
  readonly outside: Set<Promise<unknown>>
  readonly people: People
  readonly trouble: (writes: boolean) => LogTrouble
  readonly transition: (process: Process, transition: HostTransition) => void
  readonly died: (process: Process) => void
  /** Something ran in a process or in the log: promises may follow. */
  readonly stirred: () => void
  readonly newText: () => TextId
}

/** After its log or its time failed a process, its hosts may leave their rooms; so long it shows. */
const excuseMilliseconds = 10_000

export class Process {
  readonly name: string
  /** Names this start of the process: after a crash it is another. */
  readonly life: string
  readonly hosts: RoomHosts
  /** The epoch in which it owns the room, as far as it knows; 0 when it does not. */
  epoch = 0
  readonly #world: ProcessSurroundings
  readonly #room: RoomId
  /** Milliseconds; no two machines have the same time. */
  readonly #clockAhead: number
  #alive = true
  #asleep: (() => void)[] | null = null
  #excusedUntil = -Infinity
  #outbox: (() => void)[] = []

  constructor(name: string, life: number, room: RoomId, world: ProcessSurroundings) {
    this.name = name
    this.life = `${name}.${life}`
    this.#room = room
    this.#clockAhead = world.random.pick([0, 0, -4_000, 2_500])
    this.#world = world
    this.hosts = new RoomHosts(this.#ports())
  }

  get alive(): boolean {
    return this.#alive
  }

  /** Something went wrong with its log or its time lately, so that its hosts may leave their rooms. */
  get excused(): boolean {
    return this.#world.timeline.now() < this.#excusedUntil
  }

  /** Runs a task here: after waking up when it stands still, never when it is dead. */
  run(task: () => void): void {
    if (!this.#alive) return
    this.#world.stirred()
    if (this.#asleep === null) task()
    else this.#asleep.push(task)
  }

  /** Everything in it is gone in one moment. */
  crash(): void {
    if (!this.#alive) return
    this.#world.trace.note(`crash ${this.name}`)
    this.#alive = false
    this.#world.died(this)
  }

  sleep(milliseconds: number): void {
    if (!this.#alive || this.#asleep !== null) return
    this.#world.trace.note(`sleep ${this.name}`, `${Math.round(milliseconds)} ms`)
    this.#excuse(milliseconds)
    this.#asleep = []
    this.#world.timeline.after(milliseconds, () => this.#wake())
  }

  /** A planned restart: rooms are given back, then the process ends. */
  stop(): void {
    this.#world.trace.note(`stop ${this.name}`)
    this.#excuse(0)
    this.run(() => {
      const end = () => this.crash()
      this.hosts.stop().then(end, end)
    })
  }

  /** Lets somebody in, as the server does when a socket opens; null when the room is not here. */
  async letIn(ticket: Ticket, connection: SeatConnection): Promise<HostLine | null> {
    const host = await this.hosts.host(this.#room)
    return host?.attach(ticket, connection) ?? null
  }

  #wake(): void {
    const waiting = this.#asleep ?? []
    this.#asleep = null
    for (const task of waiting) this.run(task)
  }

  #ports(): HostPorts {
    const { timeline, random, log, outside, people, trouble, transition, newText } = this.#world
    let commands = 0
    const asker = {
      name: this.name,
      run: (task: () => void) => this.run(task),
      crash: () => this.crash(),
      trouble,
      stirred: () => this.#world.stirred(),
      troubled: () => this.#excuse(0),
      heardOfErasure: (texts: readonly TextId[]) => this.heardOfErasure(texts),
    }
    return {
      clock: {
        now: () => asInstant(timeline.now() + this.#clockAhead),
        after: (wait, task) => timeline.after(wait, () => this.run(task)),
      },
      log: new DistantLog(log, asker, this.#world, outside),
      node: this.name,
      cards: (seats: readonly SeatId[]) => Promise.resolve(people.cards(seats)),
      // The order itself is proved elsewhere (src/hearing); here it has only to arrive.
      rank: (_, position, state) => Promise.resolve(supportedOrder(position, state)),
      newText,
      newCommand: () => asId<'command'>(`host-${this.life}-${(commands += 1)}`),
      limits: worldLimits,
      // Nobody else hands any to the hosts.
      broadcast: (lines, frame) => this.#sendToMany(lines as readonly LineEnd[], frame, random.chance(0.3)),
      tell: (told) => transition(this, told),
    }
  }

  heardOfErasure(texts: readonly TextId[]): void {
    for (const text of texts) {
      const mark = this.#world.log.markOf(text)
      if (mark !== null) this.#world.log.erasures.get(mark)?.heardBy.add(this.life)
    }
  }

  /** The server slices a frame to many, so that other work comes in between; frames to many keep their order. */
  #sendToMany(lines: readonly LineEnd[], frame: string, sliced: boolean): void {
    for (const line of lines) line.made(frame)
    const waits = this.#outbox.length > 0
    const half = waits ? 0 : sliced ? lines.length >> 1 : lines.length
    for (const line of lines.slice(0, half)) line.deliver(frame)
    if (half === lines.length) return
    this.#outbox.push(() => {
      for (const line of lines.slice(half)) line.deliver(frame)
    })
    if (!waits) this.#world.timeline.after(1, () => this.run(() => this.#emptyOutbox()))
  }

  #emptyOutbox(): void {
    const waiting = this.#outbox
    this.#outbox = []
    for (const send of waiting) send()
  }

  #excuse(milliseconds: number): void {
    this.#excusedUntil = this.#world.timeline.now() + milliseconds + excuseMilliseconds
  }
}

/** A standing that anybody can work out from the log: most supported first. */
export function supportedOrder(position: number, { questions, entry }: RoomState): Standing {
  const waiting = questions.all.filter(({ status }) => status === 'open')
  const order = waiting.sort((one, other) => other.supports - one.supports).map(({ id }) => id)
  const credits = new Map([...entry.seats.keys()].map((seat) => [seat, String(questions.answered.length)]))
  return { ranking: { position, order, places: [], overServed: '0', tooSmall: null }, credits }
}
