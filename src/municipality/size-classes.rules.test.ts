// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedSizeClassOf, sizeClassOf } from './size-classes.rules.ts'

test.each([
  [0, 'below500'],
  [499, 'below500'],
  [500, 'below1000'],
  [999, 'below1000'],
  [1_000, 'below2000'],
  [1_999, 'below2000'],
  [2_000, 'below5000'],
  [4_999, 'below5000'],
  [5_000, 'below10000'],
  [9_999, 'below10000'],
  [10_000, 'below20000'],
  [19_999, 'below20000'],
  [20_000, 'below50000'],
  [49_999, 'below50000'],
  [50_000, 'below100000'],
  [99_999, 'below100000'],
  [100_000, 'from100000'],
  [3_700_000, 'from100000'],
])('given %i inhabitants, then the size class is %s', (population, sizeClass) => {
  expect(sizeClassOf(population)).toBe(sizeClass)
})

test('given an unknown population, then the size class is unknown, too', () => {
  expect(sizeClassOf(null)).toBeNull()
})

test('given a number that is no population, then it is a broken invariant', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ max: -1 }), fc.constant(Number.NaN), fc.constant(0.5)), (number) => {
      expect(() => sizeClassOf(number)).toThrow('population')
    }),
  )
})

test.each([
  [0, 0],
  [999, 0],
  [1_000, 1],
  [4_999, 1],
  [5_000, 2],
  [19_999, 2],
  [20_000, 3],
  [220_000, 3],
  [null, null],
])('given %s inhabitants, then the merged class is %s', (population, merged) => {
  expect(mergedSizeClassOf(population)).toBe(merged)
})
