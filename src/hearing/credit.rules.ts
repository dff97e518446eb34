// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Credits, and what may be promised with them. Every question that is handled costs one credit, paid by its supporters;
 * everybody earns credit equally: handled / total weight for a vote of weight.
 *
 * E, the over-served credit, is what has been paid above the level of the next question on the list: Σ w·max(0, ld −
 * L), L the smallest level of a question that waits. It is 0 as long as the list is followed, and grows when it is
 * left.
 *
 * The promise: for every group V whose members all support a question that still waits,
 *     Σ_V w·ld ≥ (w(V) / w(all)) · (handled − E) − 1.
 * Proof. Everything paid is handled = Σ w·ld ≤ Σ w·min(ld, L) + E ≤ w(all)·L + E, so L ≥ (handled − E)/w(all). Let c
 * be the waiting question of V. Its water level is at least L; that of V alone is no lower, call it M ≥ L. Up to M
 * the members of V can pay one credit: 1 = Σ_V w·max(0, M − ld) ≥ w(V)·M − Σ_V w·ld. Put M ≥ L in.
 *
 * Measured against the even share t = handled/w(all) instead of L, E would be too small and the promise false:
 * credit.rules.test.ts holds the counterexample.
 */
import { add, compare, fraction, multiply, subtract, zero, type Fraction } from './fraction.rules.ts'
import { totalWeight, type Profile, type Voter } from './profile.rules.ts'
import { settle } from './dynamic.rules.ts'

/** What a vote of weight has earned after so many paid questions. */
export function evenShare(voters: readonly Voter[], handled: number): Fraction {
  return voters.length === 0 ? zero : fraction(handled, totalWeight(voters))
}

/** What a person has left, in credits; below zero when more was paid than earned. */
export function creditLeft(voter: Voter, load: Fraction, share: Fraction): Fraction {
  return multiply(fraction(voter.weight), subtract(share, load))
}

/** Σ w·max(0, ld − level), in credits. */
export function paidAbove(voters: readonly Voter[], loads: readonly Fraction[], level: Fraction): Fraction {
  return voters.reduce((sum, { weight }, voter) => {
    const above = subtract(loads[voter]!, level)
    return compare(above, zero) > 0 ? add(sum, multiply(fraction(weight), above)) : sum
  }, zero)
}

/** The smallest level of an item that waits; null when none with supporters does. */
export function nextLevel(profile: Profile, loads: readonly Fraction[], waiting: readonly number[]): Fraction | null {
  const levels = waiting
    .map((item) => profile.items[item]!.supporters)
    .filter((supporters) => supporters.length > 0)
    .map((supporters) => supporters.map((voter) => ({ weight: profile.voters[voter]!.weight, load: loads[voter]! })))
    .map((supporters) => settle(supporters).level)
  return levels.reduce<Fraction | null>((least, level) => (least && compare(least, level) <= 0 ? least : level), null)
}

/** E for a state of loads; 0 when nothing waits. */
export function overServed(profile: Profile, loads: readonly Fraction[], waiting: readonly number[]): Fraction {
  const level = nextLevel(profile, loads, waiting)
  return level === null ? zero : paidAbove(profile.voters, loads, level)
}

/**
 * How far the group of supporters of an item for whom it is worst falls below what was promised to them without the −1:
 * the promise holds for every group with this item in common exactly when this is at most 1. The worst group is known:
 * those who have paid less than (handled − E)/w(all).
 */
export function worstShortfall(
  profile: Profile,
  loads: readonly Fraction[],
  item: number,
  handledLessE: Fraction,
): Fraction {
  const share = multiply(handledLessE, fraction(1, totalWeight(profile.voters)))
  return profile.items[item]!.supporters.reduce((sum, voter) => {
    const short = subtract(share, loads[voter]!)
    return compare(short, zero) > 0 ? add(sum, multiply(fraction(profile.voters[voter]!.weight), short)) : sum
  }, zero)
}
