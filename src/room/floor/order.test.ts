// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SizeClass } from '../envelope.rules.ts'
import { roomWords } from '../room.words.ts'
import { orderOf } from '../room.rules.ts'
import { seat } from '../testing.ts'
import { historyOf, steps } from '../testing/histories.ts'
import { budgetUse, order, standsOf, type PlaceReason, type StandsMap } from './order.rules.ts'
import { isQuestion, type FloorEvent, type FloorState, type OrderMode } from './state.rules.ts'
import { asked, askedAbout, given, got, passed, spoke } from './testing.ts'

const stands = (of: Readonly<Record<string, readonly [string | null, SizeClass | null]>>): StandsMap =>
  new Map(Object.entries(of).map(([name, [group, sizeClass]]) => [seat(name), { group, sizeClass }]))

const mode = (set: OrderMode): FloorEvent => ({ type: 'orderSet', v: 1, mode: set })
const nobody = stands({})

const names = (floor: FloorState, of: StandsMap = nobody) => order(floor, of).map(({ request }) => request.seat)
const reasonOf = (floor: FloorState, name: string, of: StandsMap = nobody) =>
  order(floor, of).find(({ request }) => request.seat === name)?.reason

test('given several kinds, then points of order, then interventions, then the debate as asked; questions wait for the speaker', () => {
  const state = given(
    asked('s'),
    got('s'),
    asked('a'),
    askedAbout('b', 'interposedQuestion', 's'),
    asked('c', 'pointOfOrder'),
    asked('d', 'pro'),
    askedAbout('e', 'intervention', 's'),
    asked('f', 'pointOfOrder'),
  )
  expect(names(state)).toEqual(['c', 'f', 'e', 'a', 'd'])
  expect(order(state, nobody).map(({ place, reason }) => [place, reason])).toEqual([
    [1, { is: 'pointOfOrder' }],
    [2, { is: 'pointOfOrder' }],
    [3, { is: 'intervention', about: 's' }],
    [4, { is: 'asAsked', earlier: 0 }],
    [5, { is: 'asAsked', earlier: 1 }],
  ])
})

test('given a question of a log of 0.1.0, then it waits in turn as it did then', () => {
  expect(names(given(asked('a'), asked('b', 'interposedQuestion'), asked('c')))).toEqual(['a', 'b', 'c'])
})

test('given first-time speakers first, then whoever has spoken comes after them, however early they asked', () => {
  const state = given(mode('firstSpeakersFirst'), ...spoke('a', 10), asked('a'), asked('b'), asked('c'))
  expect(names(state)).toEqual(['b', 'c', 'a'])
  expect(reasonOf(state, 'c')).toEqual({ is: 'firstTime', earlier: 1 })
  expect(reasonOf(state, 'a')).toEqual({ is: 'spokenBefore', turns: 1, firstTimers: 2 })
})

test('given balance by person, then whoever has spoken least is next, and ties are as asked', () => {
  const state = given(
    mode('balancedByPerson'),
    ...spoke('a', 90),
    ...spoke('b', 30),
    asked('a'),
    asked('b'),
    asked('c'),
    asked('d'),
  )
  expect(names(state)).toEqual(['c', 'd', 'b', 'a'])
  expect(reasonOf(state, 'a')).toEqual({
    is: 'balanced',
    of: 'person',
    sizeClass: null,
    usedSeconds: 90,
    share: 75,
    sameBefore: 0,
    othersBefore: 3,
  })
})

test('given balance by municipality, then colleagues count together, and whoever named none counts alone', () => {
  const of = stands({ a: ['07001', 0], b: ['07001', 0], c: ['07002', 0] })
  const state = given(mode('balancedByMunicipality'), ...spoke('a', 60), asked('b'), asked('x'), asked('c'))
  expect(names(state, of)).toEqual(['x', 'c', 'b'])
  expect(reasonOf(state, 'b', of)).toMatchObject({ of: 'municipality', usedSeconds: 60, share: 100, othersBefore: 2 })
})

test('given balance by size class, then classes take turns, and a large class does not come in a row', () => {
  const of = stands({ a: ['1', 3], b: ['2', 3], c: ['3', 3], d: ['4', 0], e: ['5', 1] })
  const state = given(
    mode('balancedBySizeClass'),
    asked('a'),
    asked('b'),
    asked('c'),
    asked('d'),
    asked('e'),
    asked('x'),
  )
  expect(names(state, of)).toEqual(['a', 'd', 'e', 'x', 'b', 'c'])
  expect(reasonOf(state, 'c', of)).toEqual({
    is: 'balanced',
    of: 'sizeClass',
    sizeClass: 3,
    usedSeconds: 0,
    share: 0,
    sameBefore: 2,
    othersBefore: 3,
  })
})

test('given somebody who speaks now, then the time granted counts at once, so that the next one stays the next one', () => {
  const of = stands({ a: ['1', 0], b: ['2', 0], c: ['3', 1] })
  const speaking = given(mode('balancedBySizeClass'), asked('a'), got('a'), asked('b'), asked('c'))
  expect(names(speaking, of)).toEqual(['c', 'b'])
})

test('given somebody at the telephone whose class is known, then it counts the same', () => {
  const named: FloorEvent = { type: 'proxyNamed', v: 1, seat: seat('p'), name: 'name' as never, sizeClass: 2 }
  const state = given(named, mode('balancedBySizeClass'), ...spoke('p', 60), asked('q'), asked('r'))
  expect(names(state, stands({ q: ['1', 2], r: ['2', 1] }))).toEqual(['r', 'q'])
})

test('given pro and contra in turn, then the other side is next, and contributions keep their places', () => {
  const on: FloorEvent = { type: 'alternationSet', v: 1, on: true }
  const requests = [asked('p1', 'pro'), asked('p2', 'pro'), asked('x'), asked('c1', 'contra'), asked('p3', 'pro')]
  expect(names(given(on, ...requests))).toEqual(['p1', 'c1', 'x', 'p2', 'p3'])
  expect(names(given(on, ...spoke('s', 5, 'pro'), ...requests))).toEqual(['c1', 'p1', 'x', 'p2', 'p3'])
  expect(names(given(...requests))).toEqual(['p1', 'p2', 'x', 'c1', 'p3'])
  expect(reasonOf(given(on, ...requests), 'c1')).toEqual({ is: 'alternating', side: 'contra' })
})

const budgets = (seconds: number, shares: [number, number, number, number]): FloorEvent => ({
  type: 'budgetsSet',
  v: 1,
  budgets: { seconds, shares, usedMilliseconds: [0, 0, 0, 0] },
})

test('given shares of the time, when a class has used its own, then the others go first, and nobody is refused', () => {
  const of = stands({ a: ['1', 3], b: ['2', 0], s: ['3', 3] })
  const state = given(budgets(200, [50, 20, 20, 10]), ...spoke('s', 25), asked('a'), asked('x'), asked('b'))
  expect(names(state, of)).toEqual(['x', 'b', 'a'])
  expect(reasonOf(state, 'a', of)).toEqual({ is: 'overBudget', sizeClass: 3, usedSeconds: 25, budgetSeconds: 20 })
  expect(budgetUse(state, standsOf(state, of))).toEqual([
    { usedSeconds: 0, budgetSeconds: 100 },
    { usedSeconds: 0, budgetSeconds: 40 },
    { usedSeconds: 0, budgetSeconds: 40 },
    { usedSeconds: 25, budgetSeconds: 20 },
  ])
})

test('given somebody passed over, then they let the next one go before, and are called again after that one', () => {
  const waiting = [asked('a'), asked('b'), asked('c')]
  const state = given(...waiting, passed('a'))
  expect(names(state)).toEqual(['b', 'a', 'c'])
  expect(reasonOf(state, 'a')).toEqual({ is: 'passedOver', by: 'anna' })
  const later = given(...waiting, passed('a'), got('b'))
  expect(names(later)).toEqual(['a', 'c'])
  expect(names(given(...waiting, passed('a'), passed('b')))).toEqual(['c', 'a', 'b'])
  expect(names(given(asked('a'), passed('a')))).toEqual(['a'])
})

const sentences: readonly [string, PlaceReason, PlaceReason][] = [
  ['as asked', { is: 'asAsked', earlier: 2 }, { is: 'asAsked', earlier: 3 }],
  ['first time', { is: 'firstTime', earlier: 2 }, { is: 'firstTime', earlier: 3 }],
  ['spoken before', { is: 'spokenBefore', turns: 2, firstTimers: 3 }, { is: 'spokenBefore', turns: 2, firstTimers: 4 }],
  [
    'balanced, other time',
    { is: 'balanced', of: 'sizeClass', sizeClass: 0, usedSeconds: 250, share: 38, sameBefore: 1, othersBefore: 2 },
    { is: 'balanced', of: 'sizeClass', sizeClass: 0, usedSeconds: 251, share: 38, sameBefore: 1, othersBefore: 2 },
  ],
  [
    'balanced, other share',
    { is: 'balanced', of: 'person', sizeClass: 0, usedSeconds: 250, share: 38, sameBefore: 0, othersBefore: 2 },
    { is: 'balanced', of: 'person', sizeClass: 0, usedSeconds: 250, share: 39, sameBefore: 0, othersBefore: 2 },
  ],
  [
    'balanced, others before',
    { is: 'balanced', of: 'municipality', sizeClass: 0, usedSeconds: 9, share: 8, sameBefore: 0, othersBefore: 0 },
    { is: 'balanced', of: 'municipality', sizeClass: 0, usedSeconds: 9, share: 8, sameBefore: 0, othersBefore: 1 },
  ],
  [
    'over budget',
    { is: 'overBudget', sizeClass: 1, usedSeconds: 300, budgetSeconds: 240 },
    { is: 'overBudget', sizeClass: 1, usedSeconds: 300, budgetSeconds: 241 },
  ],
]

test.each(sentences)(
  'given %s, when one number changes, then the sentence says so, in both languages',
  (_, one, other) => {
    for (const language of ['de', 'en'] as const) {
      const say = (reason: PlaceReason) => {
        const sentence: (reason: never, name: () => string) => string = roomWords(language).reasons[reason.is]
        return sentence(reason as never, () => 'Frau Aulenbacher')
      }
      expect(say(one)).not.toBe(say(other))
      expect(say(one)).toMatch(/\.$/)
    }
  },
)

test('given a class that is fourth, then the sentence is one a mayor understands, with its figures', () => {
  const of = stands({ a: ['1', 0], b: ['2', 0], c: ['3', 1], d: ['4', 2], s: ['5', 0] })
  const state = given(mode('balancedBySizeClass'), ...spoke('s', 250), asked('a'), asked('b'), asked('c'), asked('d'))
  const placed = order(state, of).at(-1)!
  expect([placed.request.seat, placed.place]).toEqual(['b', 4])
  expect(roomWords('de').reasons.balanced(placed.reason as never, () => '')).toBe(
    'Unter 1.000 Einwohner: bisher 4:10 Minuten gesprochen (100 %). Davor: 2 mit weniger Redezeit und 1 von dort, früher gemeldet.',
  )
})

test('given any history, then the order is a pure function of the room: all that wait, each once, the urgent first', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const last = historyOf(all).states.at(-1)!
      const placed = orderOf(last)
      expect(placed).toEqual(orderOf(JSON.parse(JSON.stringify(last), revived(last)) as typeof last))
      expect(placed.map(({ place }) => place)).toEqual(placed.map((_, index) => index + 1))
      const waiting = last.floor.requests.filter((each) => !isQuestion(each)).map(({ number }) => number)
      expect(placed.map(({ request }) => request.number).toSorted((a, b) => a - b)).toEqual(waiting)
      const held = placed.some(({ request }) => request.passedOver?.waits === true)
      const ranks = placed.map(({ request: { kind } }) =>
        kind === 'pointOfOrder' ? 0 : kind === 'intervention' ? 1 : 2,
      )
      if (!held) expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }),
    { numRuns: 200 },
  )
})

/** Maps do not survive JSON; they are put back by name. */
function revived({ entry }: ReturnType<typeof historyOf>['states'][number]) {
  return (key: string, value: unknown) => (key === 'seats' ? entry.seats : key === 'stands' ? entry.stands : value)
}
