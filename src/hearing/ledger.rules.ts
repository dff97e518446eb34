// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What everybody has paid so far, exactly. All loads are whole numbers over one common denominator, which grows by a
 * small factor with each payment; so sums and comparisons never look for a common denominator. Voters with the same
 * load share a level, and an item's level is found from how many of its supporters stand at which.
 */
import { assert } from '../base/assert.ts'
import { fraction, leastCommonMultiple, greatestCommonDivisor, ratio, type Fraction } from './fraction.rules.ts'

/** sum / (common denominator · weight): what each payer has paid once the item is paid for, for one vote of weight. */
export type WaterLevel = { readonly sum: bigint; readonly weight: number }

export type Payment = { readonly voter: number; readonly before: Fraction }

export type Ledger = {
  /**
   * The level at which the supporters together pay one credit, when those with the lowest loads pay first: (1 + Σ
   * w·ld of the first j) / Σ w of the first j, for the smallest j at which it is not above the next load. Whoever has
   * paid more already pays nothing. Supporters are not empty. O(supporters + levels · log levels).
   */
  waterLevel(supporters: readonly number[]): WaterLevel
  /** Lets the supporters below the level pay up to it. All sums known so far are to be multiplied by `factor`. */
  pay(supporters: readonly number[], level: WaterLevel): { readonly payments: Payment[]; readonly factor: bigint }
  valueOf(level: WaterLevel): Fraction
  /** Σ w·max(0, ld − level): what was paid above this level, in credits. */
  paidAbove(level: WaterLevel): Fraction
  loads(): Fraction[]
}

export function ledgerOf(weights: readonly number[], loads: readonly Fraction[]): Ledger {
  const book = openBook(weights, loads)
  return {
    waterLevel: (supporters) => waterLevel(book, supporters),
    pay: (supporters, level) => pay(book, supporters, level),
    valueOf: ({ sum, weight }) => ratio(sum, book.denominator * BigInt(weight)),
    paidAbove: (level) => paidAbove(book, level),
    loads: () => Array.from(book.levelOf, (level) => fraction(book.values[level]!, book.denominator)),
  }
}

/** Whole numbers over one denominator, one for each voter, kept once for all who have the same. */
export type Book = {
  denominator: bigint
  /** Numerators over the denominator, by level; a level nobody stands at any more is not kept up. */
  readonly values: bigint[]
  readonly weightAt: number[]
  readonly levelOf: Int32Array
  readonly weights: readonly number[]
}

export function openBook(weights: readonly number[], loads: readonly Fraction[]): Book {
  assert(weights.length === loads.length, 'every voter has a weight and a load')
  const distinct = new Map<string, Fraction>()
  const keys = loads.map((load) => {
    const key = `${load.numerator}/${load.denominator}`
    if (!distinct.has(key)) distinct.set(key, load)
    return key
  })
  const denominator = [...distinct.values()].reduce((least, each) => leastCommonMultiple(least, each.denominator), 1n)
  const book: Book = { denominator, values: [], weightAt: [], levelOf: new Int32Array(loads.length), weights }
  const levels = new Map<string, number>()
  for (const [key, each] of distinct) {
    levels.set(key, levelFor(book, each.numerator * (denominator / each.denominator)))
  }
  for (const [voter, key] of keys.entries()) moveTo(book, voter, levels.get(key)!, null)
  return book
}

/** The level with this value: one that is there, or a new one. */
export function levelFor(book: Book, value: bigint): number {
  const known = book.values.findIndex((each, level) => book.weightAt[level]! > 0 && each === value)
  if (known >= 0) return known
  book.weightAt.push(0)
  return book.values.push(value) - 1
}

export function moveTo(book: Book, voter: number, level: number, from: number | null): void {
  const weight = book.weights[voter]!
  if (from !== null) book.weightAt[from]! -= weight
  book.weightAt[level]! += weight
  book.levelOf[voter] = level
}

/** Writes all numbers over a denominator that is `factor` times as large. */
export function refine(book: Book, factor: bigint): void {
  if (factor === 1n) return
  book.denominator *= factor
  for (const [level, value] of book.values.entries()) {
    if (book.weightAt[level]! > 0) book.values[level] = value * factor
  }
}

/** How much weight of these voters stands at which value, the lowest first. */
export function ascending(
  book: Book,
  voters: readonly number[],
): { readonly value: bigint; readonly weight: number }[] {
  const weightAt = new Map<number, number>()
  for (const voter of voters) {
    const level = book.levelOf[voter]!
    weightAt.set(level, (weightAt.get(level) ?? 0) + book.weights[voter]!)
  }
  const found = [...weightAt].map(([level, weight]) => ({ value: book.values[level]!, weight }))
  return found.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
}

function waterLevel(book: Book, supporters: readonly number[]): WaterLevel {
  let sum = book.denominator
  let weight = 0
  for (const next of ascending(book, supporters)) {
    if (weight > 0 && sum <= next.value * BigInt(weight)) break
    sum += next.value * BigInt(next.weight)
    weight += next.weight
  }
  assert(weight > 0, 'an item without supporters has no level')
  return { sum, weight }
}

function pay(book: Book, supporters: readonly number[], { sum, weight }: WaterLevel) {
  const before = book.denominator
  const payers = supporters.filter((voter) => book.values[book.levelOf[voter]!]! * BigInt(weight) < sum)
  const payments = payers.map((voter) => ({ voter, before: ratio(book.values[book.levelOf[voter]!]!, before) }))
  // sum / (denominator · weight) in lowest terms as far as the weight goes, so that the denominator grows by little.
  const divisor = greatestCommonDivisor(sum % BigInt(weight), BigInt(weight))
  const factor = BigInt(weight) / divisor
  refine(book, factor)
  const level = levelFor(book, sum / divisor)
  for (const voter of payers) moveTo(book, voter, level, book.levelOf[voter]!)
  return { payments, factor }
}

function paidAbove(book: Book, { sum, weight }: WaterLevel): Fraction {
  const above = book.values.reduce((total, value, level) => {
    const excess = value * BigInt(weight) - sum
    const here = book.weightAt[level]!
    return here > 0 && excess > 0n ? total + excess * BigInt(here) : total
  }, 0n)
  return ratio(above, book.denominator * BigInt(weight))
}
