// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The sample people of the demo's running workshop, sitting in its room: a visitor who comes alone meets company, and
 * whoever is given the floor speaks for a while and yields it. They go through the host like everybody else; in
 * production there are none.
 */
import type { Clock } from '../base/instant.ts'
import { standsForNobody, type SeatId } from '../room/index.ts'
import { spokenAt, type RoomHost, type SeatConnection, type Ticket } from '../room/host/index.ts'
import { protocol, type Card } from '../room/wire/index.ts'
import type { Receiver } from './broadcaster.ts'

export const guestLimits = {
  guestsMax: 28,
  /** How often they look whether one of them has the floor, in milliseconds. */
  lookMilliseconds: 2_000,
  /** The share of the speaking time after which a guest has said what there was to say. */
  shareSpoken: 0.75,
} as const

export type GuestParts = {
  readonly clock: Clock
  readonly host: RoomHost
  /** Visitors of the demo sign in as these; they come themselves. */
  readonly visitors: ReadonlySet<SeatId>
  cards(seats: readonly SeatId[]): Promise<ReadonlyMap<SeatId, Card>>
  onFault(error: unknown): void
}

/** A line nobody listens at: what is sent there is heard by no one. */
const silent: SeatConnection & Receiver = { send: () => {}, close: () => {}, write: () => {}, end: () => {} }

/** Seats the guests; the function returned sends them home. */
export async function seatGuests({ clock, host, visitors, cards, onFault }: GuestParts): Promise<() => void> {
  const guests = await ticketsOf(host, visitors, cards)
  const lines = [...guests.values()].map((ticket) => {
    const line = host.attach(ticket, silent)
    line.receive(JSON.stringify({ k: 'hello', protocol, as: null, after: null }))
    return line
  })
  let cancel = () => {}
  const look = () => {
    cancel = clock.after(guestLimits.lookMilliseconds, look)
    yieldWhenSpoken(host, guests, clock).catch(onFault)
  }
  look()
  return () => {
    cancel()
    for (const line of lines) line.closed()
  }
}

/** The people of the story who have been in the room, in the role they have there. */
async function ticketsOf(
  host: RoomHost,
  visitors: ReadonlySet<SeatId>,
  cards: GuestParts['cards'],
): Promise<ReadonlyMap<SeatId, Ticket>> {
  const roles = [...host.state.entry.seats].filter(([seat]) => !visitors.has(seat)).slice(0, guestLimits.guestsMax)
  const { stands } = host.state.entry
  const found = await cards(roles.map(([seat]) => seat))
  return new Map(
    roles.flatMap(([seat, role]) => {
      const card = found.get(seat)
      return card === undefined
        ? []
        : [[seat, { seat, role, stands: stands.get(seat) ?? standsForNobody, card, actsFor: [] }] as const]
    }),
  )
}

async function yieldWhenSpoken(host: RoomHost, guests: ReadonlyMap<SeatId, Ticket>, clock: Clock): Promise<void> {
  const { speaking } = host.state.floor
  const ticket = speaking === null ? undefined : guests.get(speaking.seat)
  if (speaking === null || ticket === undefined) return
  const spokenSeconds = spokenAt(speaking, clock.now()) / 1000
  if (spokenSeconds >= speaking.seconds * guestLimits.shareSpoken) await host.carryOut(ticket, { type: 'yieldFloor' })
}
