// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { clashing, fullOnes, wishSlots } from './wishes.rules.ts'

const session = (id: string, from: number, to: number) => ({ id, startsAt: asInstant(from), endsAt: asInstant(to) })

test('given workshops, then those that begin together are one slot, in the order of time, without those over', () => {
  const sessions = [session('late', 30, 40), session('a', 10, 20), session('b', 10, 25), session('over', 0, 5)]
  expect(
    wishSlots(sessions, asInstant(5)).map(({ name, endsAt, sessions: ones }) => [
      name,
      endsAt,
      ones.map(({ id }) => id),
    ]),
  ).toEqual([
    ['slot-10', 25, ['a', 'b']],
    ['slot-30', 40, ['late']],
  ])
})

test('given chosen workshops, then a later one that overlaps clashes, and back to back is none', () => {
  const ids = (...chosen: ReturnType<typeof session>[]) => clashing(chosen).map(({ id }) => id)
  expect(ids(session('b', 15, 30), session('a', 10, 20))).toEqual(['b'])
  expect(ids(session('a', 10, 20), session('b', 20, 30))).toEqual([])
  expect(ids(session('long', 0, 100), session('a', 10, 20), session('b', 30, 40))).toEqual(['a', 'b'])
})

test('given any chosen workshops, then without the clashing ones nobody sits in two rooms', () => {
  const any = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })), { maxLength: 8 })
  fc.assert(
    fc.property(any, (spans) => {
      const chosen = spans.map(([from, length], index) => session(`${index}`, from, from + length))
      const clashes = clashing(chosen)
      const left = chosen.filter((one) => !clashes.includes(one))
      for (const one of left) {
        for (const other of left) {
          if (one !== other) expect(one.endsAt <= other.startsAt || other.endsAt <= one.startsAt).toBe(true)
        }
      }
    }),
  )
})

test('given capacities and places taken, then full is what has none left, and what is not there', () => {
  const capacities = new Map<string, number | null>([
    ['free', 10],
    ['full', 10],
    ['over', 10],
    ['all', null],
  ])
  const taken = new Map([
    ['free', 9],
    ['full', 10],
    ['over', 11],
    ['all', 1_000],
  ])
  expect(fullOnes(['free', 'full', 'over', 'all', 'gone'], capacities, taken)).toEqual(['full', 'over', 'gone'])
})
