// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Votes at random, for tests. */
import fc from 'fast-check'
import { entitledInOrder, type Entitled, type Proxy } from './entitled.rules.ts'
import { abstain, choicesOf, countings, majorityRules, type Ballot, type VoteRule } from './tally.rules.ts'

export const openRule: VoteRule = {
  procedure: 'open',
  counting: 'both',
  majority: 'simple',
  quorumPercent: 0,
  changeable: true,
  options: 0,
}

export const rules: fc.Arbitrary<VoteRule> = fc.record({
  procedure: fc.constantFrom('named', 'open'),
  counting: fc.constantFrom(...countings),
  majority: fc.constantFrom(...majorityRules),
  quorumPercent: fc.integer({ min: 0, max: 100 }),
  changeable: fc.boolean(),
  options: fc.constantFrom(0, 0, 2, 3, 5),
})

/** Persons of whom some speak for a municipality, one or two of them for the same, some for two, and some for none. */
export const entitleds: fc.Arbitrary<Entitled> = fc
  .record({
    speaksFor: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }), { maxLength: 24 }),
    populations: fc.array(fc.option(fc.integer({ min: 0, max: 4_000_000 })), { minLength: 10, maxLength: 10 }),
    gives: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ speaksFor, populations, gives }) => {
    const persons = speaksFor.map((_, place) => personOf(place))
    const municipalities = populations.flatMap((population, at) => {
      const delegates = persons.filter((_, place) => speaksFor[place]!.includes(at))
      return delegates.length === 0
        ? []
        : [{ key: `0700${String(at)}`, name: `Ort ${String(at)}`, population, delegates }]
    })
    const proxies = gives.flatMap((given, pair): Proxy[] => {
      const [from, to] = [persons[2 * pair], persons[2 * pair + 1]]
      return given && from !== undefined && to !== undefined ? [{ from, to }] : []
    })
    return entitledInOrder({ persons, municipalities, proxies })
  })

function personOf(place: number): string {
  return `s${String(place).padStart(2, '0')}`
}

export type Voted = { readonly rule: VoteRule; readonly entitled: Entitled; readonly ballots: readonly Ballot[] }

export const voted: fc.Arbitrary<Voted> = fc
  .tuple(rules, entitleds, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }))
  .map(([rule, entitled, said]) => {
    const can = [...choicesOf(rule), abstain]
    const ballots = entitled.persons.flatMap((voter, place) => {
      const chosen = said[place]! % (can.length + 1)
      return chosen === can.length ? [] : [{ voter, choice: can[chosen]! }]
    })
    return { rule, entitled, ballots }
  })
