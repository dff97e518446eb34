// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a sheet means: shares, places, middles. Pure arithmetic on counts; no answer of anybody is needed for it.
 */
import { assert } from '../../base/assert.ts'

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Whole percentages of counts that exclude each other, which add up to exactly 100 (none of nothing: all 0). Largest
 * remainder: everybody gets their share without what stands behind the point, and the points that are left go to the
 * largest remainders; of equal ones to the option that stands earlier. Hamilton's method, as seats are given in
 * parliaments: M. L. Balinski, H. P. Young, "Fair Representation", 1982, ch. 2.
 */
export function percentages(counts: readonly number[]): readonly number[] {
  const sum = sumOf(counts)
  if (sum === 0) return counts.map(() => 0)
  // Whole numbers throughout: a remainder is exact, and two that are alike are alike.
  const parts = counts.map((count) => ({ whole: Math.floor((count * 100) / sum), rest: (count * 100) % sum }))
  const left = 100 - sumOf(parts.map(({ whole }) => whole))
  const byRest = parts.map((_, index) => index).sort((one, other) => parts[other]!.rest - parts[one]!.rest)
  const raised = new Set(byRest.slice(0, left))
  return parts.map(({ whole }, index) => whole + (raised.has(index) ? 1 : 0))
}

/** Of so many people; where each may choose several, shares do not add up to anything. Halves are rounded up. */
export function shareOf(count: number, people: number): number {
  assert(count <= people, `${count} of ${people} is no share`)
  return people === 0 ? 0 : Math.floor((count * 200 + people) / (2 * people))
}

export type Ranked = {
  readonly option: number
  /** From 1; those with equal points share a place, and the next one is left out: 1, 2, 2, 4. */
  readonly place: number
  readonly points: number
  /** The mean of the places it was given, from 1; null of no rankings. */
  readonly meanPlace: number | null
}

/**
 * The options in the order of their Borda count: of n options the first of a ranking gets n - 1 points, the next one
 * less, the last none (J.-C. de Borda, "Mémoire sur les élections au scrutin", Histoire de l'Académie Royale des
 * Sciences 1781). Everybody ranks all options, so the mean place says the same in another way: with N rankings,
 * points = N · (n - mean place). Those with equal points stand in the order in which they were asked.
 */
export function ranked(places: readonly (readonly number[])[]): readonly Ranked[] {
  const options = places.length
  const all = places.map((counts, option) => {
    const rankings = sumOf(counts)
    const points = sumOf(counts.map((count, place) => count * (options - 1 - place)))
    const sumOfPlaces = sumOf(counts.map((count, place) => count * (place + 1)))
    return { option, points, meanPlace: rankings === 0 ? null : sumOfPlaces / rankings }
  })
  return all
    .map((each) => ({ ...each, place: 1 + all.filter(({ points }) => points > each.points).length }))
    .sort((one, other) => one.place - other.place || one.option - other.option)
}

type Values = readonly (readonly [value: number, count: number])[]

export type Middle = {
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly most: number
  readonly mean: number
}

/**
 * Median and quartiles; null of nothing. Between two numbers the line is drawn straight: definition 7 of R. J. Hyndman
 * and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), the one spreadsheets
 * use. The median of an even count is by it the mean of the two in the middle.
 *
 * @param values from the smallest on.
 */
export function middleOf(values: Values): Middle | null {
  const [first] = values
  const last = values.at(-1)
  if (first === undefined || last === undefined) return null
  const count = sumOf(values.map(([, times]) => times))
  return {
    least: first[0],
    lowerQuartile: quantile(values, count, 1),
    median: quantile(values, count, 2),
    upperQuartile: quantile(values, count, 3),
    most: last[0],
    mean: sumOf(values.map(([value, times]) => value * times)) / count,
  }
}

function quantile(values: Values, count: number, quarters: 1 | 2 | 3): number {
  const rank = ((count - 1) * quarters) / 4
  const below = nth(values, Math.floor(rank))
  const above = nth(values, Math.ceil(rank))
  return below + (above - below) * (rank - Math.floor(rank))
}

/** The n-th number from 0 when each stands as often as it was given. */
function nth(values: Values, n: number): number {
  let seen = 0
  const found = values.find(([, times]) => {
    seen += times
    return n < seen
  })
  assert(found !== undefined, `there is no number ${n} of ${seen}`)
  return found[0]
}

export type Band = { readonly from: number; readonly to: number; readonly count: number }

/** Up to so many bars are read at one look; with more possible numbers, neighbours are put together. */
const bandsMax = 10

/** How the numbers spread: bands of equal width over the whole range, each with both of its ends. */
export function bandsOf(
  values: Values,
  { least, most, step }: { readonly least: number; readonly most: number; readonly step: number },
): readonly Band[] {
  const possible = (most - least) / step + 1
  const width = Math.ceil(possible / bandsMax)
  return Array.from({ length: Math.ceil(possible / width) }, (_, index) => {
    const from = least + index * width * step
    const to = Math.min(most, from + (width - 1) * step)
    return { from, to, count: sumOf(values.map(([value, times]) => (value >= from && value <= to ? times : 0))) }
  })
}

/** The mean of a scale's steps; null of nothing. */
export function meanStep(counts: readonly number[], from: number): number | null {
  const count = sumOf(counts)
  return count === 0 ? null : from + sumOf(counts.map((times, index) => times * index)) / count
}
