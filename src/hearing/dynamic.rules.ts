// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Dynamic Phragmén: the ranking of the questions that wait, after others have been answered in whatever order.
 *
 * First the debts. When a question is answered, its supporters of that moment pay for it, the lowest loads first, up to
 * the water level; that is a fact from then on (a settlement), and later support of an answered question costs nothing.
 * Then sequential Phragmén goes on from these debts over the questions that wait, with the same water level.
 *
 * Source: J. Israel, M. Brill, Dynamic proportional rankings (Social Choice and Welfare 2024), "dynamic Phragmén".
 * Complexity: a settlement O(s log s) for s supporters; the ranking as in phragmen.rules.ts. Ties: ties.rules.ts; the
 * debts have none, since supporters with equal loads pay alike.
 */
import { add, compare, divide, fraction, multiply, one, subtract, zero, type Fraction } from './fraction.rules.ts'
import { floorShares, servedByClass, type FloorShares } from './floor.rules.ts'
import { phragmenSteps, type Start, type Step } from './phragmen.rules.ts'
import type { Profile, Voter } from './profile.rules.ts'

/** Who paid for an answered item, and up to which load. Nobody, and zero, when it had no supporters. */
export type Settlement = { readonly item: number; readonly level: Fraction; readonly payers: readonly number[] }

export type Hearing = {
  readonly profile: Profile
  /** In the order in which they were answered. */
  readonly settled: readonly Settlement[]
  /** Null: ranked by proportion alone. */
  readonly floor: FloorShares | null
}

/** Nothing answered yet; the floor by the people who are there. */
export function hearingOf(profile: Profile): Hearing {
  return { profile, settled: [], floor: floorShares(profile.voters) }
}

export type Supporter = { readonly weight: number; readonly load: Fraction }

/** The water level of an item and which of its supporters (by their places) pay for it. */
export function settle(supporters: readonly Supporter[]): { readonly level: Fraction; readonly payers: number[] } {
  const ascending = supporters.map((each, place) => ({ ...each, place })).sort((a, b) => compare(a.load, b.load))
  let [sum, weight, level] = [one, 0, zero]
  const payers: number[] = []
  for (const next of ascending) {
    if (payers.length > 0 && compare(level, next.load) <= 0) break
    sum = add(sum, multiply(fraction(next.weight), next.load))
    weight += next.weight
    level = divide(sum, fraction(weight))
    payers.push(next.place)
  }
  return { level, payers: payers.sort((a, b) => a - b) }
}

/** What each voter has paid so far for one vote of weight: the level of the last item they paid for. */
export function debts(voters: readonly Voter[], settled: readonly Settlement[]): Fraction[] {
  const loads = voters.map(() => zero)
  for (const { level, payers } of settled) for (const voter of payers) loads[voter] = level
  return loads
}

/** Settles one more item by its supporters as they are now. */
export function settleNext(profile: Profile, settled: readonly Settlement[], item: number): Settlement {
  const { supporters } = profile.items[item]!
  const loads = debts(profile.voters, settled)
  const { level, payers } = settle(
    supporters.map((voter) => ({ weight: profile.voters[voter]!.weight, load: loads[voter]! })),
  )
  return { item, level, payers: payers.map((place) => supporters[place]!) }
}

/** Replays an order of answers as if every supporter had been there from the beginning. */
export function settleAll(profile: Profile, answered: readonly number[]): Settlement[] {
  return answered.reduce<Settlement[]>((settled, item) => [...settled, settleNext(profile, settled, item)], [])
}

/** Whether the payers of every settlement pay exactly one credit together, and nobody pays backwards. */
export function addsUp(voters: readonly Voter[], settled: readonly Settlement[]): boolean {
  const loads = voters.map(() => zero)
  return settled.every(({ level, payers }) => {
    let paid = zero
    for (const voter of payers) {
      const more = subtract(level, loads[voter]!)
      if (compare(more, zero) <= 0) return false
      paid = add(paid, multiply(fraction(voters[voter]!.weight), more))
      loads[voter] = level
    }
    return payers.length === 0 ? compare(level, zero) === 0 : compare(paid, one) === 0
  })
}

/** The answered items that somebody paid for: each cost one credit. */
export function paidFor(settled: readonly Settlement[]): number {
  return settled.filter(({ payers }) => payers.length > 0).length
}

export function startOf({ profile, settled, floor }: Hearing): Start {
  const answered = new Set(settled.map(({ item }) => item))
  const waiting = profile.items.map((_, index) => index).filter((index) => !answered.has(index))
  const served = servedByClass(settled.map(({ item }) => profile.items[item]!))
  return {
    loads: debts(profile.voters, settled),
    waiting,
    floor: floor === null ? null : { shares: floor, handled: settled.length, served },
  }
}

/** The ranking of what waits, step by step. */
export function dynamicSteps(hearing: Hearing): Generator<Step, void, void> {
  return phragmenSteps(hearing.profile, startOf(hearing))
}
