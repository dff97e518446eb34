// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { standsForNobody, type SizeClass, type Stands } from './envelope.rules.ts'
import { evolve } from './room.rules.ts'
import { bands, measures, percentOf, sizesOf, sumOf, withoutSmallRows, type SizeRow } from './sizes.rules.ts'
import { nine, roomAfter, seat, text, type RoomStep } from './testing.ts'

const counts = fc.record({
  people: fc.nat({ max: 12 }),
  questions: fc.nat({ max: 9 }),
  answers: fc.nat({ max: 4 }),
  milliseconds: fc.nat({ max: 900_000 }),
})
const anyRows: fc.Arbitrary<readonly SizeRow[]> = fc
  .tuple(...bands.map(() => counts))
  .map((all) => all.map((each, place) => ({ of: [bands[place]!], counts: each })))

const isEmpty = ({ counts }: SizeRow) => measures.every((measure) => counts[measure] === 0)

describe('given any counts, when small rows are put together', () => {
  test('then behind every row, and behind what is left of the whole without some rows, stand none or at least five', () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (rows, taken) => {
        const shown = withoutSmallRows(rows)
        if (shown === null) return
        for (const { counts } of shown) expect(counts.people).toBeGreaterThanOrEqual(5)
        const known = shown.filter((_, place) => taken[place])
        const left = sumOf(rows).people - sumOf(known).people
        expect(left === 0 || left >= 5).toBe(true)
      }),
    )
  })

  test('then nobody is lost: every band with anybody or anything is in one row, in its order, and the sums are the same', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = withoutSmallRows(rows)
        if (shown === null) return
        expect(shown.length).toBeGreaterThan(1)
        expect(shown.flatMap(({ of }) => of)).toEqual(rows.filter((row) => !isEmpty(row)).flatMap(({ of }) => of))
        expect(sumOf(shown)).toEqual(sumOf(rows))
      }),
    )
  })

  test('then they are shown whenever there is something to compare, and as they are when none is small', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const large = rows.filter(({ counts }) => counts.people >= 5)
        if (large.length > 1 && rows.every((row) => isEmpty(row) || row.counts.people >= 5))
          expect(withoutSmallRows(rows)).toEqual(large)
        if (sumOf(rows).people < 10) expect(withoutSmallRows(rows)).toBeNull()
        if (large.length > 1) expect(withoutSmallRows(rows)).not.toBeNull()
      }),
    )
  })
})

const question = (step: number) => asId<'question'>(`text-${step}`)
const of = (sizeClass: SizeClass | null): Stands => ({ group: 'somewhere', sizeClass })

/** So many people of one kind, called by its letter. */
function people(letter: string, count: number, stands: Stands): RoomStep[] {
  const names = Array.from({ length: count }, (_, place) => `${letter}${place}`)
  return names.map((name) => [name, 'participant', { type: 'takeSeat' }, stands])
}

const ask = (name: string, unnamed = false): RoomStep => [
  name,
  'participant',
  { type: 'askQuestion', body: 'Warum?', unnamed },
]
const villagesAndCities = [...people('v', 6, of(0)), ...people('c', 9, of(3)), ...people('u', 2, of(null))]

test('given villages and cities, then each row has its people, its named questions and what was answered of them', () => {
  const chair = (given: RoomStep[2]): RoomStep => ['cem', 'chair', given]
  const state = roomAfter(
    ...villagesAndCities,
    chair({ type: 'takeSeat' }),
    ask('v0'),
    ask('v1', true),
    ask('c0'),
    ask('c1'),
    chair({ type: 'mergeQuestion', question: question(20), into: question(21) }),
    chair({ type: 'answerQuestion', question: question(21), remark: '' }),
  )
  const { rows, unnamed } = sizesOf(state)
  expect(unnamed).toBe(1)
  expect(rows).toEqual([
    { of: [0], counts: { people: 6, questions: 1, answers: 0, milliseconds: 0 } },
    // Two of unknown size and the chair, who is there for nobody, would be recognised: they stand with the cities.
    { of: [3, 'unknown', 'noMandate'], counts: { people: 12, questions: 2, answers: 2, milliseconds: 0 } },
  ])
})

test('given speeches, somebody at the telephone too, then their time is in the row of what they stand for', () => {
  const given = roomAfter(...villagesAndCities)
  const speech = { v: 1, at: nine, seconds: 120, kind: 'contribution' } as const
  const phone = seat('phone')
  const state = [
    { type: 'proxyNamed', v: 1, seat: phone, name: text('name'), sizeClass: 0 } as const,
    { type: 'floorGiven', ...speech, seat: phone } as const,
    { type: 'floorEnded', v: 1, seat: phone, at: asInstant(nine + 60_000), by: 'onBehalf' } as const,
    { type: 'floorGiven', ...speech, seat: seat('c0') } as const,
    { type: 'floorEnded', v: 1, seat: seat('c0'), at: asInstant(nine + 90_000), by: 'speaker' } as const,
  ].reduce(evolve, given)
  const { rows } = sizesOf(state)
  expect(rows?.map(({ of, counts }) => [of, counts.people, counts.milliseconds])).toEqual([
    [[0], 7, 60_000],
    [[3, 'unknown'], 11, 90_000],
  ])
})

test('given what may not be read yet or was withdrawn, then it counts nowhere; given few people, then nothing is shown', () => {
  const held = roomAfter(
    ...villagesAndCities,
    ['cem', 'chair', { type: 'takeSeat' }, standsForNobody],
    ask('v0'),
    ['v0', 'participant', { type: 'withdrawQuestion', question: question(18) }],
    ['cem', 'chair', { type: 'moderateQuestions', moderated: true }],
    ask('c0'),
    ask('c1', true),
  )
  const { rows, unnamed } = sizesOf(held)
  expect(unnamed).toBe(0)
  expect(sumOf(rows ?? [])).toMatchObject({ questions: 0 })
  expect(rows).not.toBeNull()
  expect(sizesOf(roomAfter(...people('v', 6, of(0)), ...people('c', 4, of(3)))).rows).toBeNull()
})

test('given a part and a whole, then percent are whole, and of nothing there are none', () => {
  expect(percentOf(1, 3)).toBe(33)
  expect(percentOf(0, 0)).toBeNull()
})
