// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assert } from '../../base/assert.ts'
import { bandsOf, meanStep, middleOf, percentages, ranked, shareOf, sumOf } from './tally.rules.ts'

const counts = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 12 })

describe('percentages', () => {
  test('given any counts, then they add up to 100, and none is a whole point from its share', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const sum = sumOf(given)
        const shares = percentages(given)
        expect(sumOf(shares)).toBe(sum === 0 ? 0 : 100)
        shares.forEach((share, index) => {
          if (sum > 0) expect(Math.abs(share - (given[index]! * 100) / sum)).toBeLessThan(1)
        })
      }),
    )
  })

  test('given any counts, then more answers never have the smaller share, and nothing has none', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const shares = percentages(given)
        given.forEach((one, i) => {
          if (one === 0) expect(shares[i]).toBe(0)
          given.forEach((other, j) => {
            if (one > other) expect(shares[i]).toBeGreaterThanOrEqual(shares[j]!)
          })
        })
      }),
    )
  })

  test('given equal counts, then the points that are left go to the options that stand earlier', () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33])
    expect(percentages([1, 1, 1, 1, 1, 1, 1])).toEqual([15, 15, 14, 14, 14, 14, 14])
    expect(percentages([0, 0])).toEqual([0, 0])
  })

  test('given counts worked out by hand, then the largest remainders get the points that are left', () => {
    // 47, 16, 15, 12, 5, 5 of 100 people, cut to 21: the shares are 9.87, 3.36, 3.15, 2.52, 1.05, 1.05 of 21.
    expect(percentages([987, 336, 315, 252, 105, 105])).toEqual([47, 16, 15, 12, 5, 5])
    // 45.83 %, 29.17 %, 25 %: 45 + 29 + 25 = 99, the point goes to .83.
    expect(percentages([11, 7, 6])).toEqual([46, 29, 25])
  })
})

test('given a share of people, then it is rounded to the nearest per cent, halves up', () => {
  expect([shareOf(1, 3), shareOf(2, 3), shareOf(1, 8), shareOf(0, 5), shareOf(5, 5), shareOf(0, 0)]).toEqual([
    33, 67, 13, 0, 100, 0,
  ])
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), (count, more) => {
      const people = count + more
      fc.pre(people > 0)
      expect(Math.abs(shareOf(count, people) - (count * 100) / people)).toBeLessThanOrEqual(0.5)
    }),
  )
})

/** Rankings of n options, as they are counted: how often each option stood at each place. */
const rankings = fc.integer({ min: 2, max: 6 }).chain((options) =>
  fc.array(
    fc.shuffledSubarray(
      Array.from({ length: options }, (_, index) => index),
      { minLength: options, maxLength: options },
    ),
    { minLength: 1, maxLength: 30 },
  ),
)

function placesOf(orders: readonly (readonly number[])[], options: number): number[][] {
  const places = Array.from({ length: options }, () => Array.from({ length: options }, () => 0))
  for (const order of orders) order.forEach((option, place) => (places[option]![place]! += 1))
  return places
}

describe('rankings', () => {
  test('given any rankings, then points and mean place say the same, and all points are given', () => {
    fc.assert(
      fc.property(rankings, (orders) => {
        const options = orders[0]!.length
        const all = ranked(placesOf(orders, options))
        expect(sumOf(all.map(({ points }) => points))).toBe((orders.length * options * (options - 1)) / 2)
        for (const { points, meanPlace } of all) {
          assert(meanPlace !== null, 'there are rankings')
          expect(points).toBeCloseTo(orders.length * (options - meanPlace), 6)
        }
      }),
    )
  })

  test('given any rankings, then places follow the points: equal ones share a place, the next is left out', () => {
    fc.assert(
      fc.property(rankings, (orders) => {
        const all = ranked(placesOf(orders, orders[0]!.length))
        for (const one of all) {
          expect(one.place).toBe(1 + all.filter(({ points }) => points > one.points).length)
        }
        expect(all.map(({ place }) => place)).toEqual(all.map(({ place }) => place).sort((one, other) => one - other))
      }),
    )
  })

  test('given the options are called otherwise, then each keeps its points', () => {
    fc.assert(
      fc.property(rankings, fc.infiniteStream(fc.nat()), (orders, chance) => {
        const options = orders[0]!.length
        const names = Array.from({ length: options }, (_, index) => ({ index, by: chance.next().value }))
          .sort((one, other) => one.by - other.by || one.index - other.index)
          .map(({ index }) => index)
        const renamed = orders.map((order) => order.map((option) => names[option]!))
        const points = new Map(ranked(placesOf(orders, options)).map((each) => [each.option, each.points]))
        for (const each of ranked(placesOf(renamed, options)))
          expect(each.points).toBe(points.get(names.indexOf(each.option)))
      }),
    )
  })

  test('given Borda’s own example, then the one whom most put first is last', () => {
    // De Borda 1781: 21 electors; 1 A B C, 7 A C B, 7 B C A, 6 C B A. A has 8 first places, and loses.
    const orders = [
      [0, 1, 2],
      ...Array.from({ length: 7 }, () => [0, 2, 1]),
      ...Array.from({ length: 7 }, () => [1, 2, 0]),
      ...Array.from({ length: 6 }, () => [2, 1, 0]),
    ]
    const result = ranked(placesOf(orders, 3))
    expect(result.map(({ option, points }) => [option, points])).toEqual([
      [2, 26],
      [1, 21],
      [0, 16],
    ])
  })

  test('given nobody has ranked anything, then all share the first place', () => {
    expect(ranked(placesOf([], 3))).toEqual([
      { option: 0, place: 1, points: 0, meanPlace: null },
      { option: 1, place: 1, points: 0, meanPlace: null },
      { option: 2, place: 1, points: 0, meanPlace: null },
    ])
  })
})

function counted(values: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = [...new Set(values)].sort((one, other) => one - other)
  return sorted.map((value) => [value, values.filter((each) => each === value).length] as const)
}

describe('numbers', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 })

  test('given any numbers in any order, then the middle is the one of the sorted list', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const sorted = [...values].sort((one, other) => one - other)
        const half = sorted.length >> 1
        const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
        const middle = middleOf(counted(values))
        assert(middle !== null, 'there are numbers')
        expect(middle.median).toBe(median)
        expect([middle.least, middle.most]).toEqual([sorted[0], sorted.at(-1)])
        const { least, lowerQuartile, upperQuartile, most } = middle
        expect([least, lowerQuartile, median, upperQuartile, most]).toEqual(
          [least, lowerQuartile, median, upperQuartile, most].sort((one, other) => one - other),
        )
      }),
    )
  })

  test('given numbers worked out by hand, then quartiles lie on the straight line between two (definition 7)', () => {
    expect(middleOf(counted([1, 2, 3, 4]))).toEqual({
      least: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      most: 4,
      mean: 2.5,
    })
    expect(middleOf(counted([10, 20, 20, 40, 100]))).toMatchObject({ lowerQuartile: 20, median: 20, upperQuartile: 40 })
    expect(middleOf([])).toBeNull()
  })

  test('given any range, then at most ten bands cover it without a gap, and each number is in one of them', () => {
    const range = fc.record({
      least: fc.integer({ min: -100, max: 100 }),
      steps: fc.integer({ min: 1, max: 1_000 }),
      step: fc.integer({ min: 1, max: 1_000 }),
    })
    fc.assert(
      fc.property(range, fc.array(fc.nat({ max: 1_000 }), { maxLength: 40 }), ({ least, steps, step }, chosen) => {
        const most = least + steps * step
        const values = chosen.map((each) => least + (each % (steps + 1)) * step)
        const bands = bandsOf(counted(values), { least, most, step })
        expect(bands.length).toBeLessThanOrEqual(10)
        expect([bands[0]!.from, bands.at(-1)!.to]).toEqual([least, most])
        bands.slice(1).forEach(({ from }, index) => expect(from).toBe(bands[index]!.to + step))
        expect(sumOf(bands.map(({ count }) => count))).toBe(values.length)
      }),
    )
  })

  test('given the steps of a scale, then the mean is that of the steps', () => {
    expect(meanStep([1, 0, 0, 0, 1], 1)).toBe(3)
    expect(meanStep([0, 0, 4], 0)).toBe(2)
    expect(meanStep([0, 0, 0], 1)).toBeNull()
  })
})
