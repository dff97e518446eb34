// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a seat may know: one function for each class of seats, and a small own part for each seat (law 6).
 * A view has the shape of the state, with what the class may not know left out, so that one evolve serves the
 * host and the browser: evolve(view(s), redact(e)) = view(evolve(s, e)).
 */
import { redactFloor, viewFloor } from './floor/floor.rules.ts'
import { unreachable } from '../base/assert.ts'
import type { SeatId, TextId } from './envelope.rules.ts'
import type { RoomEvent, RoomState } from './room.rules.ts'
import type { SeatClass } from './roles.rules.ts'

export function viewFor(state: RoomState, seatClass: SeatClass): RoomState {
  return { ...state, floor: viewFloor(state.floor, seatClass) }
}

export function redact(event: RoomEvent, seatClass: SeatClass): RoomEvent {
  switch (event.type) {
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'floorGiven':
    case 'floorEnded':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
      return redactFloor(event, seatClass)
    case 'seatTaken':
    case 'chairTaken':
    case 'messagePosted':
    case 'messageRemoved':
      return event
    default:
      return unreachable(event)
  }
}

/** What only this seat is told beside the view of its class: its own line to the chair. */
export type Own = { readonly note: TextId | null }

export function own(state: RoomState, seat: SeatId): Own {
  return { note: state.floor.requests.find((request) => request.seat === seat)?.note ?? null }
}

/** The seats whose own part an event may change. */
export function ownChanges(event: RoomEvent): SeatId | null {
  switch (event.type) {
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'floorGiven':
      return event.seat
    case 'floorEnded':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'seatTaken':
    case 'chairTaken':
    case 'messagePosted':
    case 'messageRemoved':
      return null
    default:
      return unreachable(event)
  }
}

/** The texts a view shows: what is sent beside it, and nothing else. */
export function textsOfView(view: RoomState): TextId[] {
  const notes = view.floor.requests.map(({ note }) => note).filter((note) => note !== null)
  const messages = view.chat.latest.filter(({ removed }) => removed === 'no').map(({ text }) => text)
  return [...notes, ...messages]
}

/** The texts an event brings to those who see it; called with a redacted event. */
export function textsOfEvent(event: RoomEvent): TextId[] {
  switch (event.type) {
    case 'floorRequested':
      return event.note === null ? [] : [event.note]
    case 'messagePosted':
      return [event.text]
    case 'messageRemoved':
    case 'requestWithdrawn':
    case 'floorGiven':
    case 'floorEnded':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'seatTaken':
    case 'chairTaken':
      return []
    default:
      return unreachable(event)
  }
}

/** The seats a view names: their cards are sent beside it. */
export function seatsOfView(view: RoomState): Set<SeatId> {
  const { entry, floor, chat } = view
  const named = [entry.presiding, floor.speaking?.seat ?? null].filter((seat) => seat !== null)
  return new Set([
    ...named,
    ...floor.requests.map(({ seat }) => seat),
    ...floor.spoken,
    ...chat.latest.map(({ seat }) => seat),
  ])
}
