// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from './limits.rules.ts'
import { decide, emptyRoom, evolve, replay } from './room.rules.ts'
import { envelope, roomAfter, seat } from './testing.ts'
import { historyOf, steps } from './testing/histories.ts'

const enters = { type: 'takeSeat' } as const

test('given somebody without a seat, when they command anything, then they are not seated', () => {
  expect(decide(emptyRoom, { type: 'postMessage', body: 'Hallo' }, envelope('bert', 'chair'))).toEqual({
    ok: false,
    refusal: 'notSeated',
  })
})

test('given a seat with a role, when an older ticket comes with a command, then the role in the room counts', () => {
  const state = roomAfter(['anna', 'chair', enters], ['anna', 'observer', enters])
  expect(decide(state, { type: 'takeChair' }, envelope('anna', 'chair'))).toEqual({ ok: false, refusal: 'notAllowed' })
})

test('given a workshop, then floor and chat go on beside each other and know nothing of each other', () => {
  const state = roomAfter(
    ['anna', 'chair', enters],
    ['bert', 'participant', enters],
    ['bert', 'participant', { type: 'requestFloor', kind: 'contribution', note: '' }],
    ['bert', 'participant', { type: 'postMessage', body: 'Ich melde mich.' }],
    ['anna', 'chair', { type: 'giveFloor', seat: seat('bert'), kind: 'contribution' }],
  )
  expect(state.floor.speaking?.seat).toBe('bert')
  expect(state.chat.count).toBe(1)
})

test('given any commands of anybody, then decide answers with events or a refusal, and never throws', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { events, refusals } = historyOf(all)
      expect(events.length + refusals.length).toBeGreaterThanOrEqual(all.length)
    }),
    { numRuns: 300 },
  )
})

test('given any history, then replaying it at once, in two parts or event by event leads to the same room', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (all, cut) => {
      const { events, states } = historyOf(all)
      const half = cut % (events.length + 1)
      expect(replay(events)).toEqual(states.at(-1))
      expect(replay(events.slice(half), replay(events.slice(0, half)))).toEqual(states.at(-1))
      expect(events.reduce(evolve, emptyRoom)).toEqual(states.at(-1))
    }),
    { numRuns: 200 },
  )
})

test('given any history, then an event is plain JSON and holds no words that anybody typed', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { events, bodies } = historyOf(all)
      expect(JSON.parse(JSON.stringify(events))).toEqual(events)
      const told = JSON.stringify(events)
      // Short words may stand in a type or a name by chance.
      for (const body of bodies.values())
        if (body.length > 24) expect(told).not.toContain(JSON.stringify(body).slice(1, -1))
    }),
    { numRuns: 100 },
  )
})

test('given any history, then every limit holds in every state', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { states, bodies } = historyOf(all)
      for (const { floor, chat } of states) {
        expect(floor.requests.length).toBeLessThanOrEqual(limits.requestsMax)
        expect(floor.proxies.length).toBeLessThanOrEqual(limits.proxiesMax)
        expect(floor.speaking?.seconds ?? 0).toBeLessThanOrEqual(limits.speechSecondsMax)
        expect(floor.spoken.length).toBeLessThanOrEqual(limits.speechesInViewMax)
        expect(chat.latest.length).toBeLessThanOrEqual(limits.messagesInViewMax)
        expect(floor.speakingTimeSeconds).toBeGreaterThanOrEqual(limits.speakingTimeSecondsMin)
        expect(floor.speakingTimeSeconds).toBeLessThanOrEqual(limits.speakingTimeSecondsMax)
      }
      for (const body of bodies.values()) expect(body.length).toBeLessThanOrEqual(limits.messageCharactersMax)
    }),
    { numRuns: 100 },
  )
})
