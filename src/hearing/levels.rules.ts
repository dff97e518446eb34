// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The levels of the fast path: each is kept as a float with a known error and, beside it, as what it is made of, so
 * that two of them can be compared exactly when the floats cannot tell.
 *
 * The floats lie on a grid of 2^-40. Sums of loads stay below 2^13 (every credit paid is one of at most itemsMax), so
 * that adding and subtracting them is exact, in whatever order. A new level rounds once more than the levels it is a
 * mean of: after p levels the error is at most (p + 1)·2^-40.
 *
 * Exactly: a level is (1 + Σ w·level) / Σ w over earlier ones. Worked out in fixed point with b bits, the error is
 * known again; and since both sides have the known denominator D, two levels that differ do so by at least 1/D. So
 * enough bits decide everything, equality included, and no fraction is ever brought to lowest terms.
 */
import { assert } from '../base/assert.ts'
import { bitLength, leastCommonMultiple, type Fraction } from './fraction.rules.ts'

/** (1 + Σ weights·levels) / weight, with weight = Σ weights. Levels are given by their numbers, ascending. */
export type Mean = { readonly levels: readonly number[]; readonly weights: readonly number[]; readonly weight: number }

export const gridStep = 2 ** -40
const gridBits = 40n
/** Most comparisons are over at the first; the last resort is as many bits as the denominator needs. */
const precisions = [128, 512, 2_048, 8_192]

export type Levels = {
  /** On the grid, by number of level. */
  readonly values: readonly number[]
  given(exact: Fraction): number
  mean(of: Mean): number
  /** Two floats farther apart than this are in the right order; it covers a value that is not on the grid yet. */
  tolerance(): number
  /** Exactly; below zero when a is smaller. */
  compareMeans(a: Mean, b: Mean): number
  compareToLevel(a: Mean, level: number): number
  /** How often floats could not tell. */
  comparedExactly(): number
}

type Made = { readonly exact: Fraction } | { readonly of: Mean }

export function levelsFrom(): Levels {
  const values: number[] = []
  const made: Made[] = []
  const fixed = new Map<number, bigint[]>()
  let means = 0
  let meansBits = 0
  let givenDenominator = 1n
  let compared = 0

  const add = (value: number, how: Made) => {
    values.push(value)
    return made.push(how) - 1
  }
  const fixedLevels = (bits: number): readonly bigint[] => {
    const known = fixed.get(bits) ?? []
    fixed.set(bits, known)
    for (let level = known.length; level < made.length; level++) {
      const how = made[level]!
      if ('of' in how) known.push(fixedMean(how.of, known, bits))
      else known.push((how.exact.numerator << BigInt(bits)) / how.exact.denominator)
    }
    return known
  }
  /** Compares what `left` and `right` work out with so many bits, with more and more of them. */
  const decide = (weights: number, work: (levels: readonly bigint[], bits: number) => readonly [bigint, bigint]) => {
    compared += 1
    const margin = 2n * BigInt(means + 3)
    const enough = meansBits + bitLength(givenDenominator) + weights + bitLength(margin) + 2
    for (const bits of [...precisions.filter((each) => each < enough), enough]) {
      const [left, right] = work(fixedLevels(bits), bits)
      if (left - right > margin) return 1
      if (right - left > margin) return -1
    }
    return 0
  }
  return {
    values,
    given(exact) {
      givenDenominator = leastCommonMultiple(givenDenominator, exact.denominator)
      return add(Number((exact.numerator << gridBits) / exact.denominator) * gridStep, { exact })
    },
    mean(of) {
      assert(means + 1 < 2 ** 13, 'sums of loads stay exact')
      means += 1
      meansBits += bitLength(BigInt(of.weight))
      return add(onGrid(floatMean(of, values)), { of })
    },
    tolerance: () => 4 * (means + 2) * gridStep,
    compareMeans: (a, b) =>
      decide(bitLength(BigInt(a.weight)) + bitLength(BigInt(b.weight)), (levels, bits) => [
        fixedMean(a, levels, bits),
        fixedMean(b, levels, bits),
      ]),
    compareToLevel: (a, level) =>
      decide(bitLength(BigInt(a.weight)), (levels, bits) => [fixedMean(a, levels, bits), levels[level]!]),
    comparedExactly: () => compared,
  }
}

function fixedMean({ levels, weights, weight }: Mean, known: readonly bigint[], bits: number): bigint {
  let sum = 1n << BigInt(bits)
  for (const [place, level] of levels.entries()) sum += BigInt(weights[place]!) * known[level]!
  return sum / BigInt(weight)
}

function floatMean({ levels, weights, weight }: Mean, values: readonly number[]): number {
  let sum = 1
  for (const [place, level] of levels.entries()) sum += weights[place]! * values[level]!
  return sum / weight
}

function onGrid(value: number): number {
  return Math.round(value / gridStep) * gridStep
}
