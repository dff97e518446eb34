// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  approximately,
  bitLength,
  compare,
  decimalText,
  divide,
  floor,
  fraction,
  fractionText,
  multiply,
  ratio,
  readFraction,
  subtract,
} from './fraction.rules.ts'

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator))

test('given any fractions, then they add and multiply as numbers do, and are read as they are written', () => {
  fc.assert(
    fc.property(fractions, fractions, fractions, (a, b, c) => {
      expect(compare(subtract(add(a, b), b), a)).toBe(0)
      expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0)
      if (b.numerator !== 0n) expect(compare(multiply(divide(a, b), b), a)).toBe(0)
      expect(fractionText(readFraction(fractionText(a))!)).toBe(fractionText(a))
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)))
    }),
    { numRuns: 300 },
  )
})

test('given a fraction that is not in lowest terms, then it reads and compares as the same in lowest terms', () => {
  expect(fractionText(ratio(-6n, 4n))).toBe('-3/2')
  expect(fractionText(ratio(6n, -3n))).toBe('-2')
  expect(compare(ratio(6n, 4n), ratio(3n, 2n))).toBe(0)
})

test.each(['', 'a', '1/0', '1/-2', '1/2/3', ' 1', '0.5', '1e3', `${'9'.repeat(6001)}`])(
  'given “%s”, then it is no fraction',
  (text) => expect(readFraction(text)).toBeNull(),
)

test('given fractions, then decimals are cut and whole parts are rounded down', () => {
  expect(decimalText(fraction(2, 3), 4)).toBe('0.6666')
  expect(decimalText(fraction(-1, 8), 2)).toBe('-0.12')
  expect(decimalText(fraction(7), 0)).toBe('7')
  expect([floor(fraction(-1, 2)), floor(fraction(-2)), floor(fraction(5, 2))]).toEqual([-1n, -2n, 2n])
})

test('given a fraction with thousands of digits, then the float is still the nearest', () => {
  const huge = 7n ** 4000n
  expect(approximately(ratio(huge, huge * 3n))).toBeCloseTo(1 / 3, 15)
  expect(approximately(ratio(-huge * 3n, huge * 4n))).toBe(-0.75)
  expect(approximately(ratio(0n, huge))).toBe(0)
  expect([bitLength(0n), bitLength(1n), bitLength(255n), bitLength(256n), bitLength(-5n)]).toEqual([0, 1, 8, 9, 3])
})
