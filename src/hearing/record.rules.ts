// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A published result as a record from which anybody can compute it again: the input, its hash, and what came out,
 * levels as exact fractions. It holds no names and nobody's size class: voters are numbers, classes only as the
 * shares the floor is measured by. Who supports what is in it, since that is what the result is made of.
 */
import { accepted, refused, type Result } from '../base/result.ts'
import { closestLeftOut } from './axioms.rules.ts'
import { canonicalText, differences, type Difference, type Json } from './canonical.rules.ts'
import { dynamicSteps, type Hearing, type Settlement } from './dynamic.rules.ts'
import { equalShares } from './equal-shares.rules.ts'
import { decimalText, fractionText, type Fraction } from './fraction.rules.ts'
import { hearingLimits } from './hearing.limits.rules.ts'
import { take, type Step } from './phragmen.rules.ts'
import type { Profile } from './profile.rules.ts'
import { readInput, type InputRefusal } from './record-input.rules.ts'
import { sha256 } from './sha256.rules.ts'

/** A live ranking of what waits, or a slate of so many places. */
export type RecordRule = 'ranking' | 'slate'

export type HearingRecord = {
  readonly format: 'allmende-hearing'
  readonly version: 1
  readonly rule: RecordRule
  readonly input: Json
  readonly inputHash: string
  readonly result: Json
}

export type RecordRefusal = { readonly kind: 'recordTooLarge'; readonly mostBytes: number } | InputRefusal

export type Recomputed =
  | { readonly is: 'same'; readonly inputHash: string }
  | { readonly is: 'different'; readonly differences: readonly Difference[] }

const differencesMax = 20

/** @param places how many places of the ranking are published */
export function rankingRecord(hearing: Hearing, places: number): HearingRecord {
  return recordOf('ranking', inputOf(hearing, places), rankingResult(hearing, places))
}

export function slateRecord(profile: Profile, places: number): HearingRecord {
  const hearing: Hearing = { profile, settled: [], floor: null }
  return recordOf('slate', inputOf(hearing, places), slateResult(profile, places))
}

function recordOf(rule: RecordRule, input: Json, result: Json): HearingRecord {
  return { format: 'allmende-hearing', version: 1, rule, input, inputHash: hashOf(rule, input), result }
}

/** What names the input in every explanation. */
export function hashOf(rule: RecordRule, input: Json): string {
  return sha256(canonicalText({ rule, input }))
}

export function inputOf({ profile, settled, floor }: Hearing, places: number): Json {
  return {
    places,
    weights: profile.voters.map(({ weight }) => weight),
    items: profile.items.map(({ id, askedAt, askedFrom, supporters }) => ({ id, askedAt, askedFrom, supporters })),
    settled: settled.map(settledJson),
    floor: floor === null ? null : { people: floor.people, ofClass: { ...floor.ofClass } },
  }
}

function settledJson({ item, level, payers }: Settlement): Json {
  return { item, level: fractionText(level), payers }
}

function rankingResult(hearing: Hearing, places: number): Json {
  const steps = take(dynamicSteps(hearing), places)
  return { order: steps.map((step, place) => placeJson(hearing.profile, step, place)) }
}

function placeJson({ items }: Profile, step: Step, place: number): Json {
  return {
    id: items[step.item]!.id,
    level: figure(step.level, place),
    reason: step.reason,
    decidedBy: step.decidedBy,
    runnerUp: step.runnerUp === null ? null : items[step.runnerUp.item]!.id,
    paying: step.payments.length,
    overServed: figure(step.overServed, place),
  }
}

function slateResult(profile: Profile, places: number): Json {
  const { items } = profile
  const { purchases, completion, chosen } = equalShares(profile, places)
  const closest = closestLeftOut(profile, chosen, places)
  return {
    bought: purchases.map(({ item, price, decidedBy }, place) => ({
      id: items[item]!.id,
      price: figure(price, place),
      decidedBy,
    })),
    completed: completion.map((step, place) => placeJson(profile, step, purchases.length + place)),
    closestLeftOut:
      closest === null
        ? null
        : {
            id: items[closest.item]!.id,
            deserves: closest.deserves,
            people: closest.voters.length,
            ratio: figure(closest.ratio, 0),
          },
  }
}

function figure(exact: Fraction, place: number): Json {
  const decimal = decimalText(exact, hearingLimits.decimalsInRecord)
  return place < hearingLimits.fractionsInRecordMax ? { decimal, fraction: fractionText(exact) } : { decimal }
}

/** As it is published: one canonical line. */
export function recordText(record: HearingRecord): string {
  return `${canonicalText(record)}\n`
}

/** Computes a record again from nothing but its input. */
export function recompute(text: string): Result<Recomputed, RecordRefusal> {
  if (text.length > hearingLimits.recordBytesMax) {
    return refused({ kind: 'recordTooLarge', mostBytes: hearingLimits.recordBytesMax })
  }
  const read = readInput(text)
  if (!read.ok) return read
  const { rule, hearing, places, whole } = read.value
  const again = rule === 'ranking' ? rankingRecord(hearing, places) : slateRecord(hearing.profile, places)
  const found = differences(whole, again, differencesMax)
  return accepted(
    found.length === 0 ? { is: 'same', inputHash: again.inputHash } : { is: 'different', differences: found },
  )
}
