// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A hearing that changes, and its ranking on the fast path (race.rules.ts): the same order as dynamic.rules.ts gives,
 * for 10,000 people and 2,000 questions while a room waits. It keeps what it was told and ranks anew from the debts
 * each time.
 */
import { assert } from '../base/assert.ts'
import type { Hearing, Settlement } from './dynamic.rules.ts'
import { dueClasses, servedByClass, type FloorShares } from './floor.rules.ts'
import type { Fraction } from './fraction.rules.ts'
import { levelsFrom, type Levels } from './levels.rules.ts'
import { byClass, mergedClasses, type MergedClass } from './merged-classes.rules.ts'
import type { Reason } from './phragmen.rules.ts'
import type { Item, Voter } from './profile.rules.ts'
import { firstOf, startRace, supportsOf, takeItem, type Race } from './race.rules.ts'

/** What happens to a hearing while people take part. Voters and items are numbered in the order in which they came. */
export type Change =
  | { readonly type: 'voterJoined'; readonly voter: Voter }
  | { readonly type: 'itemAsked'; readonly item: Item }
  | { readonly type: 'supported' | 'supportWithdrawn'; readonly voter: number; readonly item: number }
  | { readonly type: 'itemSettled'; readonly settlement: Settlement }
  /** Back among the waiting, or out of them: taken back, set aside. */
  | { readonly type: 'itemSetAside' | 'itemReopened'; readonly item: number }
  | { readonly type: 'floorDeclared'; readonly floor: FloorShares | null }

export type LiveRanking = {
  /** Places in the items, the first first. */
  readonly order: readonly number[]
  readonly levels: readonly number[]
  readonly reasons: readonly Reason[]
  /** E now, in credits (credit.rules.ts). */
  readonly overServed: number
  /** What is left to each voter, in credits. */
  readonly credits: Float64Array
  /** How often floats could not tell two levels apart. */
  readonly comparedExactly: number
}

export type LiveHearing = {
  change(change: Change): void
  /**
   * The ranking of the hearing as it is now, whatever changes while it is worked out.
   * @param first how many places; all that have supporters when there are fewer
   */
  rank(first: number): LiveRanking
  /** The same with a pause after each place, for whoever has something else to do in between. */
  rankInSteps(first: number): Generator<void, LiveRanking, void>
}

type State = {
  readonly voters: Voter[]
  readonly items: Omit<Item, 'supporters'>[]
  /** By item, ascending. */
  readonly supporters: number[][]
  readonly settled: Settlement[]
  /** Answered or set aside: not ranked. */
  readonly out: Set<number>
  floor: FloorShares | null
}

export function liveHearing({ profile, settled, floor }: Hearing): LiveHearing {
  const state: State = {
    voters: [...profile.voters],
    items: profile.items.map(({ id, askedAt, askedFrom }) => ({ id, askedAt, askedFrom })),
    supporters: profile.items.map(({ supporters }) => [...supporters].sort((a, b) => a - b)),
    settled: [...settled],
    out: new Set(settled.map(({ item }) => item)),
    floor,
  }
  return {
    change: (change) => apply(state, change),
    rank(first) {
      const steps = rankInSteps(state, first)
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
      }
    },
    rankInSteps: (first) => rankInSteps(state, first),
  }
}

function apply(state: State, change: Change): void {
  switch (change.type) {
    case 'voterJoined':
      state.voters.push(change.voter)
      return
    case 'itemAsked':
      state.items.push(change.item)
      state.supporters.push([...change.item.supporters].sort((a, b) => a - b))
      return
    case 'supported':
    case 'supportWithdrawn':
      return support(state, change)
    case 'itemSettled':
      state.settled.push(change.settlement)
      state.out.add(change.settlement.item)
      return
    case 'itemSetAside':
      state.out.add(change.item)
      return
    case 'itemReopened':
      state.out.delete(change.item)
      return
    case 'floorDeclared':
      state.floor = change.floor
  }
}

/** Twice the same changes nothing, so that a change that is sent again does no harm. */
function support(state: State, { type, voter, item }: Extract<Change, { readonly voter: number }>): void {
  const list = state.supporters[item]
  assert(list !== undefined && state.voters[voter] !== undefined, 'support is by a known voter for a known item')
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < voter) low = middle + 1
    else high = middle
  }
  const there = list[low] === voter
  if (type === 'supported' && !there) list.splice(low, 0, voter)
  if (type === 'supportWithdrawn' && there) list.splice(low, 1)
}

function* rankInSteps(state: State, first: number): Generator<void, LiveRanking, void> {
  const { floor, items } = state
  const race = raceOf(state)
  const answered = state.settled.length
  const served = { ...servedByClass(state.settled.map(({ item }) => items[item]!)) }
  const start = firstOf(race, allClasses)
  const overServed = start === null ? 0 : paidAbove(race, race.bound[start]!)
  const credits = creditsOf(state, race)
  const [order, levels, reasons]: [number[], number[], Reason[]] = [[], [], []]
  while (order.length < first) {
    const best = firstOf(race, allClasses)
    if (best === null) break
    const item = dueItem(floor, race, answered + order.length, served) ?? best
    order.push(item)
    reasons.push(item === best ? 'proportion' : 'floor')
    levels.push(takeItem(race, item))
    const { askedFrom } = items[item]!
    if (askedFrom !== null) served[askedFrom] += 1
    yield
  }
  return { order, levels, reasons, overServed, credits, comparedExactly: race.levels.comparedExactly() }
}

const bits = byClass((each) => 1 << mergedClasses.indexOf(each))
const unknownBit = 1 << mergedClasses.length
const allClasses = unknownBit * 2 - 1

function dueItem(
  floor: FloorShares | null,
  race: Race,
  handled: number,
  served: Readonly<Record<MergedClass, number>>,
): number | null {
  if (floor === null) return null
  const due = dueClasses(floor, handled, served).filter(({ sizeClass }) => firstOf(race, bits[sizeClass]) !== null)
  const most = due.filter(({ deficit }) => deficit === due[0]!.deficit)
  return most.length === 0
    ? null
    : firstOf(
        race,
        most.reduce((mask, { sizeClass }) => mask | bits[sizeClass], 0),
      )
}

function raceOf({ voters, items, supporters, settled, out }: State): Race {
  const weights = Float64Array.from(voters, ({ weight }) => weight)
  const levels = levelsFrom()
  const ranked = supporters.map((list, item) => (out.has(item) ? [] : list))
  const standings = items.map((item, index) => ({
    ...item,
    supportersWeight: ranked[index]!.reduce((sum, voter) => sum + weights[voter]!, 0),
  }))
  const classBit = Uint8Array.from(items, ({ askedFrom }) => (askedFrom === null ? unknownBit : bits[askedFrom]))
  const levelOf = debtLevels(levels, voters.length, settled)
  return startRace({ supports: supportsOf(ranked, voters.length), weights, levels, levelOf, standings, classBit })
}

/** Everybody at zero, then at the level of the last item they paid for; equal levels have one number. */
function debtLevels(levels: Levels, voters: number, settled: readonly Settlement[]): Int32Array {
  const numbers = new Map<string, number>()
  const numberOf = (level: Fraction) => {
    const key = `${level.numerator}/${level.denominator}`
    const number = numbers.get(key) ?? levels.given(level)
    numbers.set(key, number)
    return number
  }
  const levelOf = new Int32Array(voters).fill(numberOf({ numerator: 0n, denominator: 1n }))
  for (const { level, payers } of settled) {
    if (payers.length === 0) continue
    const number = numberOf(level)
    for (const voter of payers) levelOf[voter] = number
  }
  return levelOf
}

function paidAbove({ levelOf, levels, weights }: Race, level: number): number {
  let sum = 0
  for (const [voter, at] of levelOf.entries()) {
    // Within the tolerance nobody stands above: what floats cannot tell is not shown as over-served.
    const above = levels.values[at]! - level
    if (above > levels.tolerance()) sum += weights[voter]! * above
  }
  return sum
}

function creditsOf({ settled }: State, { levelOf, levels, weights }: Race): Float64Array {
  const handled = settled.filter(({ payers }) => payers.length > 0).length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = total === 0 ? 0 : handled / total
  return weights.map((weight, voter) => weight * (share - levels.values[levelOf[voter]!]!))
}
