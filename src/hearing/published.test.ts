// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Published instances with published results, and some worked by hand so that the rules prove themselves without. */
import { describe, expect, test } from 'vitest'
import { closestLeftOut, ejrPlus } from './axioms.rules.ts'
import { debts, dynamicSteps, settleAll } from './dynamic.rules.ts'
import { equalShares } from './equal-shares.rules.ts'
import { fractionText } from './fraction.rules.ts'
import { liveHearing } from './live.rules.ts'
import { freshStart, phragmenSteps, sequentialPhragmen, take } from './phragmen.rules.ts'
import type { Profile } from './profile.rules.ts'
import { seqPavSteps } from './seqpav.rules.ts'
import { groups, profileOf, publicLines, weightedProfile } from './testing.ts'
import { mostSupported } from './upvotes.rules.ts'

type Committees = readonly (readonly number[])[]
type Instance = { id: string; numCand: number; ballots: number[][]; k: number; results: Record<string, Committees> }

const seqPav = (profile: Profile, k: number) => take(seqPavSteps(profile, []), k).map(({ item }) => item)
const rules: Readonly<Record<string, (profile: Profile, k: number) => readonly number[]>> = {
  seqphragmen: sequentialPhragmen,
  seqpav: seqPav,
  'equal-shares': (profile, k) => equalShares(profile, k).chosen,
  av: mostSupported,
}

/** With the ties broken from the front and from the back, what comes out is one of the published committees. */
function agrees({ numCand, ballots, k, results }: Instance, rule: string): void {
  const profile = profileOf(ballots, numCand)
  const fromTheBack = { ...profile, items: profile.items.map((item, at) => ({ ...item, id: `q${1000 - at}` })) }
  for (const each of [profile, fromTheBack]) {
    const chosen = rules[rule]!(each, k)
    const isThere = results[rule]!.some((committee) => chosen.every((item) => committee.includes(item)))
    expect({ rule, chosen, isThere }).toMatchObject({ isThere: true })
    // Fewer than k only when nobody supports the rest.
    const supported = each.items.filter(({ supporters }) => supporters.length > 0).length
    expect(chosen).toHaveLength(Math.min(k, supported))
  }
}

function published(): Instance[] {
  type Example = Omit<Instance, 'results'> & { results: { rule: string; resolute: boolean; committees: Committees }[] }
  const examples = publicLines('abcvoting-examples.json').flatMap((text) => JSON.parse(text) as Example[])
  const instances = publicLines('abcvoting-instances.jsonl').map((line) => JSON.parse(line) as Instance)
  const withAllTies = examples.map(({ results, ...example }) => ({
    ...example,
    results: Object.fromEntries(
      results.filter(({ resolute }) => !resolute).map((each) => [each.rule, each.committees]),
    ),
  }))
  return [...withAllTies, ...instances]
}

test('given the published instances that are there, then every rule of ours finds a published committee', () => {
  let compared = 0
  for (const instance of published()) {
    for (const rule of Object.keys(rules).filter((each) => instance.results[each] !== undefined)) {
      agrees(instance, rule)
      compared += 1
    }
    const profile = profileOf(instance.ballots, instance.numCand)
    const fast = liveHearing({ profile, settled: [], floor: null }).rank(instance.numCand)
    expect(fast.order).toEqual(sequentialPhragmen(profile, instance.numCand))
  }
  expect(compared === 0 || compared > 300).toBe(true)
})

test('given the published steps that are there, then order and gains are the published ones', () => {
  type Steps = Instance & { rule: string; order?: number[]; steps?: { add: number; gain: string }[] }
  const worked = publicLines('abcvoting-stepwise.json').flatMap((text) => JSON.parse(text) as Steps[])
  for (const { rule, ballots, numCand, k, steps } of worked.filter((each) => each.rule === 'seqpav')) {
    const found = take(seqPavSteps(profileOf(ballots, numCand), []), k)
    expect({ rule, steps: found.map(({ item, gain }) => ({ add: item, gain: fractionText(gain) })) }).toEqual({
      rule,
      steps,
    })
  }
})

/** Each item by its level alone, as if nothing more were to come. */
function byLevelNow(profile: Profile, implemented: readonly number[]): number[] {
  const settled = settleAll(profile, implemented)
  const levels = [...profile.items.keys()]
    .filter((item) => !implemented.includes(item))
    .map((item) => {
      const only = {
        ...profile,
        items: profile.items.map((each, at) => (at === item ? each : { ...each, supporters: [] })),
      }
      const answered = {
        ...only,
        items: only.items.map((each, at) => (implemented.includes(at) ? profile.items[at]! : each)),
      }
      return dynamicSteps({ profile: answered, settled, floor: null }).next().value!
    })
  const number = ({ level }: (typeof levels)[number]) => Number(level.numerator) / Number(level.denominator)
  return levels.sort((a, b) => number(a) - number(b) || a.item - b.item).map(({ item }) => item)
}

test('given the published dynamic rankings that are there, then ours are the same after every answer', () => {
  type Case = { rule: string; numCand: number; ballots: number[][]; implemented: number[]; rankings: number[][] }
  type Debts = { ballots: number[][]; numCand: number; implemented: number[]; debts: string[] }
  const files = publicLines('dynamic-rankings.json')
  const all = files.map((text) => JSON.parse(text) as { cases: Case[]; phase1Debts: Debts[] })
  const ranked: Readonly<Record<string, (profile: Profile, implemented: readonly number[]) => number[]>> = {
    'dynamic-phragmen': (profile, implemented) =>
      [...dynamicSteps({ profile, settled: settleAll(profile, implemented), floor: null })].map(({ item }) => item),
    'dynamic-seqpav': (profile, implemented) => [...seqPavSteps(profile, implemented)].map(({ item }) => item),
    'myopic-phragmen': byLevelNow,
    av: (profile, implemented) => mostSupported(profile, 99).filter((item) => !implemented.includes(item)),
  }
  for (const { rule, ballots, numCand, implemented, rankings } of all.flatMap(({ cases }) => cases)) {
    for (const [answers, ranking] of rankings.entries()) {
      const found = ranked[rule]!(profileOf(ballots, numCand), implemented.slice(0, answers))
      expect({ rule, answers, found }).toEqual({ rule, answers, found: ranking })
    }
  }
  for (const { ballots, numCand, implemented, debts: owed } of all.flatMap(({ phase1Debts }) => phase1Debts)) {
    const profile = profileOf(ballots, numCand)
    expect(debts(profile.voters, settleAll(profile, implemented)).map(fractionText)).toEqual(owed)
  }
})

describe('worked by hand', () => {
  // a: 0 1 2, b: 0 1, c: 3 4, d: 4. First a: 1/3 each. Then c: 1/2 each. b: (1 + 1/3 + 1/3) / 2 = 5/6. d: 1 + 1/2.
  const profile = profileOf([[0, 1], [0, 1], [0], [2], [2, 3]], 4)

  test('given two groups, then levels, payments and runners-up are as worked out', () => {
    const steps = [...phragmenSteps(profile, freshStart(profile))]
    expect(steps.map(({ item, level }) => `${item} ${fractionText(level)}`)).toEqual([
      '0 1/3',
      '2 1/2',
      '1 5/6',
      '3 3/2',
    ])
    expect(steps[0]!.payments.map(({ voter }) => voter)).toEqual([0, 1, 2])
    expect(steps[2]!.payments.map(({ before }) => fractionText(before))).toEqual(['1/3', '1/3'])
    // b and c both stood at 1/2 when a was first.
    expect(steps[0]!.runnerUp).toMatchObject({ item: 1 })
    expect(steps.map(({ decidedBy }) => decidedBy)).toEqual(['level', 'level', 'level', 'alone'])
    expect(steps[3]!.runnerUp).toBeNull()
  })

  test('given weights, then a voter of weight 2 is as good as two', () => {
    const heavy = weightedProfile(
      [
        [2, [0, 1]],
        [1, [0]],
        [1, [2]],
        [1, [2, 3]],
      ],
      4,
    )
    const [light, weighed] = [profile, heavy].map((each) =>
      [...phragmenSteps(each, freshStart(each))].map(({ item, level }) => `${item} ${fractionText(level)}`),
    )
    expect(weighed).toEqual(light)
    const slates = [profile, heavy].map((each) => equalShares(each, 3).chosen)
    expect(slates[1]).toEqual(slates[0])
    expect(seqPav(heavy, 4)).toEqual(seqPav(profile, 4))
  })

  test('given equal levels, then more supporters come first, then who asked earlier, then the id', () => {
    const tied = profileOf(
      [
        [0, 3],
        [1, 3],
        [2, 3],
      ],
      4,
    )
    // The loads 1/2 make (1 + 3·1/2)/3 = 5/6 for the fourth; the first three stand at 1 + 1/2 each.
    const items = tied.items.map((item, at) => ({ ...item, askedAt: [5, 4, 4, 9][at]! }))
    const steps = [...phragmenSteps({ ...tied, items }, freshStart(tied))]
    expect(steps.map(({ item }) => item)).toEqual([3, 1, 2, 0])
    expect(steps.map(({ decidedBy }) => decidedBy)).toEqual(['level', 'id', 'askedEarlier', 'alone'])
    // Level 1/2 for both after the first pick: (1 + 0 + 0)/2 and (1 + 1/2 + 1/2 + 0 + 0)/4; four supporters beat two.
    const wide = profileOf([[0, 2], [0, 2], [1], [1], [2], [2]], 3)
    const settled = settleAll(wide, [0])
    const [next] = dynamicSteps({ profile: wide, settled, floor: null })
    expect(next).toMatchObject({ item: 2, decidedBy: 'supporters', runnerUp: { item: 1 } })
    expect(liveHearing({ profile: wide, settled, floor: null }).rank(3)).toMatchObject({ order: [2, 1] })
  })

  test('given an overloaded supporter, when another of their questions is answered, then they pay nothing more', () => {
    const overload = profileOf([[0], [0, 1], [1, 2]], 3)
    expect(debts(overload.voters, settleAll(overload, [2, 1])).map(fractionText)).toEqual(['0', '1', '1'])
    expect(settleAll(overload, [2, 1])[1]).toMatchObject({ payers: [1] })
  })

  test('given an answered question without supporters, then nobody pays and the ranking goes on', () => {
    const lonely = profileOf([[0]], 2)
    expect(settleAll(lonely, [1])).toMatchObject([{ payers: [] }])
    expect([...dynamicSteps({ profile: lonely, settled: settleAll(lonely, [1]), floor: null })]).toHaveLength(1)
  })

  test('given equal shares, then prices are as worked out and the rest is completed by Phragmén', () => {
    // Five voters, k = 3: 3/5 each. a costs 1/3 (leaves 4/15), c costs 1/2 (leaves 1/10). b would need 8/15 < 1.
    const slate = equalShares(profile, 3)
    expect(slate.purchases.map(({ item, price }) => `${item} ${fractionText(price)}`)).toEqual(['0 1/3', '2 1/2'])
    expect(slate.left.map(fractionText)).toEqual(['4/15', '4/15', '4/15', '1/10', '1/10'])
    // (1 − 8/15)/2 = 7/30 against 1 − 1/10.
    expect(slate.completion.map(({ item, level }) => `${item} ${fractionText(level)}`)).toEqual(['1 7/30'])
    // Of those left out d is the closest: one voter of weight 1 with one chosen item: 1·3/(2·5).
    expect(closestLeftOut(profile, slate.chosen, 3)).toMatchObject({ item: 3, deserves: 2 })
    expect(fractionText(closestLeftOut(profile, slate.chosen, 3)!.ratio)).toBe('3/10')
    expect(ejrPlus(profile, slate.chosen, 3)).toEqual({ is: 'holds' })
  })

  test('given nobody or nothing, then nothing is ranked and nothing chosen', () => {
    const empty: Profile = { voters: [], items: [] }
    expect([sequentialPhragmen(empty, 5), seqPav(empty, 5), mostSupported(empty, 5)]).toEqual([[], [], []])
    expect(equalShares(empty, 5).chosen).toEqual([])
    expect(equalShares(profileOf([[], []], 2), 2).chosen).toEqual([])
    expect(liveHearing({ profile: empty, settled: [], floor: null }).rank(5).order).toEqual([])
    expect(equalShares(profile, 0).chosen).toEqual([])
    expect(sequentialPhragmen(profile, 0)).toEqual([])
  })

  test('given upvotes, then a majority fills the top where Phragmén hears both', () => {
    const congress = profileOf(
      groups([
        [6, [0, 1, 2]],
        [4, [3]],
      ]),
      4,
    )
    expect(mostSupported(congress, 3)).toEqual([0, 1, 2])
    expect(sequentialPhragmen(congress, 3)).toEqual([0, 3, 1])
  })
})
