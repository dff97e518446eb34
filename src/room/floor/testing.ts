// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Given, when and then of the floor. */
import { asInstant } from '../../base/instant.ts'
import type { Refusal } from '../refusals.rules.ts'
import type { Role } from '../roles.rules.ts'
import { envelope, nine, seat, text } from '../testing.ts'
import { evolveFloor } from './evolve.rules.ts'
import { decideFloor, type Around } from './floor.rules.ts'
import { emptyFloor, type FloorCommand, type FloorEvent, type FloorState, type RequestKind } from './state.rules.ts'

/** So many seconds after nine. */
export const after = (seconds: number) => asInstant(nine + seconds * 1000)

export const asked = (name: string, kind: RequestKind = 'contribution', note: string | null = null): FloorEvent => ({
  type: 'floorRequested',
  v: 2,
  seat: seat(name),
  kind,
  at: nine,
  note: note === null ? null : text(note),
  about: null,
  entered: null,
})

/** A question or an intervention to somebody's speech. */
export const askedAbout = (name: string, kind: RequestKind, about: string, note: string | null = null): FloorEvent => ({
  ...(asked(name, kind, note) as Extract<FloorEvent, { type: 'floorRequested' }>),
  about: seat(about),
})

export const got = (name: string, kind: RequestKind = 'contribution', seconds = 120, at = 0): FloorEvent => ({
  type: 'floorGiven',
  v: 1,
  seat: seat(name),
  kind,
  at: after(at),
  seconds,
})

export const ends = (name: string, at = 0, by: 'speaker' | 'chair' | 'onBehalf' = 'chair'): FloorEvent => ({
  type: 'floorEnded',
  v: 1,
  seat: seat(name),
  at: after(at),
  by,
})

/** Somebody asks, speaks for so long, and is done. */
export const spoke = (name: string, seconds: number, kind: RequestKind = 'contribution'): FloorEvent[] => [
  asked(name, kind),
  got(name, kind),
  ends(name, seconds),
]

export const passed = (name: string, kind: RequestKind = 'contribution', at = 0): FloorEvent => ({
  type: 'requestPassedOver',
  v: 1,
  seat: seat(name),
  kind,
  by: seat('anna'),
  at: after(at),
})

export const gone = (
  name: string,
  kind: RequestKind,
  why: 'notThere' | 'declined' | 'speechOver',
  by = 'anna',
  at = 0,
): FloorEvent => ({ type: 'requestRemoved', v: 1, seat: seat(name), kind, why, by: seat(by), at: after(at) })

export function given(...events: FloorEvent[]): FloorState {
  return events.reduce(evolveFloor, emptyFloor)
}

export const around: Around = {
  presiding: seat('anna'),
  seats: new Map(
    Object.entries({
      anna: 'chair',
      bert: 'participant',
      carla: 'coChair',
      dora: 'participant',
      olga: 'observer',
    } as const).map(([name, role]) => [seat(name), role]),
  ),
  stands: new Map(),
}

export function when(state: FloorState, command: FloorCommand, name = 'bert', role: Role = 'participant', at = 0) {
  return decideFloor(state, around, command, envelope(name, role, { at: after(at) }))
}

export function whenPresiding(state: FloorState, command: FloorCommand, at = 0) {
  return when(state, command, 'anna', 'chair', at)
}

export const refused = (refusal: Refusal) => ({ ok: false, refusal })
export const happened = (...events: FloorEvent[]) => ({ ok: true, value: { events } })
export const names = (state: FloorState) => state.requests.map((each) => each.seat)
