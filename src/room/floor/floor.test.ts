// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../../base/instant.ts'
import { limits } from '../limits.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import type { Role } from '../roles.rules.ts'
import { envelope, nine, seat, text } from '../testing.ts'
import { historyOf, steps } from '../testing/histories.ts'
import {
  decideFloor,
  emptyFloor,
  evolveFloor,
  placeReason,
  redactFloor,
  viewFloor,
  type FloorCommand,
  type FloorEvent,
  type FloorState,
  type RequestKind,
} from './floor.rules.ts'

const chair = seat('anna')

const asked = (name: string, kind: RequestKind = 'contribution', note: string | null = null): FloorEvent => ({
  type: 'floorRequested',
  v: 1,
  seat: seat(name),
  kind,
  at: nine,
  note: note === null ? null : text(note),
})
const got = (name: string): FloorEvent => ({
  type: 'floorGiven',
  v: 1,
  seat: seat(name),
  kind: 'contribution',
  at: nine,
  seconds: 120,
})

function given(...events: FloorEvent[]): FloorState {
  return events.reduce(evolveFloor, emptyFloor)
}

function when(state: FloorState, command: FloorCommand, name = 'bert', role: Role = 'participant') {
  return decideFloor(state, chair, command, envelope(name, role))
}

function whenPresiding(state: FloorState, command: FloorCommand) {
  return when(state, command, 'anna', 'chair')
}

const refused = (refusal: Refusal) => ({ ok: false, refusal })
const happened = (...events: FloorEvent[]) => ({ ok: true, value: { events } })
const request = (kind: RequestKind = 'contribution', note = ''): FloorCommand => ({ type: 'requestFloor', kind, note })

test('given an open list, when somebody asks for the floor, then they wait', () => {
  expect(when(emptyFloor, request())).toEqual({ ok: true, value: { events: [asked('bert')], words: [] } })
  expect(given(asked('bert')).requests.map((each) => each.seat)).toEqual(['bert'])
})

test('given a line for the chair, then its words are kept apart and the event names them', () => {
  const decision = when(emptyFloor, request('contribution', '  Thema Glasfaser '))
  expect(decision).toEqual({
    ok: true,
    value: {
      events: [asked('bert', 'contribution', 'text of bert')],
      words: [{ id: 'text of bert', body: 'Thema Glasfaser' }],
    },
  })
})

test('given several kinds of requests, then points of order come first, all others in the order of asking', () => {
  const state = given(
    asked('a'),
    asked('b', 'interposedQuestion'),
    asked('c', 'pointOfOrder'),
    asked('d'),
    asked('e', 'pointOfOrder'),
  )
  expect(state.requests.map((each) => each.seat)).toEqual(['c', 'e', 'a', 'b', 'd'])
  expect(state.requests.map(placeReason)).toEqual([
    'pointOfOrder',
    'pointOfOrder',
    'orderOfAsking',
    'orderOfAsking',
    'orderOfAsking',
  ])
})

test('given a closed list, then only a point of order may be raised', () => {
  const closed = given({ type: 'listClosed', v: 1 })
  expect(when(closed, request())).toEqual(refused('listClosed'))
  expect(when(closed, request('interposedQuestion'))).toEqual(refused('listClosed'))
  expect(when(closed, request('pointOfOrder'))).toMatchObject({ ok: true })
})

test('given no right to speak, then there is no request', () => {
  expect(when(emptyFloor, request(), 'bert', 'observer')).toEqual(refused('notAllowed'))
  expect(when(emptyFloor, request(), 'bert', 'technician')).toEqual(refused('notAllowed'))
})

test('given somebody who waits or speaks, when they ask again, then they are told so', () => {
  expect(when(given(asked('bert')), request())).toEqual(refused('alreadyRequested'))
  expect(when(given(asked('bert'), got('bert')), request())).toEqual(refused('alreadySpeaking'))
})

test('given a full list, then it is full', () => {
  const full = given(...Array.from({ length: limits.requestsMax }, (_, index) => asked(`s${index}`)))
  expect(when(full, request())).toEqual(refused('listFull'))
  expect(when(full, { type: 'withdrawRequest' }, 's7')).toMatchObject({ ok: true })
})

test('given a line for the chair that is too long, then it is refused; at its limit it is not', () => {
  expect(when(emptyFloor, request('contribution', 'x'.repeat(limits.noteCharactersMax + 1)))).toEqual(
    refused('noteTooLong'),
  )
  expect(when(emptyFloor, request('contribution', ` ${'x'.repeat(limits.noteCharactersMax)} `))).toMatchObject({
    ok: true,
  })
})

test('given a request, when it is withdrawn, then the others move up; who does not wait has nothing to withdraw', () => {
  const state = given(asked('bert'), asked('carla'))
  const withdrawn: FloorEvent = { type: 'requestWithdrawn', v: 1, seat: seat('bert') }
  expect(when(state, { type: 'withdrawRequest' })).toEqual(happened(withdrawn))
  expect(evolveFloor(state, withdrawn).requests.map((each) => each.seat)).toEqual(['carla'])
  expect(when(emptyFloor, { type: 'withdrawRequest' })).toEqual(refused('notRequested'))
})

test('given requests, when the chair gives the floor, then that seat speaks for the time that is set, and waits no more', () => {
  const state = given(
    { type: 'speakingTimeSet', v: 1, seconds: 60 },
    asked('bert', 'interposedQuestion'),
    asked('carla'),
  )
  const decision = whenPresiding(state, { type: 'giveFloor', seat: seat('carla') })
  const event: FloorEvent = {
    type: 'floorGiven',
    v: 1,
    seat: seat('carla'),
    kind: 'contribution',
    at: nine,
    seconds: 60,
  }
  expect(decision).toEqual(happened(event))
  const after = evolveFloor(state, event)
  expect(after.speaking).toEqual({ seat: 'carla', kind: 'contribution', from: nine, seconds: 60 })
  expect(after.requests.map((each) => each.seat)).toEqual(['bert'])
})

test('given a line for the chair, when its request is over, then nobody can read it any more, and its words are erased', () => {
  const state = given(asked('bert', 'contribution', 'hint'), asked('carla'))
  const erased = (name: string, role: Role, command: FloorCommand) => {
    const decision = when(state, command, name, role)
    return decision.ok ? (decision.value.erase ?? []) : decision.refusal
  }
  expect(erased('bert', 'participant', { type: 'withdrawRequest' })).toEqual(['hint'])
  expect(erased('anna', 'chair', { type: 'giveFloor', seat: seat('bert') })).toEqual(['hint'])
  expect(erased('anna', 'chair', { type: 'giveFloor', seat: seat('carla') })).toEqual([])
})

test('given a speaker, when the chair gives the floor to the next, then the speech before is ended first', () => {
  const state = given(asked('bert'), got('bert'), asked('carla'))
  expect(whenPresiding(state, { type: 'giveFloor', seat: seat('carla') })).toEqual(
    happened({ type: 'floorEnded', v: 1, seat: seat('bert'), at: nine, by: 'chair' }, got('carla')),
  )
})

test('given a speaker, then they yield or the chair ends it, and it is remembered that they spoke', () => {
  const state = given(asked('bert'), got('bert'))
  const ended = (by: 'speaker' | 'chair'): FloorEvent => ({
    type: 'floorEnded',
    v: 1,
    seat: seat('bert'),
    at: nine,
    by,
  })
  expect(when(state, { type: 'yieldFloor' })).toEqual(happened(ended('speaker')))
  expect(whenPresiding(state, { type: 'endFloor' })).toEqual(happened(ended('chair')))
  expect(evolveFloor(state, ended('chair'))).toMatchObject({ speaking: null, spoken: ['bert'] })
})

test('given nobody speaks, then there is nothing to yield or to end, and nobody gets the floor who did not ask', () => {
  expect(when(emptyFloor, { type: 'yieldFloor' })).toEqual(refused('notSpeaking'))
  expect(when(given(asked('carla'), got('carla')), { type: 'yieldFloor' })).toEqual(refused('notSpeaking'))
  expect(whenPresiding(emptyFloor, { type: 'endFloor' })).toEqual(refused('nobodySpeaks'))
  expect(whenPresiding(emptyFloor, { type: 'giveFloor', seat: seat('bert') })).toEqual(refused('notOnTheList'))
})

test('given the list, when it is opened or closed twice, then it is so already', () => {
  const closed = given({ type: 'listClosed', v: 1 })
  expect(whenPresiding(emptyFloor, { type: 'closeList' })).toEqual(happened({ type: 'listClosed', v: 1 }))
  expect(whenPresiding(emptyFloor, { type: 'openList' })).toEqual(refused('alreadyOpen'))
  expect(whenPresiding(closed, { type: 'openList' })).toEqual(happened({ type: 'listOpened', v: 1 }))
  expect(whenPresiding(closed, { type: 'closeList' })).toEqual(refused('alreadyClosed'))
  expect(evolveFloor(closed, { type: 'listOpened', v: 1 }).open).toBe(true)
})

test('given a speaking time, then it lies within its limits and is a whole number of seconds', () => {
  const set = (seconds: number) => whenPresiding(emptyFloor, { type: 'setSpeakingTime', seconds })
  for (const seconds of [limits.speakingTimeSecondsMin, 90, limits.speakingTimeSecondsMax]) {
    expect(set(seconds)).toEqual(happened({ type: 'speakingTimeSet', v: 1, seconds }))
  }
  const outside = [
    limits.speakingTimeSecondsMin - 1,
    limits.speakingTimeSecondsMax + 1,
    60.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]
  for (const seconds of outside) expect(set(seconds)).toEqual(refused('speakingTimeOutOfRange'))
})

test('given who presides, then only they lead the list: others are not allowed to, or have to take the chair first', () => {
  const commands: FloorCommand[] = [
    { type: 'giveFloor', seat: seat('bert') },
    { type: 'endFloor' },
    { type: 'openList' },
    { type: 'closeList' },
    { type: 'setSpeakingTime', seconds: 60 },
  ]
  for (const command of commands) {
    for (const role of ['moderator', 'technician', 'participant', 'observer'] as const) {
      expect(when(emptyFloor, command, 'bert', role)).toEqual(refused('notAllowed'))
    }
    expect(when(emptyFloor, command, 'carla', 'coChair')).toEqual(refused('notPresiding'))
  }
})

test('given many speeches, then the latest are remembered, no more than there is room for', () => {
  const events = Array.from({ length: limits.speechesInViewMax + 3 }, (_, index): FloorEvent[] => [
    asked(`s${index}`),
    { type: 'floorEnded', v: 1, seat: seat(`s${index}`), at: asInstant(nine + index), by: 'chair' },
  ])
  const { spoken } = given(...events.flat())
  expect(spoken).toHaveLength(limits.speechesInViewMax)
  expect(spoken.at(-1)).toBe(`s${limits.speechesInViewMax + 2}`)
})

test('given lines for the chair, then chair and moderation see them, participants and observers do not', () => {
  const state = given(asked('bert', 'contribution', 'geheim'))
  const event = asked('bert', 'contribution', 'geheim')
  for (const seatClass of ['chair', 'moderator'] as const) {
    expect(viewFloor(state, seatClass)).toEqual(state)
    expect(redactFloor(event, seatClass)).toEqual(event)
  }
  for (const seatClass of ['participant', 'observer'] as const) {
    expect(JSON.stringify([viewFloor(state, seatClass), redactFloor(event, seatClass)])).not.toContain('geheim')
  }
})

test('given any history, then nobody waits twice, the speaker does not wait, and the order is the order of asking', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { states } = historyOf(all)
      for (const { floor } of states) {
        const waiting = floor.requests.map((each) => each.seat)
        expect(new Set(waiting).size).toBe(waiting.length)
        if (floor.speaking !== null) expect(waiting).not.toContain(floor.speaking.seat)
        const urgent = floor.requests.filter(({ kind }) => kind === 'pointOfOrder')
        expect(floor.requests.slice(0, urgent.length)).toEqual(urgent)
        for (const group of [urgent, floor.requests.slice(urgent.length)]) {
          expect(group.map(({ at }) => at)).toEqual(group.map(({ at }) => at).sort((one, other) => one - other))
        }
      }
    }),
    { numRuns: 200 },
  )
})
