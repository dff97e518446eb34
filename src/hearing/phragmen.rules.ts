// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Sequential Phragmén, exact: every question costs one credit, its supporters share it, and next is the one whose
 * supporters stand lowest once they have paid for it. With loads to begin from it is the second half of the dynamic
 * rule (dynamic.rules.ts), with shares of the size classes it keeps the declared floor (floor.rules.ts).
 *
 * Sources: M. Brill, R. Freeman, S. Janson, M. Lackner, Phragmén's voting methods and justified representation (AAAI
 * 2017; Mathematical Programming 2023); J. Israel, M. Brill, Dynamic proportional rankings (Social Choice and Welfare
 * 2024). Without loads and floor it is committee-monotone, and every first k satisfy PJR.
 *
 * Complexity: a step renews those items that could be first, O(their supporters), and scales m whole numbers; numbers
 * grow by at most the digits of a weight a step. Ties: ties.rules.ts.
 */
import { zero, type Fraction } from './fraction.rules.ts'
import { dueClasses, type FloorShares } from './floor.rules.ts'
import { ledgerOf, type Payment, type WaterLevel } from './ledger.rules.ts'
import { mergedClasses, type ByClass, type MergedClass } from './merged-classes.rules.ts'
import { itemsByVoter, weightOf, type Profile } from './profile.rules.ts'
import { risingQueue, type RisingQueue } from './rising-queue.rules.ts'
import { compareTied, decidedBy, type DecidedBy, type Standing } from './ties.rules.ts'

/** `proportion`: first by its level. `floor`: its class was due, and another would have been first. */
export type Reason = 'proportion' | 'floor'

export type Step = {
  readonly item: number
  readonly reason: Reason
  readonly level: Fraction
  /** Who paid, and where they stood before; now they stand at the level. */
  readonly payments: readonly Payment[]
  /** The other item that was first by level at that moment; null when none waited. */
  readonly runnerUp: { readonly item: number; readonly level: Fraction } | null
  readonly decidedBy: DecidedBy | 'floor'
  /** The classes that were due, the largest deficit first. */
  readonly due: readonly MergedClass[]
  /** E before this step (credit.rules.ts). */
  readonly overServed: Fraction
}

export type Start = {
  /** What each voter has paid for one vote of weight, before the first step. */
  readonly loads: readonly Fraction[]
  /** Places in `items`; those nobody supports are never ranked. */
  readonly waiting: readonly number[]
  /** Null: no floor. */
  readonly floor: { readonly shares: FloorShares; readonly handled: number; readonly served: ByClass<number> } | null
}

export function freshStart({ voters, items }: Profile): Start {
  return { loads: voters.map(() => zero), waiting: items.map((_, index) => index), floor: null }
}

/** One step an item, as many as are asked for. */
export function* phragmenSteps(profile: Profile, start: Start): Generator<Step, void, void> {
  const line = waitingLine(profile, start)
  const served = new Map(mergedClasses.map((each) => [each, start.floor?.served[each] ?? 0]))
  for (let ranked = 0; ; ranked++) {
    const first = line.first(line.classes)
    if (first === null) return
    const due = start.floor === null ? [] : dueNow(start.floor, ranked, served, line)
    const item = due.length === 0 ? first : line.first(mostDue(due))!
    const overServed = line.overServed(first)
    const level = line.levelOf(item)
    line.take(item)
    const other = line.first(line.classes)
    const runnerUp = other === null ? null : { item: other, level: line.levelOf(other) }
    const reason = item === first ? 'proportion' : 'floor'
    const separatedBy = reason === 'floor' ? 'floor' : other === null ? 'alone' : line.separates(item, other)
    const payments = line.pay(item)
    yield { item, reason, level, payments, runnerUp, decidedBy: separatedBy, due: due.map(classOf), overServed }
    const { askedFrom } = profile.items[item]!
    if (askedFrom !== null) served.set(askedFrom, served.get(askedFrom)! + 1)
  }
}

type DueNow = ReturnType<typeof dueClasses>

function classOf({ sizeClass }: DueNow[number]): MergedClass {
  return sizeClass
}

/** The classes that are due and have something waiting. */
function dueNow(floor: NonNullable<Start['floor']>, ranked: number, served: Served, line: WaitingLine): DueNow {
  const servedNow = Object.fromEntries(served) as ByClass<number>
  const due = dueClasses(floor.shares, floor.handled + ranked, servedNow)
  return due.filter(({ sizeClass }) => line.first([sizeClass]) !== null)
}

type Served = ReadonlyMap<MergedClass, number>

function mostDue(due: DueNow): MergedClass[] {
  return due.filter(({ deficit }) => deficit === due[0]!.deficit).map(classOf)
}

type Asked = MergedClass | 'unknown'

type WaitingLine = {
  readonly classes: readonly Asked[]
  /** The first by level and tie rule among what was asked from these classes. */
  first(classes: readonly Asked[]): number | null
  levelOf(item: number): Fraction
  overServed(first: number): Fraction
  separates(first: number, second: number): DecidedBy
  /** Takes an item out that is the first of its class. */
  take(item: number): void
  pay(item: number): readonly Payment[]
}

function waitingLine(profile: Profile, start: Start): WaitingLine {
  const { items, voters } = profile
  const weights = voters.map(({ weight }) => weight)
  const ledger = ledgerOf(weights, start.loads)
  const supports = itemsByVoter(profile)
  const waiting = new Set(start.waiting.filter((item) => items[item]!.supporters.length > 0))
  const standings = items.map((item): Standing => ({ ...item, supportersWeight: weightOf(profile, item.supporters) }))
  const levels = new Map<number, WaterLevel>()
  const stale = new Set<number>()
  for (const item of waiting) levels.set(item, ledger.waterLevel(items[item]!.supporters))

  const compareItems = (a: number, b: number) =>
    compareLevels(levels.get(a)!, levels.get(b)!) || compareTied(standings[a]!, standings[b]!)
  const renew = (item: number) => {
    if (!stale.delete(item)) return false
    levels.set(item, ledger.waterLevel(items[item]!.supporters))
    return true
  }
  const asked = (item: number): Asked => items[item]!.askedFrom ?? 'unknown'
  const classes: readonly Asked[] = [...mergedClasses, 'unknown']
  const queueOf = (each: Asked): [Asked, RisingQueue] => {
    const own = [...waiting].filter((item) => asked(item) === each)
    return [each, risingQueue(own, (a, b) => compareItems(a, b) < 0, renew)]
  }
  const queues = new Map(classes.map(queueOf))
  return {
    classes,
    first(among) {
      const firsts = among.map((each) => queues.get(each)!.first()).filter((item) => item !== null)
      return firsts.reduce<number | null>((a, b) => (a === null || compareItems(b, a) < 0 ? b : a), null)
    },
    levelOf: (item) => ledger.valueOf(levels.get(item)!),
    overServed: (first) => ledger.paidAbove(levels.get(first)!),
    separates: (first, second) =>
      decidedBy(compareLevels(levels.get(first)!, levels.get(second)!) === 0, standings[first]!, standings[second]!),
    take(item) {
      queues.get(asked(item))!.takeFirst()
      waiting.delete(item)
    },
    pay(item) {
      const { payments, factor } = ledger.pay(items[item]!.supporters, levels.get(item)!)
      for (const { voter } of payments) for (const each of supports[voter]!) if (waiting.has(each)) stale.add(each)
      if (factor !== 1n) {
        for (const each of waiting) {
          const { sum, weight } = levels.get(each)!
          levels.set(each, { sum: sum * factor, weight })
        }
      }
      return payments
    },
  }
}

function compareLevels(a: WaterLevel, b: WaterLevel): number {
  const left = a.sum * BigInt(b.weight)
  const right = b.sum * BigInt(a.weight)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The first items, in the order of their ranks; fewer when nobody supports the rest. */
export function sequentialPhragmen(profile: Profile, first: number): number[] {
  return take(phragmenSteps(profile, freshStart(profile)), first).map(({ item }) => item)
}

export function take<Each>(steps: Iterable<Each>, count: number): Each[] {
  const taken: Each[] = []
  if (count <= 0) return taken
  for (const step of steps) if (taken.push(step) >= count) break
  return taken
}
