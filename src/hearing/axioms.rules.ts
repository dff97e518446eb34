// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whether a chosen slate hears every group that is large and agreed enough. With n the whole weight and k places, a
 * group is ℓ-large when its weight is at least ℓ·n/k, and a voter is represented by the chosen items they support.
 *
 * JR: no 1-large group with a common item in which nobody is represented. PJR: no ℓ-large group with ℓ common items
 * that has fewer than ℓ chosen items together. EJR: … in which every member has fewer than ℓ. EJR+: as EJR, with one
 * common item, not chosen, in place of ℓ. EJR+ implies EJR, EJR implies PJR, PJR implies JR.
 *
 * Sources: H. Aziz et al., Justified representation in approval-based committee voting (2017) for JR and EJR;
 * L. Sánchez-Fernández et al., Proportional justified representation (AAAI 2017); M. Brill, J. Peters, Robust and
 * verifiable proportionality axioms (EC 2023) for EJR+.
 *
 * Complexity: JR and EJR+ O(supports + m·k). PJR and EJR are coNP-complete to check: an exact search that gives up, and
 * says so, after hearingLimits.searchStepsMax steps; where EJR+ holds nothing needs to be searched. All sums are whole
 * numbers, so that nothing is rounded; products stay below 2^53.
 */
import { compare, fraction, one, zero, type Fraction } from './fraction.rules.ts'
import { hearingLimits } from './hearing.limits.rules.ts'
import { totalWeight, type Profile } from './profile.rules.ts'
import { compareTied } from './ties.rules.ts'

/** A group that was left out: what it has in common, how much it could ask for, and who it is. */
export type LeftOut = {
  readonly items: readonly number[]
  readonly deserves: number
  readonly voters: readonly number[]
}

export type Verdict =
  | { readonly is: 'holds' }
  | { readonly is: 'violated'; readonly by: LeftOut }
  /** The search was given up: neither proven nor refuted. */
  | { readonly is: 'unknown' }

/** The group nearest to a claim on one more item. A ratio of 1 or more is a violation of EJR+. */
export type ClosestLeftOut = {
  readonly item: number
  readonly deserves: number
  readonly voters: readonly number[]
  /** Its weight as a part of what would be needed: weight·k / (ℓ·n). */
  readonly ratio: Fraction
}

type Chosen = {
  readonly profile: Profile
  readonly chosen: ReadonlySet<number>
  readonly places: number
  readonly total: number
  /** For each voter the chosen items they support. */
  readonly represented: readonly (readonly number[])[]
}

function chosenOf(profile: Profile, chosen: readonly number[], places: number): Chosen {
  const represented: number[][] = profile.voters.map(() => [])
  for (const item of chosen) for (const voter of profile.items[item]!.supporters) represented[voter]!.push(item)
  return { profile, chosen: new Set(chosen), places, total: totalWeight(profile.voters), represented }
}

/** The largest ratio over all items that were not chosen and all ℓ; equal ones by fewer deserved, then the tie rule. */
export function closestLeftOut(profile: Profile, chosen: readonly number[], places: number): ClosestLeftOut | null {
  const slate = chosenOf(profile, chosen, places)
  const left = profile.items.map((_, item) => item).filter((item) => !slate.chosen.has(item))
  const found = left.map((item) => closestFor(slate, item)).filter((each) => each !== null)
  return found.reduce<ClosestLeftOut | null>((a, b) => (a === null || closer(profile, b, a) ? b : a), null)
}

function closer(profile: Profile, a: ClosestLeftOut, b: ClosestLeftOut): boolean {
  const standing = (item: number) => ({ ...profile.items[item]!, supportersWeight: 0 })
  const order = compare(b.ratio, a.ratio) || a.deserves - b.deserves || compareTied(standing(a.item), standing(b.item))
  return order < 0
}

function closestFor({ profile, places, total, represented }: Chosen, item: number): ClosestLeftOut | null {
  const { supporters } = profile.items[item]!
  if (supporters.length === 0 || places === 0) return null
  // Weight of those represented by fewer than ℓ, for every ℓ at once.
  const weightWith = Array.from({ length: places }, () => 0)
  for (const voter of supporters) {
    const count = represented[voter]!.length
    if (count < places) weightWith[count]! += profile.voters[voter]!.weight
  }
  let [deserves, ratio, weight] = [1, zero, 0]
  for (const [index, more] of weightWith.entries()) {
    weight += more
    const candidate = fraction(BigInt(weight) * BigInt(places), BigInt(total) * BigInt(index + 1))
    if (compare(candidate, ratio) > 0) [deserves, ratio] = [index + 1, candidate]
  }
  return { item, deserves, ratio, voters: supporters.filter((voter) => represented[voter]!.length < deserves) }
}

export function ejrPlus(profile: Profile, chosen: readonly number[], places: number): Verdict {
  const closest = closestLeftOut(profile, chosen, places)
  if (closest === null || compare(closest.ratio, one) < 0) return { is: 'holds' }
  const { item, deserves, voters } = closest
  return { is: 'violated', by: { items: [item], deserves, voters } }
}

export function jr(profile: Profile, chosen: readonly number[], places: number): Verdict {
  const slate = chosenOf(profile, chosen, places)
  for (const [item, { supporters }] of profile.items.entries()) {
    const voters = supporters.filter((voter) => slate.represented[voter]!.length === 0)
    if (isLarge(slate, voters, 1)) return { is: 'violated', by: { items: [item], deserves: 1, voters } }
  }
  return { is: 'holds' }
}

function isLarge({ profile, places, total }: Chosen, voters: readonly number[], deserves: number): boolean {
  const weight = voters.reduce((sum, voter) => sum + profile.voters[voter]!.weight, 0)
  return weight > 0 && weight * places >= deserves * total
}

export function ejr(profile: Profile, chosen: readonly number[], places: number): Verdict {
  const slate = chosenOf(profile, chosen, places)
  const search = startSearch(slate)
  for (let deserves = 1; deserves <= places; deserves++) {
    const among = slate.represented.map((items) => items.length < deserves)
    const by = search.commonGroup(deserves, (voter) => among[voter]!)
    if (by !== null) return { is: 'violated', by }
  }
  return search.gaveUp() ? { is: 'unknown' } : { is: 'holds' }
}

export function pjr(profile: Profile, chosen: readonly number[], places: number): Verdict {
  const slate = chosenOf(profile, chosen, places)
  const search = startSearch(slate)
  for (let deserves = 1; deserves <= places; deserves++) {
    // A group with fewer than ℓ chosen items together fits into some ℓ − 1 of them.
    for (const allowed of subsets(chosen, Math.min(deserves - 1, chosen.length))) {
      const by = search.commonGroup(deserves, (voter) =>
        slate.represented[voter]!.every((item) => allowed.includes(item)),
      )
      if (by !== null) return { is: 'violated', by }
      if (search.gaveUp()) return { is: 'unknown' }
    }
  }
  return { is: 'holds' }
}

type Search = {
  /** An ℓ-large group of these voters with ℓ items in common. */
  commonGroup(deserves: number, among: (voter: number) => boolean): LeftOut | null
  gaveUp(): boolean
}

function startSearch(slate: Chosen): Search {
  const { items } = slate.profile
  let steps = 0
  const extend = (
    from: number,
    common: readonly number[],
    voters: readonly number[],
    deserves: number,
  ): LeftOut | null => {
    if (common.length === deserves) return { items: common, deserves, voters }
    for (let item = from; item < items.length && steps < hearingLimits.searchStepsMax; item++) {
      steps += 1
      const supporters = new Set(items[item]!.supporters)
      const left = voters.filter((voter) => supporters.has(voter))
      if (!isLarge(slate, left, deserves)) continue
      const found = extend(item + 1, [...common, item], left, deserves)
      if (found !== null) return found
    }
    return null
  }
  return {
    commonGroup(deserves, among) {
      steps += 1
      const voters = slate.profile.voters.map((_, voter) => voter).filter(among)
      return isLarge(slate, voters, deserves) ? extend(0, [], voters, deserves) : null
    },
    gaveUp: () => steps >= hearingLimits.searchStepsMax,
  }
}

function* subsets(of: readonly number[], size: number): Generator<readonly number[], void, void> {
  if (size === 0) return yield []
  for (const [index, first] of of.entries()) {
    for (const rest of subsets(of.slice(index + 1), size - 1)) yield [first, ...rest]
  }
}

/** All four at once; what EJR+ implies is not searched for. */
export function audit(profile: Profile, chosen: readonly number[], places: number) {
  const plus = ejrPlus(profile, chosen, places)
  const implied = plus.is === 'holds'
  return {
    jr: jr(profile, chosen, places),
    pjr: implied ? plus : pjr(profile, chosen, places),
    ejr: implied ? plus : ejr(profile, chosen, places),
    ejrPlus: plus,
    closest: closestLeftOut(profile, chosen, places),
  }
}
