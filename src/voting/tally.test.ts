// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotsOf, checkEntitled, holderOf, proxiesThatHold, type Entitled } from './entitled.rules.ts'
import {
  majorityOf,
  municipalityBallots,
  quorumOf,
  secretTally,
  tally,
  tallied,
  turnoutStep,
  type Count,
  type VoteRule,
} from './tally.rules.ts'
import { entitleds, openRule, voted } from './testing.ts'

const three: Entitled = {
  persons: ['anna', 'bert', 'cem', 'dora'],
  municipalities: [
    { key: '1', name: 'Ahausen', population: 300, delegates: ['anna', 'bert'] },
    { key: '2', name: 'Bedorf', population: 5000, delegates: ['cem'] },
    { key: '3', name: 'Cestadt', population: null, delegates: ['dora'] },
  ],
  proxies: [],
}

function ballots(said: Record<string, string>) {
  return Object.entries(said).map(([voter, choice]) => ({ voter, choice }))
}

function counts(change: Partial<Count>): Count {
  return { entitled: 10, cast: 0, choices: [0, 0], abstentions: 0, invalid: 0, ...change }
}

test('given delegates of one municipality who agree, then it has one ballot and its inhabitants count once', () => {
  const result = tally(openRule, three, ballots({ anna: 'yes', bert: 'yes', cem: 'no' }))
  expect(result.heads?.count).toMatchObject({ entitled: 4, cast: 3, choices: [2, 1] })
  expect(result.municipalities?.count).toMatchObject({ entitled: 3, cast: 2, choices: [1, 1] })
  expect(result.population?.count).toMatchObject({ entitled: 5300, cast: 5300, choices: [300, 5000], unknown: 1 })
})

test('given delegates of one municipality who disagree, then it abstains and each of them is a head all the same', () => {
  const said = ballots({ anna: 'yes', bert: 'no' })
  expect(municipalityBallots(three, said)[0]).toEqual({ key: '1', choice: 'abstain', conflict: true })
  const result = tally(openRule, three, said)
  expect(result.heads?.count.choices).toEqual([1, 1])
  expect(result.municipalities?.count).toMatchObject({ cast: 1, choices: [0, 0], abstentions: 1 })
})

test('given one delegate who says nothing, then the other speaks for the municipality', () => {
  expect(municipalityBallots(three, ballots({ bert: 'no' }))[0]).toEqual({ key: '1', choice: 'no', conflict: false })
})

test('given a double majority, then heads alone carry nothing', () => {
  const said = ballots({ anna: 'yes', bert: 'yes', cem: 'no', dora: 'abstain' })
  expect(tally({ ...openRule, counting: 'byPerson' }, three, said).outcome).toMatchObject({ carried: true })
  const both = tally(openRule, three, said)
  expect(both.heads?.majority.held).toBe(true)
  expect(both.municipalities?.majority).toEqual({ held: false, leading: null, tie: true })
  expect(both.outcome).toEqual({ carried: false, choice: null, why: 'tie' })
})

test('given as many yes as no, then the motion is refused and the tie is said', () => {
  const said = ballots({ anna: 'yes', cem: 'no', dora: 'abstain' })
  const { outcome } = tally({ ...openRule, counting: 'byPerson' }, three, said)
  expect(outcome).toEqual({ carried: false, choice: null, why: 'tie' })
})

test.each([
  ['simple', [5, 4], 10, true],
  ['simple', [4, 4], 10, false],
  ['simple', [1, 0], 10, true],
  ['simple', [0, 0], 10, false],
  ['absolute', [5, 0], 10, false],
  ['absolute', [6, 4], 10, true],
  ['absolute', [5, 0], 9, true],
  ['absolute', [4, 0], 9, false],
  ['twoThirds', [2, 1], 10, true],
  ['twoThirds', [6, 3], 10, true],
  ['twoThirds', [5, 3], 10, false],
  ['twoThirds', [7, 4], 20, false],
  ['twoThirds', [0, 0], 10, false],
] as const)('given %s and %j of %i entitled, then the majority is held: %s', (majority, choices, entitled, held) => {
  expect(majorityOf({ options: 0, majority }, counts({ choices, entitled })).held).toBe(held)
})

test.each([
  [50, 7, 4],
  [50, 8, 4],
  [33, 100, 33],
  [33, 10, 4],
  [0, 10, 0],
  [100, 3, 3],
  [1, 1, 1],
])('given a quorum of %i %% of %i entitled, then %i ballots are needed', (quorumPercent, entitled, needed) => {
  expect(quorumOf({ quorumPercent }, counts({ entitled, cast: needed })).met).toBe(true)
  expect(quorumOf({ quorumPercent }, counts({ entitled, cast: needed })).needed).toBe(needed)
  if (needed > 0) expect(quorumOf({ quorumPercent }, counts({ entitled, cast: needed - 1 })).met).toBe(false)
})

test('given too few ballots for the quorum, then even a unanimous yes carries nothing', () => {
  const result = tally({ ...openRule, counting: 'byPerson', quorumPercent: 50 }, three, ballots({ anna: 'yes' }))
  expect(result.outcome).toEqual({ carried: false, choice: null, why: 'noQuorum' })
})

test('given options, then the one that leads all others is chosen, and a tie of the first two chooses none', () => {
  const rule: VoteRule = { ...openRule, counting: 'byPerson', options: 3 }
  expect(tally(rule, three, ballots({ anna: '2', bert: '2', cem: '3' })).outcome).toMatchObject({ choice: '2' })
  const tied = tally(rule, three, ballots({ anna: '2', bert: '3' }))
  expect(tied.outcome).toEqual({ carried: false, choice: null, why: 'tie' })
})

test('given both counts lead with different options, then neither is chosen', () => {
  const rule: VoteRule = { ...openRule, options: 2 }
  const lists = { ...three, municipalities: three.municipalities.slice(0, 1) }
  const result = tally(rule, lists, ballots({ anna: '1', cem: '2', dora: '2' }))
  expect([result.heads?.majority, result.municipalities?.majority]).toMatchObject([{ leading: '2' }, { leading: '1' }])
  expect(result.outcome).toMatchObject({ carried: false, choice: null })
})

test('given a secret vote with nine ballots, then nothing but its outcome is told; with ten, heads are', () => {
  const rule: VoteRule = { ...openRule, procedure: 'secret', counting: 'byPerson' }
  const nine = secretTally(
    rule,
    20,
    Array.from({ length: 9 }, () => 'yes'),
    0,
  )
  expect(nine).toEqual({
    heads: null,
    municipalities: null,
    population: null,
    outcome: { carried: true, choice: 'yes', why: 'majority' },
  })
  const ten = secretTally(rule, 20, [...Array.from({ length: 8 }, () => 'yes'), 'nonsense'], 1)
  expect(ten.heads?.count).toEqual({ entitled: 20, cast: 10, choices: [8, 0], abstentions: 0, invalid: 2 })
})

test('given a ballot of somebody who is not entitled, or two of one person, then nothing is counted', () => {
  expect(() => tally(openRule, three, ballots({ mallory: 'yes' }))).toThrow('of the entitled')
  const twice = [...ballots({ anna: 'yes' }), ...ballots({ anna: 'no' })]
  expect(() => tally(openRule, three, twice)).toThrow('two ballots')
})

test('given any vote, then its counts add up, nobody counts twice and no inhabitant does', () => {
  fc.assert(
    fc.property(voted, ({ rule, entitled, ballots: cast }) => {
      const { heads, municipalities, population } = tally(rule, entitled, cast)
      for (const each of [heads!, municipalities!, population!]) {
        const { count } = each
        expect(count.choices.reduce((sum, choice) => sum + choice, count.abstentions)).toBe(count.cast)
        expect(count.cast).toBeLessThanOrEqual(count.entitled)
      }
      expect(heads!.count.cast).toBe(cast.length)
      const inhabitants = entitled.municipalities.reduce((sum, each) => sum + (each.population ?? 0), 0)
      expect(population!.count.entitled).toBe(inhabitants)
    }),
    { numRuns: 300 },
  )
})

test('given the same vote with everything in another order, then the result is the same', () => {
  fc.assert(
    fc.property(voted, fc.infiniteStream(fc.nat()), ({ rule, entitled, ballots: cast }, chance) => {
      const shuffled = <Item>(items: readonly Item[]) =>
        items
          .map((item) => ({ item, at: chance.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ item }) => item)
      const other: Entitled = {
        persons: shuffled(entitled.persons),
        municipalities: shuffled(entitled.municipalities).map((each) => ({
          ...each,
          delegates: shuffled(each.delegates),
        })),
        proxies: shuffled(entitled.proxies),
      }
      expect(tally(rule, other, shuffled(cast))).toEqual(tally(rule, entitled, cast))
    }),
    { numRuns: 200 },
  )
})

test('given one more yes in place of a no, then what was carried stays carried', () => {
  fc.assert(
    fc.property(voted, ({ rule, entitled, ballots: cast }) => {
      const motion = { ...rule, options: 0, counting: 'byPerson' as const }
      const said = cast.map((ballot, place) => ({ ...ballot, choice: place % 2 === 0 ? 'yes' : 'no' }))
      const turned = said.findIndex(({ choice }) => choice === 'no')
      const more = said.map((ballot, place) => (place === turned ? { ...ballot, choice: 'yes' } : ballot))
      if (tally(motion, entitled, said).outcome.carried)
        expect(tally(motion, entitled, more).outcome.carried).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('given any numbers, then majorities are those of exact fractions', () => {
  const numbers = fc.record({ yes: fc.nat(90_000_000), no: fc.nat(90_000_000), entitled: fc.nat(200_000_000) })
  fc.assert(
    fc.property(numbers, ({ yes, no, entitled }) => {
      const of = counts({ choices: [yes, no], entitled })
      const held = (majority: VoteRule['majority']) => majorityOf({ options: 0, majority }, of).held
      expect(held('simple')).toBe(yes > no)
      expect(held('absolute')).toBe(yes > no && BigInt(yes) * 2n > BigInt(entitled))
      expect(held('twoThirds')).toBe(yes > no && BigInt(yes) * 3n >= (BigInt(yes) + BigInt(no)) * 2n)
    }),
    { numRuns: 500 },
  )
})

test('given any entitled, then every ballot has one holder, and nobody holds more than one of others', () => {
  fc.assert(
    fc.property(entitleds, (entitled) => {
      expect(checkEntitled(entitled).ok).toBe(true)
      const held = entitled.persons.flatMap((person) => ballotsOf(entitled, person))
      expect([...held].sort()).toEqual([...entitled.persons].sort())
      for (const person of entitled.persons) expect(ballotsOf(entitled, person).length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 200 },
  )
})

test('given a proxy, then its holder casts the ballot of who named them; given one for the unentitled, it lapses', () => {
  const given = { ...three, proxies: [{ from: 'anna', to: 'cem' }] }
  expect([holderOf(given, 'anna'), holderOf(given, 'cem')]).toEqual(['cem', 'cem'])
  expect([ballotsOf(given, 'anna'), ballotsOf(given, 'cem'), ballotsOf(given, 'mallory')]).toEqual([
    [],
    ['cem', 'anna'],
    [],
  ])
  expect(proxiesThatHold([{ from: 'anna', to: 'mallory' }, ...given.proxies], three.persons)).toEqual(given.proxies)
})

test.each([
  ['personTwice', { persons: ['anna', 'anna'] }],
  ['municipalityTwice', { municipalities: [three.municipalities[1]!, three.municipalities[1]!] }],
  ['municipalityWithoutDelegates', { municipalities: [{ ...three.municipalities[0]!, delegates: [] }] }],
  ['delegateTwice', { municipalities: [{ ...three.municipalities[0]!, delegates: ['anna', 'anna'] }] }],
  ['delegateNotEntitled', { municipalities: [{ ...three.municipalities[0]!, delegates: ['mallory'] }] }],
  ['populationNotWhole', { municipalities: [{ ...three.municipalities[0]!, population: 0.5 }] }],
  ['proxyForOneself', { proxies: [{ from: 'anna', to: 'anna' }] }],
  ['proxyNotEntitled', { proxies: [{ from: 'anna', to: 'mallory' }] }],
  [
    'proxyTwice',
    {
      proxies: [
        { from: 'anna', to: 'bert' },
        { from: 'anna', to: 'cem' },
      ],
    },
  ],
  [
    'proxyChain',
    {
      proxies: [
        { from: 'anna', to: 'bert' },
        { from: 'bert', to: 'cem' },
      ],
    },
  ],
  [
    'proxiesTooMany',
    {
      proxies: [
        { from: 'anna', to: 'cem' },
        { from: 'bert', to: 'cem' },
      ],
    },
  ],
] as const)('given a faulty list, then it is refused: %s', (refusal, change) => {
  expect(checkEntitled({ ...three, ...change })).toEqual({ ok: false, refusal })
})

test('given ballots coming in, then turnout is told in steps, never before ten, and never falls', () => {
  expect([9, 10, 19, 20, 199, 200].map((cast) => turnoutStep(cast, 200))).toEqual([0, 0, 0, 10, 90, 100])
  expect(turnoutStep(9, 9)).toBe(0)
  expect(turnoutStep(0, 0)).toBe(0)
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (some, more) => {
      const [entitled, cast] = [some + more + 1, some]
      const step = turnoutStep(cast, entitled)
      expect(step % 10).toBe(0)
      expect(step * entitled).toBeLessThanOrEqual(cast * 100)
      expect(turnoutStep(cast + 1, entitled)).toBeGreaterThanOrEqual(step)
    }),
    { numRuns: 200 },
  )
})

test('given municipalities nobody knows the inhabitants of, then they count as municipalities and are named as unknown', () => {
  const { population, municipalities } = tallied(
    openRule,
    2,
    ['yes', 'yes'],
    [
      { choice: 'yes', population: null },
      { choice: 'yes', population: 10 },
    ],
  )
  expect(municipalities?.count.choices).toEqual([2, 0])
  expect(population?.count).toMatchObject({ entitled: 10, choices: [10, 0], unknown: 1 })
})
