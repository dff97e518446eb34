// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The Method of Equal Shares for a slate of k places: everybody gets k/n of a credit for a vote of weight, an item
 * costs one, and next is the item that its supporters can buy at the smallest price ρ each, where whoever has less
 * gives all: Σ w·min(b, ρ) = 1. When nothing more can be bought, the slate is completed by sequential Phragmén from
 * loads = −what is left.
 *
 * Sources: D. Peters, P. Skowron, Proportionality and the limits of welfarism (EC 2020), "Rule X"; M. Lackner, P.
 * Skowron, Multi-Winner Voting with Approval Preferences (2023), rule 11, for the completion. What is bought
 * satisfies EJR (and EJR+: M. Brill, J. Peters, Robust and verifiable proportionality axioms, EC 2023). It is not
 * committee-monotone.
 *
 * Complexity: a step renews the items that could be first, O(their supporters + purses · log purses). Ties:
 * ties.rules.ts, the smaller price in place of the lower level.
 */
import { assert } from '../base/assert.ts'
import { fraction, greatestCommonDivisor, negative, ratio, type Fraction } from './fraction.rules.ts'
import { ascending, levelFor, moveTo, openBook, refine, type Book } from './ledger.rules.ts'
import { phragmenSteps, take, type Step } from './phragmen.rules.ts'
import { itemsByVoter, totalWeight, weightOf, type Profile } from './profile.rules.ts'
import { risingQueue } from './rising-queue.rules.ts'
import { compareTied, decidedBy, type DecidedBy } from './ties.rules.ts'

export type Purchase = {
  readonly item: number
  /** ρ: what nobody pays more than, for one vote of weight. */
  readonly price: Fraction
  readonly runnerUp: { readonly item: number; readonly price: Fraction } | null
  readonly decidedBy: DecidedBy
}

export type Slate = {
  readonly purchases: readonly Purchase[]
  /** What each voter has left for one vote of weight when nothing more can be bought. */
  readonly left: readonly Fraction[]
  readonly completion: readonly Step[]
  /** Bought, then completed; fewer than asked for when nobody supports the rest. */
  readonly chosen: readonly number[]
}

export function equalShares(profile: Profile, places: number): Slate {
  assert(Number.isInteger(places) && places >= 0, 'a slate has a whole number of places')
  const { purchases, left } = buy(profile, places)
  const bought = purchases.map(({ item }) => item)
  const waiting = profile.items.map((_, index) => index).filter((index) => !bought.includes(index))
  const steps = phragmenSteps(profile, { loads: left.map(negative), waiting, floor: null })
  const completion = take(steps, places - bought.length)
  return { purchases, left, completion, chosen: [...bought, ...completion.map(({ item }) => item)] }
}

/** sum / (denominator · weight); null when the supporters cannot pay one credit together, now or later. */
type Price = { readonly sum: bigint; readonly weight: number } | null

function buy(profile: Profile, places: number): Pick<Slate, 'purchases' | 'left'> {
  const { items, voters } = profile
  if (voters.length === 0) return { purchases: [], left: [] }
  const budget = fraction(places, totalWeight(voters))
  const weights = voters.map(({ weight }) => weight)
  const purses = openBook(
    weights,
    voters.map(() => budget),
  )
  const supports = itemsByVoter(profile)
  const waiting = new Set(items.map((_, index) => index).filter((item) => items[item]!.supporters.length > 0))
  const standings = items.map((item) => ({ ...item, supportersWeight: weightOf(profile, item.supporters) }))
  const prices = new Map([...waiting].map((item) => [item, priceOf(purses, items[item]!.supporters)]))
  const stale = new Set<number>()
  const compareItems = (a: number, b: number) =>
    comparePrices(prices.get(a)!, prices.get(b)!) || compareTied(standings[a]!, standings[b]!)
  const renew = (item: number) => {
    if (!stale.delete(item)) return false
    prices.set(item, priceOf(purses, items[item]!.supporters))
    return true
  }
  const queue = risingQueue([...waiting], (a, b) => compareItems(a, b) < 0, renew)
  const valueOf = ({ sum, weight }: NonNullable<Price>) => ratio(sum, purses.denominator * BigInt(weight))
  const purchases: Purchase[] = []
  for (let item = queue.first(); item !== null; item = queue.first()) {
    const price = prices.get(item)!
    if (price === null) break
    queue.takeFirst()
    waiting.delete(item)
    const other = queue.first()
    const next = other === null ? null : prices.get(other)!
    const runnerUp = other === null || next === null ? null : { item: other, price: valueOf(next) }
    const separatedBy: DecidedBy =
      other === null || next === null
        ? 'alone'
        : decidedBy(comparePrices(price, next) === 0, standings[item]!, standings[other]!)
    purchases.push({ item, price: valueOf(price), runnerUp, decidedBy: separatedBy })
    const factor = charge(purses, items[item]!.supporters, price)
    for (const voter of items[item]!.supporters) for (const each of supports[voter]!) stale.add(each)
    for (const each of waiting) {
      const known = prices.get(each)!
      if (known !== null) prices.set(each, { sum: known.sum * factor, weight: known.weight })
    }
  }
  const left = Array.from(purses.levelOf, (level) => fraction(purses.values[level]!, purses.denominator))
  return { purchases, left }
}

function priceOf(purses: Book, supporters: readonly number[]): Price {
  const poorestFirst = ascending(purses, supporters)
  let rest = poorestFirst.reduce((sum, { weight }) => sum + weight, 0)
  let missing = purses.denominator
  for (const { value, weight } of poorestFirst) {
    if (missing <= value * BigInt(rest)) return { sum: missing, weight: rest }
    missing -= value * BigInt(weight)
    rest -= weight
  }
  return null
}

function comparePrices(a: Price, b: Price): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const left = a.sum * BigInt(b.weight)
  const right = b.sum * BigInt(a.weight)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Takes min(b, ρ) from every supporter's purse; returns by how much the denominator grew. */
function charge(purses: Book, supporters: readonly number[], { sum, weight }: NonNullable<Price>): bigint {
  const divisor = greatestCommonDivisor(sum, BigInt(weight))
  const factor = BigInt(weight) / divisor
  refine(purses, factor)
  const price = sum / divisor
  for (const voter of supporters) {
    const from = purses.levelOf[voter]!
    const held = purses.values[from]!
    moveTo(purses, voter, levelFor(purses, held > price ? held - price : 0n), from)
  }
  return factor
}
