// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The four classes of municipalities that being heard is measured and promised by. Fewer and larger than the official
 * size classes, so that a class in one room holds more than a handful of people.
 */
import { assert } from '../base/assert.ts'

export const mergedClasses = ['below1000', 'below5000', 'below20000', 'from20000'] as const
export type MergedClass = (typeof mergedClasses)[number]

/** A count for each class. */
export type ByClass<Value> = Readonly<Record<MergedClass, Value>>

export function byClass<Value>(valueOf: (each: MergedClass) => Value): ByClass<Value> {
  return {
    below1000: valueOf('below1000'),
    below5000: valueOf('below5000'),
    below20000: valueOf('below20000'),
    from20000: valueOf('from20000'),
  }
}

/** @param population inhabitants; null when nobody has told us, which is no class. */
export function mergedClassOf(population: number | null): MergedClass | null {
  if (population === null) return null
  assert(Number.isSafeInteger(population) && population >= 0, 'a population is a whole number from 0')
  if (population < 1_000) return 'below1000'
  if (population < 5_000) return 'below5000'
  return population < 20_000 ? 'below20000' : 'from20000'
}

export function isMergedClass(text: unknown): text is MergedClass {
  return (mergedClasses as readonly unknown[]).includes(text)
}
