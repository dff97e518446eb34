// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A host with everything around it, for tests: time that a test moves, a log in memory, pages that keep what they
 * were sent. `given`, `when` and `then` for the rules are plain calls of decide and evolve.
 */
import { assert } from '../base/assert.ts'
import { asId } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import { asInstant } from '../base/instant.ts'
import { Timeline } from '../simulator/index.ts'
import {
  standsForNobody,
  type CommandId,
  type Envelope,
  type SeatId,
  type Stands,
  type TextId,
} from './envelope.rules.ts'
import {
  hostLimits,
  MemoryLog,
  RoomHost,
  type HostLimits,
  type HostLine,
  type HostPorts,
  type HostTransition,
} from './host/index.ts'
import type { Append, RoomId, RoomLog } from './host/index.ts'
import type { Role } from './roles.rules.ts'
import {
  decide,
  emptyRoom,
  evolve,
  type RoomCommand,
  type RoomEvent,
  type RoomState,
  type SeatCommand,
} from './room.rules.ts'
import type { Card, Farewell, FromSeat, ToSeat } from './wire/index.ts'
import { protocol } from './wire/index.ts'

export const seat = (name: string): SeatId => asId<'seat'>(name)
export const text = (name: string): TextId => asId<'text'>(name)
export const command = (name: string): CommandId => asId<'command'>(name)
export const room: RoomId = asId<'room'>('room')
export const cardOf = (name: string): Card => ({ name: `Frau ${name}`, function: null, bodies: [] })

export const nine: Instant = asInstant(1_789_110_000_000)

export function envelope(name: string, role: Role, more: Partial<Envelope> = {}): Envelope {
  return { seat: seat(name), role, stands: standsForNobody, at: nine, text: text(`text of ${name}`), ...more }
}

export type RoomStep = readonly [name: string, role: Role, given: RoomCommand, stands?: Stands]

/** A room in which commands have been carried out one after the other; each must be. */
export function roomAfter(...steps: readonly RoomStep[]): RoomState {
  let state = emptyRoom
  steps.forEach(([name, role, given, stands = standsForNobody], index) => {
    const at = asInstant(nine + index * 1000)
    const decision = decide(state, given, envelope(name, role, { at, stands, text: text(`text-${index}`) }))
    assert(decision.ok, `${given.type} by ${name} is carried out`)
    state = decision.value.events.reduce(evolve, state)
  })
  return state
}

export type Page = {
  readonly seat: SeatId
  /** What it was sent, in order. */
  readonly heard: ToSeat[]
  readonly line: HostLine
  readonly farewell: Farewell | null
  say(message: FromSeat): void
  hello(after?: number | null, as?: Role | null): void
  do(id: string, given: SeatCommand, again?: boolean): void
  /** The last message of this kind. */
  last<Kind extends ToSeat['k']>(kind: Kind): Extract<ToSeat, { k: Kind }> | undefined
  all<Kind extends ToSeat['k']>(kind: Kind): Extract<ToSeat, { k: Kind }>[]
  /** All events it was sent, fresh views aside. */
  events(): RoomEvent[]
}

export type Bench = {
  readonly clock: Timeline
  readonly ports: HostPorts
  readonly transitions: HostTransition[]
  open(): Promise<RoomHost>
  /** A page of this seat with a line to the host that has said nothing yet. */
  attach(host: RoomHost, name: string, role: Role, stands?: Stands): Page
  /** A page that has said hello and was answered. */
  enter(host: RoomHost, name: string, role: Role): Promise<Page>
  /** Time passes; everything that follows has followed. */
  pass(milliseconds?: number): Promise<void>
}

export function bench(
  more: {
    log?: (clock: Timeline) => RoomLog
    limits?: Partial<HostLimits>
    node?: string
    rank?: HostPorts['rank']
  } = {},
): Bench {
  const clock = new Timeline(nine)
  const transitions: HostTransition[] = []
  let [texts, commands] = [0, 0]
  const ports: HostPorts = {
    clock,
    log: more.log?.(clock) ?? new MemoryLog(clock),
    node: more.node ?? 'node-1',
    cards: (seats) => Promise.resolve(new Map(seats.map((each) => [each, cardOf(each)]))),
    rank: more.rank ?? (() => Promise.resolve(null)),
    newText: () => text(`text-${(texts += 1)}`),
    newCommand: () => command(`host-${(commands += 1)}`),
    limits: { ...hostLimits, ...more.limits },
    broadcast: (connections, frame) => connections.forEach((connection) => connection.send(frame)),
    tell: (transition) => transitions.push(transition),
  }
  const settle = () => new Promise((done) => setImmediate(done))
  const pass = async (milliseconds = 0) => {
    const end = clock.now() + milliseconds
    await settle()
    while (clock.step(end)) await settle()
    clock.skipTo(end)
  }
  const open = async () => {
    const host = await RoomHost.open(room, ports, () => {})
    assert(host !== null, 'the room is free')
    return host
  }
  const enter = async (host: RoomHost, name: string, role: Role) => {
    const page = attachPage(host, name, role)
    page.hello()
    await pass(100)
    return page
  }
  return { clock, ports, transitions, open, attach: attachPage, enter, pass }
}

function attachPage(host: RoomHost, name: string, role: Role, stands = standsForNobody): Page {
  const heard: ToSeat[] = []
  const connection = {
    send: (frame: string) => void heard.push(JSON.parse(frame) as ToSeat),
    close: (farewell: Farewell) => {
      told = farewell
    },
  }
  let told: Farewell | null = null
  const all = <Kind extends ToSeat['k']>(kind: Kind) =>
    heard.filter((message): message is Extract<ToSeat, { k: Kind }> => message.k === kind)
  const line = host.attach({ seat: seat(name), role, stands, card: cardOf(name), actsFor: [] }, connection)
  const page: Page = {
    seat: seat(name),
    heard,
    line,
    get farewell() {
      return told
    },
    say: (message) => line.receive(JSON.stringify(message)),
    hello: (after = null, as = null) => page.say({ k: 'hello', protocol, as, after }),
    do: (id, given, again = false) => page.say({ k: 'do', id: command(id), command: given, again }),
    last: (kind) => all(kind).at(-1),
    all,
    events: () => all('events').flatMap(({ events }) => events.map(({ e }) => e)),
  }
  return page
}

/** A log whose answers wait until the test lets them through; what is asked is done at once. */
export class HeldLog extends MemoryLog {
  #held: (() => void)[] | null = null

  hold(): void {
    this.#held = []
  }

  letThrough(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const answer of held) answer()
  }

  override async append(append: Append): ReturnType<RoomLog['append']> {
    const outcome = await super.append(append)
    await this.#turn()
    return outcome
  }

  override async texts(id: RoomId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>> {
    const found = await super.texts(id, ids)
    await this.#turn()
    return found
  }

  async #turn(): Promise<void> {
    const held = this.#held
    if (held !== null) await new Promise<void>((answer) => held.push(answer))
  }
}
