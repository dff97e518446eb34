// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The ranking on flat arrays of floats: the fast path's inner part. Per item the sum of its payers' loads is kept,
 * and when a load rises by δ, δ is added to every item that voter pays for. Whatever floats cannot tell apart is
 * compared exactly (levels.rules.ts), so that the order is that of phragmen.rules.ts, always.
 *
 * Levels only rise. So the last known level of an item is a lower bound, and an item is worked out anew (`renew`) only
 * when its payers may have changed: a load rose above the item's own level, or the level reached the load of somebody
 * who did not pay. Complexity: O(supports) to begin, then per step O(m) and O(payers · items of each).
 */
import type { Levels, Mean } from './levels.rules.ts'
import { compareTied, type Standing } from './ties.rules.ts'

/** Supports twice: by item, and by voter; `edgeOf` leads from a support by item to the same one by voter. */
export type Supports = {
  readonly itemStart: Int32Array
  readonly itemVoter: Int32Array
  readonly edgeOf: Int32Array
  readonly voterStart: Int32Array
  readonly voterItem: Int32Array
}

/** @param supporters for each item, in ascending order; empty for those that are not ranked */
export function supportsOf(supporters: readonly (readonly number[])[], voters: number): Supports {
  const itemStart = new Int32Array(supporters.length + 1)
  const voterStart = new Int32Array(voters + 1)
  for (const [item, list] of supporters.entries()) {
    itemStart[item + 1] = itemStart[item]! + list.length
    for (const voter of list) voterStart[voter + 1]! += 1
  }
  for (let voter = 0; voter < voters; voter++) voterStart[voter + 1]! += voterStart[voter]!
  const edges = itemStart[supporters.length]!
  const [itemVoter, edgeOf, voterItem] = [new Int32Array(edges), new Int32Array(edges), new Int32Array(edges)]
  const next = voterStart.slice()
  let place = 0
  for (const [item, list] of supporters.entries()) {
    for (const voter of list) {
      const edge = next[voter]!++
      itemVoter[place] = voter
      edgeOf[place++] = edge
      voterItem[edge] = item
    }
  }
  return { itemStart, itemVoter, edgeOf, voterStart, voterItem }
}

export type Race = {
  readonly supports: Supports
  readonly weights: Float64Array
  readonly levels: Levels
  /** Number of the level each voter stands at. */
  readonly levelOf: Int32Array
  readonly standings: readonly Standing[]
  /** Bit of the class an item was asked from. */
  readonly classBit: Uint8Array
  /** Items that wait; the first `open` of them. */
  readonly waiting: Int32Array
  open: number
  /** Whether the bounds are those of the sums as they are. */
  bounded: boolean
  /** By support (edges by voter): whether that voter pays for that item. */
  readonly paying: Uint8Array
  readonly sum: Float64Array
  readonly weight: Float64Array
  /** The last known level, a lower bound; exact within the tolerance unless stale. */
  readonly bound: Float64Array
  /** At most the lowest load among supporters who do not pay. */
  readonly notPaying: Float64Array
  readonly stale: Uint8Array
  readonly taken: Uint8Array
  /** What an item's level is made of; null when it has to be counted again. */
  readonly means: (Mean | null)[]
  last: { readonly mean: Mean; readonly level: number } | null
}

export type RaceParts = Pick<Race, 'supports' | 'weights' | 'levels' | 'levelOf' | 'standings' | 'classBit'>

export function startRace(parts: RaceParts): Race {
  const { itemStart, voterItem } = parts.supports
  const items = parts.standings.length
  const waiting = Int32Array.from({ length: items }, (_, item) => item).filter(
    (item) => itemStart[item + 1]! > itemStart[item]!,
  )
  return {
    ...parts,
    waiting,
    open: waiting.length,
    bounded: false,
    paying: new Uint8Array(voterItem.length),
    sum: new Float64Array(items),
    weight: new Float64Array(items),
    bound: new Float64Array(items),
    notPaying: new Float64Array(items),
    stale: new Uint8Array(items).fill(1),
    taken: new Uint8Array(items),
    means: Array.from({ length: items }, () => null),
    last: null,
  }
}

/** The first waiting item of the classes in `mask`, by level and tie rule; null when none waits. */
export function firstOf(race: Race, mask: number): number | null {
  if (!race.bounded) raiseBounds(race)
  for (;;) {
    const { item, least, second } = leastBounds(race, mask)
    if (item < 0) return null
    const most = least + race.levels.tolerance()
    const near = second > most ? [item] : within(race, mask, most)
    const stale = near.filter((item) => race.stale[item] === 1)
    if (stale.length === 0) return near.reduce((first, item) => (comesBefore(race, item, first) ? item : first))
    for (const item of stale) renew(race, item)
  }
}

/** Works out the levels as the sums are now, and marks those items whose payers may be others. */
function raiseBounds(race: Race): void {
  const { waiting, stale, sum, weight, bound, notPaying, open } = race
  const tolerance = race.levels.tolerance()
  for (let place = 0; place < open; place++) {
    const item = waiting[place]!
    if (stale[item] === 1) continue
    const level = (1 + sum[item]!) / weight[item]!
    // Unchanged since it was renewed it is right, and who stands exactly at it rightly pays nothing.
    if (level !== bound[item]! && level > notPaying[item]! - tolerance) stale[item] = 1
    else bound[item] = level
  }
  race.bounded = true
}

/** The item with the least bound (-1 when there is none), its bound, and the least of the others. */
function leastBounds(race: Race, mask: number): { item: number; least: number; second: number } {
  const { waiting, classBit, bound, open } = race
  let [first, least, second] = [-1, Infinity, Infinity]
  for (let place = 0; place < open; place++) {
    const item = waiting[place]!
    const known = bound[item]!
    if (known >= second || (classBit[item]! & mask) === 0) continue
    if (known < least) [first, least, second] = [item, known, least]
    else second = known
  }
  return { item: first, least, second }
}

function within(race: Race, mask: number, most: number): number[] {
  const { waiting, classBit, bound, open } = race
  const near: number[] = []
  for (let place = 0; place < open; place++) {
    const item = waiting[place]!
    if ((classBit[item]! & mask) !== 0 && bound[item]! <= most) near.push(item)
  }
  return near
}

function comesBefore(race: Race, a: number, b: number): boolean {
  if (a === b) return false
  const [left, right] = [meanOf(race, a), meanOf(race, b)]
  const order = sameMean(left, right) ? 0 : race.levels.compareMeans(left, right)
  return (order || compareTied(race.standings[a]!, race.standings[b]!)) < 0
}

function sameMean(a: Mean, b: Mean): boolean {
  if (a.weight !== b.weight || a.levels.length !== b.levels.length) return false
  return a.levels.every((level, at) => level === b.levels[at] && a.weights[at] === b.weights[at])
}

function meanOf(race: Race, item: number): Mean {
  return (race.means[item] ??= countMean(race, item))
}

/** Counts at which levels the payers of an item stand. */
function countMean({ supports, paying, weights, levelOf }: Race, item: number): Mean {
  const { itemStart, itemVoter, edgeOf } = supports
  const weightAt = new Map<number, number>()
  let weight = 0
  for (let place = itemStart[item]!; place < itemStart[item + 1]!; place++) {
    if (paying[edgeOf[place]!] === 0) continue
    const voter = itemVoter[place]!
    weight += weights[voter]!
    weightAt.set(levelOf[voter]!, (weightAt.get(levelOf[voter]!) ?? 0) + weights[voter]!)
  }
  const levels = [...weightAt.keys()].sort((a, b) => a - b)
  return { levels, weights: levels.map((level) => weightAt.get(level)!), weight }
}

/**
 * Finds an item's payers and level: all supporters to begin with, and out goes whoever has paid as much as the level or
 * more, until nobody has. What goes out stays out, since the level of too many is never below the right one.
 */
function renew(race: Race, item: number): void {
  const { supports, paying, bound, stale } = race
  const { itemStart, edgeOf } = supports
  for (let place = itemStart[item]!; place < itemStart[item + 1]!; place++) paying[edgeOf[place]!] = 1
  let notPaying = Infinity
  while (sumUp(race, item)) {
    const left = sendOut(race, item)
    if (left === null) break
    notPaying = Math.min(notPaying, left)
  }
  race.notPaying[item] = notPaying
  race.means[item] = null
  bound[item] = (1 + race.sum[item]!) / race.weight[item]!
  stale[item] = 0
}

/** Adds up the payers of an item; returns whether one of them may have paid as much as the level or more. */
function sumUp(race: Race, item: number): boolean {
  const { supports, paying, weights, levels, levelOf } = race
  const { itemStart, itemVoter, edgeOf } = supports
  let [sum, weight, most] = [0, 0, 0]
  for (let place = itemStart[item]!; place < itemStart[item + 1]!; place++) {
    if (paying[edgeOf[place]!] === 0) continue
    const voter = itemVoter[place]!
    const load = levels.values[levelOf[voter]!]!
    sum += weights[voter]! * load
    weight += weights[voter]!
    if (load > most) most = load
  }
  race.sum[item] = sum
  race.weight[item] = weight
  return most > (1 + sum) / weight - levels.tolerance()
}

/** Lets go who has paid as much as the level or more; where floats cannot tell, exactly. The lowest load of them. */
function sendOut(race: Race, item: number): number | null {
  const { supports, paying, levels, levelOf } = race
  const { itemStart, itemVoter, edgeOf } = supports
  const level = (1 + race.sum[item]!) / race.weight[item]!
  const tolerance = levels.tolerance()
  let mean: Mean | null = null
  const decided = new Map<number, boolean>()
  const paidAsMuch = (at: number) => {
    const load = levels.values[at]!
    if (Math.abs(load - level) > tolerance) return load > level
    mean ??= countMean(race, item)
    const known = decided.get(at) ?? levels.compareToLevel(mean, at) <= 0
    decided.set(at, known)
    return known
  }
  let lowest: number | null = null
  for (let place = itemStart[item]!; place < itemStart[item + 1]!; place++) {
    const at = levelOf[itemVoter[place]!]!
    if (paying[edgeOf[place]!] === 0 || !paidAsMuch(at)) continue
    paying[edgeOf[place]!] = 0
    lowest = Math.min(lowest ?? Infinity, levels.values[at]!)
  }
  return lowest
}

/** Takes an item that firstOf() gave, and lets its payers pay; returns its level. */
export function takeItem(race: Race, item: number): number {
  const mean = meanOf(race, item)
  const number = levelNumber(race, mean)
  race.last = { mean, level: number }
  race.taken[item] = 1
  race.bounded = false
  race.waiting.copyWithin(race.waiting.indexOf(item), race.waiting.indexOf(item) + 1, race.open)
  race.open -= 1
  const { itemStart, itemVoter, edgeOf } = race.supports
  for (let place = itemStart[item]!; place < itemStart[item + 1]!; place++) {
    if (race.paying[edgeOf[place]!] === 1) raise(race, itemVoter[place]!, number)
  }
  return race.levels.values[number]!
}

/** The number of a level: the last one's when it is the same, so that equal levels are seen to be equal. */
function levelNumber({ levels, last }: Race, mean: Mean): number {
  if (last === null) return levels.mean(mean)
  if (sameMean(last.mean, mean)) return last.level
  const value = mean.levels.reduce((sum, level, at) => sum + mean.weights[at]! * levels.values[level]!, 1) / mean.weight
  const near = Math.abs(value - levels.values[last.level]!) <= levels.tolerance()
  return near && levels.compareToLevel(mean, last.level) === 0 ? last.level : levels.mean(mean)
}

/** Lifts a voter to a level, in every waiting item they pay for. */
function raise(race: Race, voter: number, number: number): void {
  const { supports, paying, sum, bound, stale, taken, means, levels, levelOf, weights } = race
  const { voterStart, voterItem } = supports
  const from = levels.values[levelOf[voter]!]!
  const load = levels.values[number]!
  const more = weights[voter]! * (load - from)
  const certain = load + levels.tolerance()
  levelOf[voter] = number
  for (let edge = voterStart[voter]!; edge < voterStart[voter + 1]!; edge++) {
    const item = voterItem[edge]!
    if (paying[edge] === 0 || taken[item] === 1 || stale[item] === 1) continue
    means[item] = null
    if (certain <= bound[item]!) sum[item]! += more
    else raiseAbove(race, item, edge, { weight: weights[voter]!, from, load })
  }
}

/**
 * After a question that its class's floor put first, a payer may stand above another item's level: then they pay
 * there no longer. If floats cannot tell, the item is renewed.
 */
function raiseAbove(
  race: Race,
  item: number,
  edge: number,
  { weight, from, load }: { readonly weight: number; readonly from: number; readonly load: number },
): void {
  const { paying, sum, notPaying, stale, levels } = race
  const sumOfOthers = sum[item]! - weight * from
  const weightOfOthers = race.weight[item]! - weight
  const levelOfOthers = weightOfOthers > 0 ? (1 + sumOfOthers) / weightOfOthers : Infinity
  if (load < levelOfOthers - levels.tolerance()) sum[item] = sumOfOthers + weight * load
  else if (load > levelOfOthers + levels.tolerance()) {
    sum[item] = sumOfOthers
    race.weight[item] = weightOfOthers
    paying[edge] = 0
    notPaying[item] = Math.min(notPaying[item]!, load)
  } else stale[item] = 1
}
