// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who has taken a seat in this room, in which role, and who presides. A seat is taken once and kept: a drop, a
 * reload, a second device cost nothing (law 9). Who is connected at this moment is presence, and no history (law 8).
 */
import { accepted, refused } from '../../base/result.ts'
import { unreachable } from '../../base/assert.ts'
import { standsForNobody, type Decision, type Envelope, type SeatId, type Stands } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import { has, type Role } from '../roles.rules.ts'

export type EntryState = {
  readonly seats: ReadonlyMap<SeatId, Role>
  /** What the people on these seats stand for; those who stand for nobody are missing. */
  readonly stands: ReadonlyMap<SeatId, Stands>
  /** The chair who presides now; null until a chair has entered. */
  readonly presiding: SeatId | null
}

export const emptyEntry: EntryState = { seats: new Map(), stands: new Map(), presiding: null }

export type EntryCommand =
  /** Sent by the host when a ticket is shown, never by a browser. */
  | { readonly type: 'takeSeat' }
  /** A co-chair takes over, or the chair takes it back; nothing waits for the one who is gone (law 10). */
  | { readonly type: 'takeChair' }

export type EntryEvent =
  | {
      readonly type: 'seatTaken'
      readonly v: 2
      readonly seat: SeatId
      readonly role: Role
      readonly stands: Stands
    }
  | { readonly type: 'chairTaken'; readonly v: 1; readonly seat: SeatId }

export type Entering = Pick<Envelope, 'seat' | 'role' | 'stands'>

/** True when showing this ticket changes the room: a new seat, another role, or somebody else to stand for. */
export function entryChanges(state: EntryState, { seat, role, stands }: Entering): boolean {
  const { group, sizeClass } = state.stands.get(seat) ?? standsForNobody
  return state.seats.get(seat) !== role || group !== stands.group || sizeClass !== stands.sizeClass
}

/** True when this seat has not been taken, or in another role: then it may know and do other things. */
export function roleDiffers(state: EntryState, { seat, role }: Pick<Entering, 'seat' | 'role'>): boolean {
  return state.seats.get(seat) !== role
}

export function decideEntry(state: EntryState, command: EntryCommand, envelope: Envelope): Decision<EntryEvent> {
  switch (command.type) {
    case 'takeSeat':
      return takeSeat(state, envelope)
    case 'takeChair':
      if (!has(envelope.role, 'preside')) return refused('notAllowed')
      if (state.presiding === envelope.seat) return refused('alreadyPresiding')
      return accepted({ events: [{ type: 'chairTaken', v: 1, seat: envelope.seat }] })
    default:
      return unreachable(command)
  }
}

function takeSeat(state: EntryState, { seat, role, stands }: Envelope): Decision<EntryEvent> {
  const isNew = !state.seats.has(seat)
  if (isNew && state.seats.size >= limits.seatsMax) return refused('roomFull')
  const seatTaken: EntryEvent = { type: 'seatTaken', v: 2, seat, role, stands }
  const presidesFirst = role === 'chair' && state.presiding === null
  return accepted({
    events: presidesFirst ? [seatTaken, { type: 'chairTaken', v: 1, seat }] : [seatTaken],
  })
}

export function evolveEntry(state: EntryState, event: EntryEvent): EntryState {
  return replayEntry(state, [event])
}

/**
 * Many events with one copy of the seats: thousands come in one morning, and a room replays in the time of its lease.
 */
export function replayEntry(state: EntryState, events: readonly EntryEvent[]): EntryState {
  const seats = new Map(state.seats)
  const stands = new Map(state.stands)
  let { presiding } = state
  for (const event of events) {
    switch (event.type) {
      case 'seatTaken':
        seats.set(event.seat, event.role)
        if (event.stands.group === null && event.stands.sizeClass === null) stands.delete(event.seat)
        else stands.set(event.seat, event.stands)
        // Whoever loses the right to preside stops presiding.
        if (presiding === event.seat && !has(event.role, 'preside')) presiding = null
        break
      case 'chairTaken':
        presiding = event.seat
        break
      default:
        return unreachable(event)
    }
  }
  return { seats, stands, presiding }
}
