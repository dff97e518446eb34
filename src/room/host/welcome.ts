// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a seat is told when it comes or comes back: the events it lacks, or a fresh view. Snapshot plus events
 * equals a fresh view (law 7), so both ways lead to the same page.
 */
import type { Instant } from '../../base/instant.ts'
import type { SeatId, TextId } from '../envelope.rules.ts'
import type { RoomState } from '../room.rules.ts'
import { classOf, type Role } from '../roles.rules.ts'
import { own, seatsOfView, textsOfEvent, textsOfView, viewFor } from '../view.rules.ts'
import { encodeView, protocol, type Notice, type ToSeat, type WireEvent } from '../wire/messages.ts'
import { wireEvent, wireOwn } from './broadcast.ts'
import type { Lines } from './lines.ts'
import type { Logged } from './log.ts'
import type { HostMemory } from './memory.ts'

export type Welcome = Extract<ToSeat, { k: 'welcome' }>
export type Who = { readonly seat: SeatId; readonly role: Role }

export type RoomAtHand = {
  readonly state: RoomState
  readonly position: number
  /** The latest events, without a gap up to `position`. */
  readonly tail: readonly Logged[]
  /** Who lacks more events than this gets a fresh view. */
  readonly resumeEventsMax: number
}

/** The events after `after`, or null when a fresh view is due: too long away, or no view yet. */
function lacking({ position, tail, resumeEventsMax }: RoomAtHand, after: number | null): readonly Logged[] | null {
  if (after === null || after > position) return null
  const count = position - after
  if (count > tail.length || count > resumeEventsMax) return null
  return count === 0 ? [] : tail.slice(-count)
}

/** The texts a welcome needs, the seat's own line included; the host fetches those it has not at hand first. */
export function textsForWelcome(room: RoomAtHand, who: Who, after: number | null): TextId[] {
  const notes = own(room.state, who.seat).notes.map(([, note]) => note)
  const ofView = textsOfView(viewFor(room.state, classOf(who.role)))
  const ofEvents = eventsFor(lacking(room, after) ?? [], who).flatMap(({ e }) => textsOfEvent(e))
  return [...ofView, ...ofEvents, ...notes]
}

export function welcome(
  room: RoomAtHand,
  who: Who,
  after: number | null,
  { lines, memory, now, notice }: { lines: Lines; memory: HostMemory; now: Instant; notice: Notice },
): Welcome {
  const lacked = lacking(room, after)
  const events = lacked === null ? [] : eventsFor(lacked, who)
  const view = viewFor(room.state, classOf(who.role))
  const ofView = textsOfView(view)
  const present = lines.present
  return {
    k: 'welcome',
    protocol,
    seat: who.seat,
    role: who.role,
    now,
    position: room.position,
    view: lacked === null ? encodeView(view) : null,
    events,
    texts: memory.texts(lacked === null ? ofView : events.flatMap(({ e }) => textsOfEvent(e))),
    gone: lacked === null ? [] : ofView.filter((text) => memory.text(text) === null),
    cards: memory.cards(new Set([...seatsOfView(view), ...present, who.seat])),
    own: wireOwn(room.state, who.seat, memory),
    notice,
    present,
  }
}

function eventsFor(entries: readonly Logged[], who: Who): WireEvent[] {
  return entries.map((entry) => wireEvent(entry, classOf(who.role)))
}
