// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a seat may know: one function for each class of seats, and a small own part for each seat (law 6).
 * A view has the shape of the state, with what the class may not know left out, so that one evolve serves the
 * host and the browser: evolve(view(s), redact(e)) = view(evolve(s, e)).
 */
import { redactFloor, viewFloor } from './floor/floor.rules.ts'
import { requestKinds, type RequestKind } from './floor/state.rules.ts'
import { unreachable } from '../base/assert.ts'
import type { SeatId, TextId } from './envelope.rules.ts'
import type { RoomEvent, RoomState } from './room.rules.ts'
import type { SeatClass } from './roles.rules.ts'

export function viewFor(state: RoomState, seatClass: SeatClass): RoomState {
  return { ...state, floor: viewFloor(state.floor, seatClass) }
}

export function redact(event: RoomEvent, seatClass: SeatClass): RoomEvent {
  switch (event.type) {
    case 'seatTaken':
    case 'chairTaken':
    case 'messagePosted':
    case 'messageRemoved':
      return event
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'requestPassedOver':
    case 'requestRemoved':
    case 'floorGiven':
    case 'questionTaken':
    case 'floorEnded':
    case 'floorReturned':
    case 'speechExtended':
    case 'meetingPaused':
    case 'meetingResumed':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyNamed':
    case 'proxyForgotten':
      return redactFloor(event, seatClass)
    default:
      return unreachable(event)
  }
}

/** What only this seat is told beside the view of its class: its own lines to the chair. */
export type Own = { readonly notes: readonly (readonly [RequestKind, TextId])[] }

export function own(state: RoomState, seat: SeatId): Own {
  const requests = state.floor.requests.filter((request) => request.seat === seat)
  return {
    notes: requestKinds.flatMap((kind) => {
      const note = requests.find((request) => request.kind === kind)?.note ?? null
      return note === null ? [] : [[kind, note] as const]
    }),
  }
}

/** The seats whose own part an event may change. */
export function ownChanges(event: RoomEvent): SeatId | null {
  switch (event.type) {
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'requestRemoved':
    case 'floorGiven':
    case 'questionTaken':
      return event.seat
    case 'requestPassedOver':
    case 'floorEnded':
    case 'floorReturned':
    case 'speechExtended':
    case 'meetingPaused':
    case 'meetingResumed':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyForgotten':
    case 'seatTaken':
    case 'chairTaken':
    case 'messageRemoved':
    case 'proxyNamed':
    case 'messagePosted':
      return null
    default:
      return unreachable(event)
  }
}

/** The texts a view shows: what is sent beside it, and nothing else. */
export function textsOfView(view: RoomState): TextId[] {
  const notes = view.floor.requests.map(({ note }) => note)
  const names = view.floor.proxies.map(({ name }) => name)
  const messages = view.chat.latest.filter(({ removed }) => removed === 'no').map(({ text }) => text)
  return [...[...notes, ...names].filter((text) => text !== null), ...messages]
}

/** The texts an event brings to those who see it; called with a redacted event. */
export function textsOfEvent(event: RoomEvent): TextId[] {
  switch (event.type) {
    case 'floorRequested':
      return event.note === null ? [] : [event.note]
    case 'proxyNamed':
      return [event.name]
    case 'messagePosted':
      return [event.text]
    case 'requestWithdrawn':
    case 'requestRemoved':
    case 'floorGiven':
    case 'questionTaken':
    case 'requestPassedOver':
    case 'floorEnded':
    case 'floorReturned':
    case 'speechExtended':
    case 'meetingPaused':
    case 'meetingResumed':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyForgotten':
    case 'seatTaken':
    case 'chairTaken':
    case 'messageRemoved':
      return []
    default:
      return unreachable(event)
  }
}

/** The seats an event may name for the first time, beside the one that gave the command. */
export function seatsOfEvent(event: RoomEvent): SeatId[] {
  return event.type === 'floorRequested' ? [event.seat] : []
}

/** The seats a view names: their cards are sent beside it. */
export function seatsOfView(view: RoomState): Set<SeatId> {
  const { entry, floor, chat } = view
  const speeches = [floor.speaking, floor.interrupted, floor.last].filter((speech) => speech !== null)
  const named = [...floor.requests, ...speeches].flatMap(({ seat, about, entered, passedOver }) => [
    seat,
    about,
    entered?.by ?? null,
    passedOver?.by ?? null,
  ])
  const written = chat.latest.map(({ seat }) => seat)
  const all = new Set([entry.presiding, ...named, ...floor.spoken, ...written].filter((seat) => seat !== null))
  // Proxies have a name among the texts, and no card.
  for (const { seat } of floor.proxies) all.delete(seat)
  return all
}
