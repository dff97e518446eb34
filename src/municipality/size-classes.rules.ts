// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Size classes by population, as the official statistics count them; an unknown one stays unknown. */
import { assert } from '../base/assert.ts'

/** Each holds those with fewer inhabitants than its bound; the last has none. */
const bounds = [
  ['below500', 500],
  ['below1000', 1_000],
  ['below2000', 2_000],
  ['below5000', 5_000],
  ['below10000', 10_000],
  ['below20000', 20_000],
  ['below50000', 50_000],
  ['below100000', 100_000],
] as const

export type SizeClass = (typeof bounds)[number][0] | 'from100000'

/** From the smallest to the largest. */
export const sizeClasses: readonly SizeClass[] = [...bounds.map(([name]) => name), 'from100000']

/** @param population inhabitants; null when nobody has told us, which is not the same as none. */
export function sizeClassOf(population: number | null): SizeClass | null {
  if (population === null) return null
  assert(Number.isSafeInteger(population) && population >= 0, 'a population is a whole number from 0')
  return bounds.find(([, below]) => population < below)?.[0] ?? 'from100000'
}

/** Four classes, so that each of them has enough people to be compared; hearing and list of speakers go by these. */
const mergedBounds = [1_000, 5_000, 20_000] as const

export type MergedSizeClass = 0 | 1 | 2 | 3

/** @param population inhabitants; null when nobody has told us: then the class is unknown, too. */
export function mergedSizeClassOf(population: number | null): MergedSizeClass | null {
  if (population === null) return null
  assert(Number.isSafeInteger(population) && population >= 0, 'a population is a whole number from 0')
  const [small, middle, large] = mergedBounds
  return population < small ? 0 : population < middle ? 1 : population < large ? 2 : 3
}
