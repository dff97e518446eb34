// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { limits } from '../limits.rules.ts'
import type { Role } from '../roles.rules.ts'
import { standsForNobody, type Stands } from '../envelope.rules.ts'
import { envelope, seat } from '../testing.ts'
import {
  decideEntry,
  emptyEntry,
  entryChanges,
  evolveEntry,
  replayEntry,
  roleDiffers,
  type EntryEvent,
  type EntryState,
} from './entry.rules.ts'

const taken = (name: string, role: Role, stands: Stands = standsForNobody): EntryEvent => ({
  type: 'seatTaken',
  v: 2,
  seat: seat(name),
  role,
  stands,
})
const chaired = (name: string): EntryEvent => ({ type: 'chairTaken', v: 1, seat: seat(name) })

function given(...events: EntryEvent[]): EntryState {
  return events.reduce(evolveEntry, emptyEntry)
}

function when(state: EntryState, type: 'takeSeat' | 'takeChair', name: string, role: Role) {
  return decideEntry(state, { type }, envelope(name, role))
}

test('given an empty room, when a participant enters, then the seat is taken and nobody presides', () => {
  expect(when(emptyEntry, 'takeSeat', 'bert', 'participant')).toEqual({
    ok: true,
    value: { events: [taken('bert', 'participant')] },
  })
  expect(given(taken('bert', 'participant'))).toEqual({
    seats: new Map([['bert', 'participant']]),
    stands: new Map(),
    presiding: null,
  })
})

test('given nobody presides, when the chair enters, then the chair presides; a co-chair does not by entering', () => {
  expect(when(emptyEntry, 'takeSeat', 'anna', 'chair')).toEqual({
    ok: true,
    value: { events: [taken('anna', 'chair'), chaired('anna')] },
  })
  expect(when(emptyEntry, 'takeSeat', 'carla', 'coChair')).toEqual({
    ok: true,
    value: { events: [taken('carla', 'coChair')] },
  })
})

test('given somebody presides, when another chair enters, then the first one still presides', () => {
  const state = given(taken('anna', 'chair'), chaired('anna'))
  expect(when(state, 'takeSeat', 'emil', 'chair')).toEqual({ ok: true, value: { events: [taken('emil', 'chair')] } })
})

test('given a full room, when somebody new comes, then it is full; who has a seat still comes in', () => {
  const seats = new Map(
    Array.from({ length: limits.seatsMax }, (_, index) => [seat(`s${index}`), 'participant' as const]),
  )
  const full: EntryState = { seats, stands: new Map(), presiding: null }
  expect(when(full, 'takeSeat', 'late', 'chair')).toEqual({ ok: false, refusal: 'roomFull' })
  expect(when(full, 'takeSeat', 's7', 'moderator')).toMatchObject({ ok: true })
})

test('given a chair who presides, when a co-chair takes over, then the co-chair presides, and the chair may take it back', () => {
  const state = given(taken('anna', 'chair'), chaired('anna'), taken('carla', 'coChair'))
  expect(when(state, 'takeChair', 'carla', 'coChair')).toEqual({ ok: true, value: { events: [chaired('carla')] } })
  const after = evolveEntry(state, chaired('carla'))
  expect(after.presiding).toBe('carla')
  expect(when(after, 'takeChair', 'anna', 'chair')).toEqual({ ok: true, value: { events: [chaired('anna')] } })
})

test('given somebody without the right to preside, when they take the chair, then it is not allowed', () => {
  for (const role of ['moderator', 'technician', 'participant', 'observer'] as const) {
    expect(when(given(taken('bert', role)), 'takeChair', 'bert', role)).toEqual({ ok: false, refusal: 'notAllowed' })
  }
})

test('given who presides, when they take the chair again, then they preside already', () => {
  const state = given(taken('anna', 'chair'), chaired('anna'))
  expect(when(state, 'takeChair', 'anna', 'chair')).toEqual({ ok: false, refusal: 'alreadyPresiding' })
})

test('given who presides, when they lose the right to, then nobody presides; with the right they go on', () => {
  const state = given(taken('anna', 'chair'), chaired('anna'))
  expect(evolveEntry(state, taken('anna', 'observer')).presiding).toBeNull()
  expect(evolveEntry(state, taken('anna', 'coChair')).presiding).toBe('anna')
  expect(evolveEntry(state, taken('bert', 'observer')).presiding).toBe('anna')
})

test('given a seat, then showing a ticket changes something for another role, or for somebody else to stand for', () => {
  const village = { group: '07000001', sizeClass: 0 } as const
  const state = given(taken('anna', 'chair', village))
  const ticket = (name: string, role: Role, stands: Stands) => ({ seat: seat(name), role, stands })
  expect(entryChanges(state, ticket('anna', 'chair', village))).toBe(false)
  expect(entryChanges(state, ticket('anna', 'chair', { ...village }))).toBe(false)
  expect(entryChanges(state, ticket('anna', 'participant', village))).toBe(true)
  expect(entryChanges(state, ticket('anna', 'chair', { ...village, sizeClass: 1 }))).toBe(true)
  expect(entryChanges(state, ticket('anna', 'chair', standsForNobody))).toBe(true)
  expect(entryChanges(state, ticket('bert', 'chair', standsForNobody))).toBe(true)
})

test('given somebody who stands for a municipality, then the room keeps it until they stand for another, or for nobody', () => {
  const village = { group: '07000001', sizeClass: 0 } as const
  const state = given(taken('anna', 'chair', village), taken('bert', 'participant'))
  expect(state.stands).toEqual(new Map([['anna', village]]))
  expect(evolveEntry(state, taken('anna', 'chair')).stands).toEqual(new Map())
  expect(roleDiffers(state, { seat: seat('anna'), role: 'chair' })).toBe(false)
  expect(roleDiffers(state, { seat: seat('anna'), role: 'observer' })).toBe(true)
})

test('given an earlier state, when events follow, then it is left as it was', () => {
  const state = given(taken('anna', 'chair'))
  evolveEntry(state, taken('bert', 'participant'))
  replayEntry(state, [taken('carla', 'participant')])
  expect([...state.seats.keys()]).toEqual(['anna'])
})

test('given as many people as a room holds, then their coming replays while the lease of the room is running', () => {
  const events = Array.from({ length: limits.seatsMax }, (_, index) => taken(`s${index}`, 'participant'))
  // One copy of all seats for each event takes half a minute here, and the test runs out of time.
  expect(replayEntry(emptyEntry, events).seats.size).toBe(limits.seatsMax)
})
