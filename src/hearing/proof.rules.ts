// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Random hearings, and what must hold in each of them: for the unit run by the thousand, by command by the million
 * (tools/prove.ts). Everything comes from a seed, so that a case that fails is a case that can be looked at.
 */
import type { Random } from '../base/random.ts'
import { ejrPlus, pjr } from './axioms.rules.ts'
import { overServed, worstShortfall } from './credit.rules.ts'
import { addsUp, dynamicSteps, paidFor, settleNext, startOf } from './dynamic.rules.ts'
import type { Hearing, Settlement } from './dynamic.rules.ts'
import { equalShares } from './equal-shares.rules.ts'
import { floorShares } from './floor.rules.ts'
import { compare, fraction, fractionText, one, subtract } from './fraction.rules.ts'
import { liveHearing } from './live.rules.ts'
import { mergedClasses } from './merged-classes.rules.ts'
import { phragmenSteps, freshStart } from './phragmen.rules.ts'
import type { Item, Profile } from './profile.rules.ts'

export type CaseSize = { readonly votersMax: number; readonly itemsMax: number }

/**
 * Up to so many voters in groups that support alike, with some who cross over; some weights; some items nobody wants.
 */
export function randomProfile(random: Random, { votersMax, itemsMax }: CaseSize): Profile {
  const voterCount = 1 + random.below(votersMax)
  const itemCount = 1 + random.below(itemsMax)
  const groups = 1 + random.below(4)
  const loyal = 0.2 + random.next() * 0.8
  const crossing = random.next() ** 2 * 0.6
  const weighted = random.chance(0.3)
  const sizeClasses = [...mergedClasses, null]
  const groupOfItem = Array.from({ length: itemCount }, () => random.below(groups))
  const voters = Array.from({ length: voterCount }, () => ({
    weight: weighted ? 1 + random.below(5) : 1,
    sizeClass: random.pick(sizeClasses),
    mandatedPresent: random.chance(0.9),
  }))
  const groupOfVoter = voters.map(() => random.below(groups))
  const items = groupOfItem.map((group, index): Item => {
    const supporters = voters.map((_, voter) => voter)
    const supports = (voter: number) => random.chance(groupOfVoter[voter] === group ? loyal : crossing)
    const askedFrom = random.pick(sizeClasses)
    return { id: `q${index}`, askedAt: random.below(3), askedFrom, supporters: supporters.filter(supports) }
  })
  return { voters, items }
}

/** A hearing in which some questions were answered, by the list or not, while support came and went. */
export function randomHearing(random: Random, size: CaseSize): Hearing {
  let profile = randomProfile(random, size)
  const settled: Settlement[] = []
  const follows = random.next()
  const answers = random.below(profile.items.length + 1)
  const floor = random.chance(0.5) ? floorShares(profile.voters) : null
  for (let answered = 0; answered < answers; answered++) {
    const next = dynamicSteps({ profile, settled, floor }).next()
    const { waiting } = startOf({ profile, settled, floor })
    const item = !next.done && random.chance(follows) ? next.value.item : random.pick(waiting)
    settled.push(settleNext(profile, settled, item))
    profile = withNewSupport(random, profile)
  }
  return { profile, settled, floor }
}

function withNewSupport(random: Random, profile: Profile): Profile {
  const voter = random.below(profile.voters.length)
  const changes = random.below(profile.items.length)
  const items = profile.items.map((item, index) =>
    index !== changes || item.supporters.includes(voter) ? item : { ...item, supporters: [...item.supporters, voter] },
  )
  return { ...profile, items }
}

/** What is wrong with a hearing, or null: the promise, at its beginning and after every place of the ranking. */
export function brokenPromise(hearing: Hearing): string | null {
  const { profile, settled } = hearing
  if (!addsUp(profile.voters, settled)) return 'a settlement does not cost one credit'
  const state = startOf(hearing)
  const loads = [...state.loads]
  const waiting = new Set(state.waiting)
  let handled = paidFor(settled)
  const steps = dynamicSteps(hearing)
  for (;;) {
    const e = overServed(profile, loads, [...waiting])
    for (const item of waiting) {
      const short = worstShortfall(profile, loads, item, subtract(fraction(handled), e))
      if (compare(short, one) > 0)
        return `after ${handled} the supporters of ${item} are short of ${fractionText(short)}`
    }
    const next = steps.next()
    if (next.done) return null
    if (compare(next.value.overServed, e) !== 0) return `E is ${fractionText(e)} after ${handled}, not as recorded`
    for (const { voter } of next.value.payments) loads[voter] = next.value.level
    waiting.delete(next.value.item)
    handled += 1
  }
}

/** Where the fast path differs from the exact one, or null. */
export function brokenEquality(hearing: Hearing): string | null {
  const exact = [...dynamicSteps(hearing)]
  const fast = liveHearing(hearing).rank(hearing.profile.items.length)
  const told = (items: readonly number[], reasons: readonly string[]) =>
    items.map((item, at) => `${item} ${reasons[at]}`).join(', ')
  const right = told(
    exact.map(({ item }) => item),
    exact.map(({ reason }) => reason),
  )
  const found = told(fast.order, fast.reasons)
  return right === found ? null : `exactly ${right}; fast ${found}`
}

/** Where a rule misses an axiom it is proven to satisfy, or null: every first k of sequential Phragmén, one slate. */
export function brokenAxiom(random: Random, profile: Profile): string | null {
  const chosen = [...phragmenSteps(profile, freshStart(profile))].map(({ item }) => item)
  for (let places = 1; places <= chosen.length; places++) {
    if (pjr(profile, chosen.slice(0, places), places).is !== 'holds') return `the first ${places} miss PJR`
  }
  const places = 1 + random.below(profile.items.length)
  const slate = equalShares(profile, places)
  return ejrPlus(profile, slate.chosen, places).is === 'holds' ? null : `the slate of ${places} misses EJR+`
}
