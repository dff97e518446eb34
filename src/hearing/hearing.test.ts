// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A hearing from beginning to end, through the door only: as a room, a page and an office will use it. */
import { expect, test } from 'vitest'
import {
  audit,
  byClass,
  checkProfile,
  closestLeftOut,
  creditLeft,
  debts,
  dynamicSteps,
  equalShares,
  evenShare,
  expected,
  explain,
  fractionText,
  hashOf,
  hearingOf,
  hearingWords,
  inputOf,
  liveHearing,
  mergedClassOf,
  overServed,
  paidFor,
  placeFigures,
  placeSentence,
  rankingRecord,
  readFraction,
  recompute,
  recordText,
  roundedText,
  seqPavSteps,
  sequentialPhragmen,
  servedByClass,
  settleNext,
  slateRecord,
  take,
  tooSmallToFallDue,
  type Hearing,
  type Profile,
} from './index.ts'

/** Twelve people from a city, eight from villages; five questions, the last two from villages. */
function congress(): Profile {
  const populations = [...Array<number>(12).fill(200_000), ...Array<number>(8).fill(400)]
  const voters = populations.map((population) => ({
    weight: 1,
    sizeClass: mergedClassOf(population),
    mandatedPresent: true,
  }))
  const city = Array.from({ length: 12 }, (_, voter) => voter)
  const villages = Array.from({ length: 8 }, (_, at) => 12 + at)
  const supporters = [city, city.slice(0, 10), city.slice(2), villages, villages.slice(0, 5)]
  const items = supporters.map((each, at) => ({
    id: `frage-${at}`,
    askedAt: at,
    askedFrom: mergedClassOf(at < 3 ? 200_000 : 400),
    supporters: each,
  }))
  const checked = checkProfile({ voters, items })
  if (!checked.ok) throw new Error(checked.refusal.kind)
  return checked.value
}

test('given a room, when questions are asked, answered and explained, then everything fits together', () => {
  const hearing = hearingOf(congress())
  const first = take(dynamicSteps(hearing), 1)
  expect(first.map(({ item }) => hearing.profile.items[item]!.id)).toEqual(['frage-0'])

  // The chair answers it; who paid is a fact from now on, written down as text.
  const settlement = settleNext(hearing.profile, [], first[0]!.item)
  const kept = { ...settlement, level: readFraction(fractionText(settlement.level))! }
  const later: Hearing = { ...hearing, settled: [kept] }
  const live = liveHearing(hearing)
  live.change({ type: 'itemSettled', settlement: kept })
  const steps = [...dynamicSteps(later)]
  expect(live.rank(9).order).toEqual(steps.map(({ item }) => item))
  expect(steps[0]!.item).toBe(3)

  const places = steps.map((_, at) => explain(later, steps, at + 1, hashOf('ranking', inputOf(later, 9))))
  expect(placeSentence(places[0]!, 'de')).toContain('8 Personen unterstützen diese Frage')
  expect(placeFigures(places[0]!, 'de').map(({ value }) => value)).toContain('8 Personen, zahlen 1 der Frage')

  const loads = debts(later.profile.voters, later.settled)
  const share = evenShare(later.profile.voters, paidFor(later.settled))
  const left = creditLeft(later.profile.voters[19]!, loads[19]!, share)
  expect(hearingWords('de').creditLeft(roundedText(left, 2, 'de'))).toBe('Ihr Guthaben reicht für 0,05 einer Frage.')
  expect(fractionText(overServed(later.profile, loads, [1, 2, 3, 4]))).toBe('0')
})

test('given the declared floor, then what is expected, served and too small can be said', () => {
  const { profile, floor } = hearingOf(congress())
  expect(expected(floor!, 'below1000', 5)).toBe(2)
  const served = servedByClass([profile.items[0]!, profile.items[3]!])
  expect(served).toEqual(byClass((each) => (each === 'below1000' || each === 'from20000' ? 1 : 0)))
  expect(tooSmallToFallDue(floor!, 2, served, 3)).toEqual(['below1000'])
})

test('given a slate, then its audit and its record say the same as the rules', () => {
  const profile = congress()
  const { chosen } = equalShares(profile, 3)
  expect([...chosen].sort()).toEqual([0, 1, 3])
  expect(audit(profile, chosen, 3)).toMatchObject({ ejrPlus: { is: 'holds' }, jr: { is: 'holds' } })
  expect(closestLeftOut(profile, chosen, 3)).toMatchObject({ item: 2, deserves: 3 })
  for (const record of [slateRecord(profile, 3), rankingRecord(hearingOf(profile), 5)]) {
    expect(recompute(recordText(record))).toMatchObject({ ok: true, value: { is: 'same' } })
  }
  expect(sequentialPhragmen(profile, 2)).toEqual([0, 3])
  expect(take(seqPavSteps(profile, []), 2).map(({ item }) => item)).toEqual([0, 3])
})
