// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The declared floor: what proportional ranking cannot promise, a turn for a small class's own question, is promised
 * beside it and in the open. Where floor(share of a class among the mandated people present × questions handled)
 * exceeds what was served of it, the next question is the best-placed one asked from that class.
 */
import { byClass, mergedClasses, type ByClass, type MergedClass } from './merged-classes.rules.ts'
import type { Item, Voter } from './profile.rules.ts'

/** People with a mandate who are present; those of an unknown class count among all and have no floor. */
export type FloorShares = { readonly people: number; readonly ofClass: ByClass<number> }

export type Due = { readonly sizeClass: MergedClass; readonly deficit: number }

export function floorShares(voters: readonly Voter[]): FloorShares {
  const counted = voters.filter(({ mandatedPresent }) => mandatedPresent)
  const ofClass = byClass((each) => counted.filter(({ sizeClass }) => sizeClass === each).length)
  return { people: counted.length, ofClass }
}

/** How many questions a class may expect among so many handled ones: a whole number, rounded down. */
export function expected(shares: FloorShares, sizeClass: MergedClass, handled: number): number {
  return shares.people === 0 ? 0 : Math.floor((shares.ofClass[sizeClass] * handled) / shares.people)
}

/** Every class whose floor exceeds what was served of it, the largest deficit first. */
export function dueClasses(shares: FloorShares, handled: number, served: ByClass<number>): Due[] {
  return mergedClasses
    .map((sizeClass) => ({ sizeClass, deficit: expected(shares, sizeClass, handled) - served[sizeClass] }))
    .filter(({ deficit }) => deficit > 0)
    .sort((a, b) => b.deficit - a.deficit)
}

/** How many questions of each class are among these. */
export function servedByClass(items: readonly Pick<Item, 'askedFrom'>[]): ByClass<number> {
  return byClass((each) => items.filter(({ askedFrom }) => askedFrom === each).length)
}

/**
 * The classes that are present and whose floor cannot fall due however the remaining places go: even with all of them
 * handled and none of the class's own, its share stays below the next whole question. The page says so.
 */
export function tooSmallToFallDue(
  shares: FloorShares,
  handled: number,
  served: ByClass<number>,
  placesLeft: number,
): MergedClass[] {
  return mergedClasses.filter((each) => {
    // The last place is given when all but it are handled.
    const lastDecision = handled + Math.max(0, placesLeft - 1)
    return shares.ofClass[each] > 0 && expected(shares, each, lastDecision) <= served[each]
  })
}
