// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Sequential PAV (Thiele's addition method): next is the item that adds most to Σ over voters of w·(1 + 1/2 + … +
 * 1/r), r the number of chosen items a voter supports. Begun from items that are already answered it is the dynamic
 * rule of Israel and Brill for it.
 *
 * Sources: T. N. Thiele (1895); M. Lackner, P. Skowron, Multi-Winner Voting with Approval Preferences (2023), rule 3;
 * J. Israel, M. Brill, Dynamic proportional rankings (2024). Committee-monotone; does not satisfy JR from k = 6 on.
 *
 * Complexity: O(supports) for the first scores, then only items that could be first are scored anew. Ties:
 * ties.rules.ts, the larger gain in place of the lower level.
 */
import { leastCommonMultiple, ratio, type Fraction } from './fraction.rules.ts'
import { itemsByVoter, weightOf, type Profile } from './profile.rules.ts'
import { risingQueue } from './rising-queue.rules.ts'
import { compareTied, decidedBy, type DecidedBy } from './ties.rules.ts'

export type PavStep = {
  readonly item: number
  readonly gain: Fraction
  readonly runnerUp: { readonly item: number; readonly gain: Fraction } | null
  readonly decidedBy: DecidedBy
}

/** @param chosen items that are answered or chosen already; they count, and are not ranked */
export function* seqPavSteps(profile: Profile, chosen: readonly number[]): Generator<PavStep, void, void> {
  const { items, voters } = profile
  const supports = itemsByVoter(profile)
  const denominator = commonDenominator(Math.max(1, ...supports.map(({ length }) => length)))
  const represented = new Uint32Array(voters.length)
  const count = (item: number) => {
    for (const voter of items[item]!.supporters) represented[voter]! += 1
  }
  for (const item of chosen) count(item)
  const gainOf = (item: number) =>
    items[item]!.supporters.reduce((sum, voter) => {
      return sum + (denominator / BigInt(represented[voter]! + 1)) * BigInt(voters[voter]!.weight)
    }, 0n)
  const waiting = items.map((_, index) => index).filter((item) => items[item]!.supporters.length > 0)
  const rankable = waiting.filter((item) => !chosen.includes(item))
  const gains = new Map(rankable.map((item) => [item, gainOf(item)]))
  const standings = items.map((item) => ({ ...item, supportersWeight: weightOf(profile, item.supporters) }))
  const stale = new Set<number>()
  const before = (a: number, b: number) => {
    const [gainA, gainB] = [gains.get(a)!, gains.get(b)!]
    return gainA === gainB ? compareTied(standings[a]!, standings[b]!) < 0 : gainA > gainB
  }
  const renew = (item: number) => {
    if (!stale.delete(item)) return false
    gains.set(item, gainOf(item))
    return true
  }
  const queue = risingQueue(rankable, before, renew)
  const valueOf = (item: number) => ratio(gains.get(item)!, denominator)
  for (;;) {
    const item = queue.first()
    if (item === null) return
    queue.takeFirst()
    const other = queue.first()
    const runnerUp = other === null ? null : { item: other, gain: valueOf(other) }
    const separatedBy =
      other === null ? 'alone' : decidedBy(gains.get(item) === gains.get(other), standings[item]!, standings[other]!)
    yield { item, gain: valueOf(item), runnerUp, decidedBy: separatedBy }
    count(item)
    for (const voter of items[item]!.supporters) for (const each of supports[voter]!) stale.add(each)
  }
}

/** The least common multiple of 1 … most: every 1/r is a whole number over it. */
function commonDenominator(most: number): bigint {
  let multiple = 1n
  for (let each = 2n; each <= BigInt(most); each++) multiple = leastCommonMultiple(multiple, each)
  return multiple
}
