// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../base/random.ts'
import { dynamicSteps, hearingOf, settleAll, type Hearing } from './dynamic.rules.ts'
import { dueClasses, expected, floorShares, servedByClass, tooSmallToFallDue, type FloorShares } from './floor.rules.ts'
import { liveHearing } from './live.rules.ts'
import { mergedClasses, mergedClassOf, type MergedClass } from './merged-classes.rules.ts'
import { randomProfile } from './proof.rules.ts'
import { askedFrom, groups, profileOf, withClasses } from './testing.ts'

const none = { below1000: 0, below5000: 0, below20000: 0, from20000: 0 }

test('given populations, then the class is the one whose bound they stay below, and unknown stays unknown', () => {
  const found = [0, 999, 1_000, 4_999, 5_000, 19_999, 20_000, 4_000_000].map(mergedClassOf)
  expect(found).toEqual([...mergedClasses].flatMap((each) => [each, each]))
  expect(mergedClassOf(null)).toBeNull()
})

describe('what is due', () => {
  const shares: FloorShares = { people: 10, ofClass: { ...none, below1000: 3, below5000: 2 } }

  test('given three of ten, then one in ten thirds is due: after four, after seven, after ten', () => {
    expect([3, 4, 6, 7, 9, 10].map((handled) => expected(shares, 'below1000', handled))).toEqual([0, 1, 1, 2, 2, 3])
    expect(dueClasses(shares, 3, none)).toEqual([])
    expect(dueClasses(shares, 4, none)).toEqual([{ sizeClass: 'below1000', deficit: 1 }])
    expect(dueClasses(shares, 4, { ...none, below1000: 1 })).toEqual([])
  })

  test('given several are due, then the largest deficit comes first', () => {
    const due = dueClasses(shares, 10, none)
    expect(due).toEqual([
      { sizeClass: 'below1000', deficit: 3 },
      { sizeClass: 'below5000', deficit: 2 },
    ])
  })

  test('given people whose class is unknown, or without a mandate, then they lower no share by guesswork', () => {
    const profile = withClasses(profileOf(groups([[4, []]]), 0), ['below1000', 'below1000', null, 'from20000'])
    const voters = profile.voters.map((voter, at) => ({ ...voter, mandatedPresent: at !== 1 }))
    expect(floorShares(voters)).toEqual({ people: 3, ofClass: { ...none, below1000: 1, from20000: 1 } })
    expect(expected(floorShares([]), 'below1000', 50)).toBe(0)
  })

  test('given little time is left, then the classes that cannot fall due any more are named', () => {
    expect(tooSmallToFallDue(shares, 0, none, 4)).toEqual(['below1000', 'below5000'])
    expect(tooSmallToFallDue(shares, 0, none, 5)).toEqual(['below5000'])
    expect(tooSmallToFallDue(shares, 0, none, 6)).toEqual([])
    // Once served, the next one of three in ten is due after seven.
    expect(tooSmallToFallDue(shares, 4, { ...none, below1000: 1 }, 3)).toEqual(['below1000'])
    expect(tooSmallToFallDue(shares, 4, { ...none, below1000: 1 }, 4)).toEqual([])
  })
})

// Six city people with four questions, four villagers with one that crosses over and two of their own.
const cityAndVillage = (() => {
  const profile = profileOf(
    groups([
      [6, [0, 1, 2, 3]],
      [3, [0, 4]],
      [1, [0, 5]],
    ]),
    6,
  )
  const people: MergedClass[] = [...Array<MergedClass>(6).fill('from20000'), ...Array<MergedClass>(4).fill('below1000')]
  const asked: MergedClass[] = [...Array<MergedClass>(4).fill('from20000'), 'below1000', 'below1000']
  return askedFrom(withClasses(profile, people), asked)
})()

test('given a class is due, then its best-placed question comes next, at its own level, and the list says why', () => {
  const hearing = hearingOf(cityAndVillage)
  const steps = [...dynamicSteps(hearing)]
  const plain = [...dynamicSteps({ ...hearing, floor: null })].map(({ item }) => item)
  expect(plain).toEqual([0, 1, 2, 4, 3, 5])
  // 4 of 10: floor(0.4 · 3) = 1 is due when three are handled; floor(0.4 · 5) = 2 when five are.
  expect(steps.map(({ item, reason }) => `${item} ${reason}`)).toEqual([
    '0 proportion',
    '1 proportion',
    '2 proportion',
    '4 proportion',
    '3 proportion',
    '5 proportion',
  ])
  const answered = settleAll(cityAndVillage, [0, 1, 2])
  const later = withMore(cityAndVillage)
  const [first] = dynamicSteps({ profile: later, settled: answered, floor: floorShares(later.voters) })
  expect(first).toMatchObject({ item: 4, reason: 'floor', decidedBy: 'floor', due: ['below1000'] })
  expect(first!.runnerUp).toMatchObject({ item: 3 })
})

/** One more supporter of city question 3 for each villager: it is then first by level. */
function withMore(profile: Hearing['profile']): Hearing['profile'] {
  const everybody = profile.voters.map((_, voter) => voter)
  return { ...profile, items: profile.items.map((item, at) => (at === 3 ? { ...item, supporters: everybody } : item)) }
}

test('given a class is due and has nothing waiting, then the list goes on without it', () => {
  const nothing = askedFrom(cityAndVillage, Array<MergedClass>(6).fill('from20000'))
  const steps = [...dynamicSteps({ profile: nothing, settled: [], floor: floorShares(nothing.voters) })]
  expect(steps.map(({ reason }) => reason)).toEqual(Array(6).fill('proportion'))
})

test('given any hearing with a floor, then no class that has something waiting is ever behind by a whole question', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), (seed) => {
      const profile = randomProfile(seededRandom(seed), { votersMax: 12, itemsMax: 12 })
      const shares = floorShares(profile.voters)
      const order = [...dynamicSteps({ profile, settled: [], floor: shares })].map(({ item }) => item)
      const known = order.map((item) => profile.items[item]!)
      for (const place of known.keys()) {
        const due = dueClasses(shares, place, servedByClass(known.slice(0, place)))
        const waits = due.filter(({ sizeClass }) => known.slice(place).some((item) => item.askedFrom === sizeClass))
        // Whoever is due at a place is served there, or another class with as large a deficit is.
        const next = waits.find(({ sizeClass }) => sizeClass === known[place]!.askedFrom)
        if (waits.length > 0) expect(next?.deficit).toBe(waits[0]!.deficit)
      }
      expect(liveHearing({ profile, settled: [], floor: shares }).rank(99).order).toEqual(order)
    }),
    { numRuns: 400 },
  )
})
