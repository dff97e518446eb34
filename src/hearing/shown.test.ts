// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { seededRandom } from '../base/random.ts'
import { creditLeft, evenShare, overServed } from './credit.rules.ts'
import { debts, dynamicSteps, paidFor, settleAll, settleNext, startOf, type Hearing } from './dynamic.rules.ts'
import { approximately } from './fraction.rules.ts'
import { take } from './phragmen.rules.ts'
import { randomHearing } from './proof.rules.ts'
import { roundedText } from './sentences.ts'
import { shownRanking, type ShownRanking } from './shown.ts'
import { groups, profileOf } from './testing.ts'

function shown(hearing: Hearing, explained = 20): ShownRanking {
  const steps = shownRanking(hearing, explained)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const creditOf = ({ credits }: ShownRanking, voter: number) => credits.texts[credits.ofVoter[voter]!]

test('given random hearings, when they are shown, then order, figures and credits are those of the exact rules', () => {
  const random = seededRandom(20_260_415)
  for (let round = 0; round < 300; round++) {
    const hearing = randomHearing(random, { votersMax: 14, itemsMax: 9 })
    const { profile, settled } = hearing
    const steps = [...dynamicSteps(hearing)]
    const told = shown(hearing, 4)
    expect(told.order).toEqual(steps.map(({ item }) => item))
    expect(told.places.map(({ item }) => item)).toEqual(steps.slice(0, 4).map(({ item }) => item))
    expect(told.places.map(({ level }) => level)).toEqual(
      steps.slice(0, 4).map(({ level }) => roundedText(level, 6, 'en')),
    )
    const loads = debts(profile.voters, settled)
    const share = evenShare(profile.voters, paidFor(settled))
    expect(profile.voters.map((_, voter) => creditOf(told, voter))).toEqual(
      profile.voters.map((voter, place) => roundedText(creditLeft(voter, loads[place]!, share), 2, 'en')),
    )
    for (const { item, overServedAfter } of told.places) {
      const after = [...settled, settleNext(profile, settled, item)]
      const waiting = startOf({ ...hearing, settled: after }).waiting
      const exact = approximately(overServed(profile, debts(profile.voters, after), waiting))
      expect(Math.abs(Number(overServedAfter) - exact)).toBeLessThan(0.0051)
      // What is told to a moderator for a question whose cost was not worked out: at most one more.
      const now = approximately(overServed(profile, loads, startOf(hearing).waiting))
      expect(exact).toBeLessThanOrEqual(now + 1 + 1e-9)
    }
  }
})

test('given six against three, when the three are taken first, then it is told beforehand that this costs', () => {
  const profile = profileOf(
    groups([
      [6, [0, 1]],
      [3, [2]],
    ]),
    3,
  )
  const told = shown({ profile, settled: [], floor: null })
  expect(told.order).toEqual([0, 1, 2])
  expect(told.overServed).toBe('0')
  // Their question paid, the three stand at 1/3 while the next one waits at 1/6: 3 · (1/3 − 1/6) too much.
  expect(told.places.map(({ overServedAfter }) => overServedAfter)).toEqual(['0', '0', '0.5'])
  const after = shown({ profile, settled: settleAll(profile, [2]), floor: null })
  expect(after.overServed).toBe('0.5')
  expect(creditOf(after, 0)).toBe('0.11')
  expect(creditOf(after, 8)).toBe('-0.22')
})

test('given nothing that anybody supports, when it is shown, then there is an empty list and nobody owes anything', () => {
  const profile = profileOf([[], []], 2)
  expect(shown({ profile, settled: [], floor: null })).toMatchObject({ order: [], places: [], overServed: '0' })
  expect(take(dynamicSteps({ profile, settled: [], floor: null }), 1)).toEqual([])
})
