// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recheck, recordOf, recordText, type VoteRecord } from './record.rules.ts'
import { secretTally, tally, type VoteRule } from './tally.rules.ts'
import { openRule, voted, type Voted } from './testing.ts'

const about = {
  vote: 'v1',
  text: 'Soll es so sein?',
  openedAt: '2026-11-25T10:00:00Z',
  closedAt: '2026-11-25T10:05:00Z',
}

function recordFor({ rule, entitled, ballots }: Voted): VoteRecord {
  const result = tally(rule, entitled, ballots)
  const options = Array.from({ length: rule.options }, (_, place) => `Weg ${String(place + 1)}`)
  const nameOf = (person: string) => `Name von ${person}`
  return recordOf({ ...about, of: 'ballots', rule, options, entitled, ballots, nameOf, result })
}

const secretRule: VoteRule = { ...openRule, procedure: 'secret', counting: 'byPerson' }

function secretRecord(choices: readonly string[], unreadable = 0): VoteRecord {
  const persons = Array.from({ length: 40 }, (_, place) => `s${String(place)}`)
  const entitled = {
    persons,
    municipalities: [{ key: '1', name: 'Ahausen', population: 7, delegates: ['s1'] }],
    proxies: [{ from: 's1', to: 's2' }],
  }
  const result = secretTally(secretRule, persons.length, choices, unreadable)
  return recordOf({ ...about, of: 'box', rule: secretRule, options: [], entitled, result })
}

test('given any named or open vote, then its record gives its result again, after a trip through JSON', () => {
  fc.assert(
    fc.property(voted, (given) => {
      const record = recordFor(given)
      const read = JSON.parse(recordText(record)) as VoteRecord
      expect(recheck(read)).toEqual({ ok: true, value: record.result })
      expect(recordText(read)).toBe(recordText(record))
    }),
    { numRuns: 200 },
  )
})

test('given an open vote, then its record holds no seat, no name and no code beside a ballot', () => {
  fc.assert(
    fc.property(voted, (given) => {
      const text = recordText(recordFor({ ...given, rule: { ...given.rule, procedure: 'open' } }))
      expect(text).not.toMatch(/"s\d\d"|Name von/)
      expect(text).not.toContain('"person"')
    }),
    { numRuns: 50 },
  )
})

test('given ballots in another order, then the record is the same text', () => {
  fc.assert(
    fc.property(voted, (given) => {
      const backwards = { ...given, ballots: [...given.ballots].reverse() }
      expect(recordText(recordFor(backwards))).toBe(recordText(recordFor(given)))
    }),
    { numRuns: 100 },
  )
})

test('given a secret vote, then its record holds choices in an order of nobody’s, no municipality and no proxy', () => {
  const record = secretRecord(['no', 'yes', 'abstain', ...Array.from({ length: 9 }, () => 'yes')], 1)
  expect(record.entitled).toMatchObject({ municipalities: [], proxies: [], proxyCount: 1 })
  expect(record.ballots.map(({ choice }) => choice)).toEqual([
    ...Array.from({ length: 10 }, () => 'yes'),
    'no',
    'abstain',
  ])
  expect(record.unreadable).toBe(1)
  expect(recheck(record)).toEqual({ ok: true, value: record.result })
})

test('given a secret vote with fewer than ten ballots, then there is nothing to count, and nothing to see', () => {
  const record = secretRecord(['yes', 'no', 'yes'])
  expect(record).toMatchObject({ ballots: [], unreadable: 0, result: { heads: null, outcome: { carried: true } } })
  expect(recheck(record)).toEqual({ ok: true, value: 'nothingToCount' })
})

const named = recordFor({
  rule: { ...openRule, procedure: 'named' },
  entitled: {
    persons: ['s1', 's2', 's3'],
    municipalities: [{ key: '1', name: 'Ahausen', population: 7, delegates: ['s1', 's2'] }],
    proxies: [],
  },
  ballots: [
    { voter: 's1', choice: 'yes' },
    { voter: 's3', choice: 'no' },
  ],
})

test.each<[string, (record: VoteRecord) => VoteRecord]>([
  ['resultDiffers', (it) => ({ ...it, result: { ...it.result, outcome: { ...it.result.outcome, carried: true } } })],
  ['resultDiffers', (it) => ({ ...it, ballots: it.ballots.slice(1) })],
  ['ballotTwice', (it) => ({ ...it, ballots: [it.ballots[0]!, it.ballots[0]!] })],
  ['ballotOfNobody', (it) => ({ ...it, ballots: [{ is: 'named', person: 'P9', name: null, choice: 'yes' }] })],
  ['choiceUnknown', (it) => ({ ...it, ballots: [{ is: 'named', person: 'P1', name: null, choice: 'maybe' }] })],
  ['ballotsOfAnotherProcedure', (it) => ({ ...it, ballots: [{ is: 'secret', choice: 'yes' }] })],
  ['ruleFaulty', (it) => ({ ...it, rule: { ...it.rule, quorumPercent: 101 } })],
  ['ruleFaulty', (it) => ({ ...it, rule: { ...it.rule, options: 3 } })],
  ['entitledTwice', (it) => ({ ...it, entitled: { ...it.entitled, persons: ['P1', 'P1'] } })],
  ['moreBallotsThanEntitled', (it) => ({ ...it, unreadable: 2 })],
])('given a record that was changed, then it is not believed: %s', (refusal, change) => {
  expect(recheck(named).ok).toBe(true)
  expect(recheck(change(named))).toEqual({ ok: false, refusal })
})

test('given an open record with more ballots of a municipality than it has delegates, then it is not believed', () => {
  const record = recordFor({
    rule: openRule,
    entitled: {
      persons: ['s1', 's2'],
      municipalities: [{ key: '1', name: 'Ahausen', population: 7, delegates: ['s1'] }],
      proxies: [],
    },
    ballots: [{ voter: 's1', choice: 'yes' }],
  })
  const [ballot] = record.ballots
  expect(recheck({ ...record, ballots: [ballot!, ballot!] })).toEqual({ ok: false, refusal: 'moreBallotsThanEntitled' })
  const elsewhere = { ...ballot!, municipalities: ['2'] }
  expect(recheck({ ...record, ballots: [elsewhere] as VoteRecord['ballots'] })).toMatchObject({
    refusal: 'ballotOfNobody',
  })
})
