// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { checkProfile } from '../../hearing/index.ts'
import { asId } from '../../base/id.ts'
import { standsForNobody, type SizeClass, type Stands } from '../envelope.rules.ts'
import { roomAfter, seat, type RoomStep } from '../testing.ts'
import { heardIn, standingIn } from './hearing.rules.ts'

const question = (step: number) => asId<'question'>(`text-${step}`)

/** Anna and Ben take part, Cem presides, Dora looks after the technique, Emil watches. */
const seated = [
  ['anna', 'participant', { type: 'takeSeat' }],
  ['ben', 'participant', { type: 'takeSeat' }],
  ['cem', 'chair', { type: 'takeSeat' }],
  ['dora', 'technician', { type: 'takeSeat' }],
  ['emil', 'observer', { type: 'takeSeat' }],
] as const

const ask = (body: string) => ({ type: 'askQuestion', body, unnamed: false }) as const

test('given people in all roles, when the room is heard, then everybody counts who has the right to speak', () => {
  const { entry, questions } = roomAfter(...seated)
  const heard = heardIn(entry, questions)
  expect(heard.seats).toEqual([seat('anna'), seat('ben'), seat('cem')])
  expect(heard.profile.voters).toEqual(heard.seats.map(() => ({ weight: 1, sizeClass: null, mandatedPresent: false })))
  expect(heard).toMatchObject({ questions: [], answered: [], floor: null })
})

test('given questions in every state, when the room is heard, then what waits and what was answered is an item', () => {
  const state = roomAfter(
    ...seated,
    ['anna', 'participant', ask('offen')],
    ['ben', 'participant', ask('dran')],
    ['cem', 'chair', ask('beantwortet')],
    ['cem', 'chair', ask('zuerst beantwortet')],
    ['anna', 'participant', ask('zurückgestellt')],
    ['ben', 'participant', ask('zusammengelegt')],
    ['ben', 'participant', ask('zurückgezogen')],
    ['cem', 'chair', { type: 'moderateQuestions', moderated: true }],
    ['anna', 'participant', ask('wird geprüft')],
    ['anna', 'participant', { type: 'supportQuestion', question: question(6) }],
    ['cem', 'chair', { type: 'answerQuestion', question: question(8), remark: '' }],
    ['cem', 'chair', { type: 'answerQuestion', question: question(7), remark: '' }],
    ['cem', 'chair', { type: 'setAsideQuestion', question: question(9), remark: 'gehört nicht hierher' }],
    ['cem', 'chair', { type: 'mergeQuestion', question: question(10), into: question(5) }],
    ['ben', 'participant', { type: 'withdrawQuestion', question: question(11) }],
    ['cem', 'chair', { type: 'takeUpQuestion', question: question(6) }],
  )
  const heard = heardIn(state.entry, state.questions)
  expect(heard.questions).toEqual([5, 6, 7, 8].map(question))
  expect(heard.profile.items.map(({ supporters }) => supporters)).toEqual([[0, 1], [0, 1], [2], [2]])
  expect(heard.profile.items.map(({ askedAt }) => askedAt)).toEqual([0, 1, 2, 3])
  expect(heard.answered).toEqual([3, 2])
  expect(checkProfile(heard.profile).ok).toBe(true)
})

test('given somebody supported and may not speak any more, when the room is heard, then their support still counts', () => {
  const state = roomAfter(...seated, ['anna', 'participant', ask('offen')], ['anna', 'observer', { type: 'takeSeat' }])
  const heard = heardIn(state.entry, state.questions)
  expect(heard.seats).toEqual([seat('ben'), seat('cem'), seat('anna')])
  expect(heard.profile.items[0]!.supporters).toEqual([2])
})

test('given the answer of the mathematics, when it is told, then places and credits are those of questions and seats', () => {
  const state = roomAfter(...seated, ['anna', 'participant', ask('eine')], ['ben', 'participant', ask('andere')])
  const place = {
    item: 1,
    dueClass: null,
    supporters: 1,
    paying: 1,
    decidedBy: 'level',
    cells: null,
    level: '1',
    runnerUpLevel: null,
    overServedAfter: '0',
  } as const
  const { ranking, credits } = standingIn(
    heardIn(state.entry, state.questions),
    {
      order: [1, 0],
      places: [place],
      overServed: '0.5',
      credits: { texts: ['0.33', '-0.67'], ofVoter: Uint16Array.of(0, 1, 0) },
    },
    12,
  )
  expect(ranking).toMatchObject({ position: 12, order: [question(6), question(5)], overServed: '0.5' })
  expect(ranking.places).toMatchObject([{ question: question(6), supporters: 1, level: '1' }])
  expect(ranking.places[0]).not.toHaveProperty('item')
  expect([...credits]).toEqual([
    [seat('anna'), '0.33'],
    [seat('ben'), '-0.67'],
    [seat('cem'), '0.33'],
  ])
})

describe('size classes', () => {
  const of = (group: string, sizeClass: SizeClass | null): Stands => ({ group, sizeClass })
  const declared: RoomStep = ['cem', 'chair', { type: 'declareShares', declared: true }]
  const take = { type: 'takeSeat' } as const
  const sized: readonly RoomStep[] = [
    ['anna', 'participant', take, of('village', 0)],
    ['ben', 'participant', take, of('city', 3)],
    ['cem', 'chair', take, standsForNobody],
    ['dora', 'participant', take, of('unknown', null)],
    ['emil', 'observer', take, of('village', 0)],
  ]

  test('given what seats stand for, then voters have that class and one vote, and count as mandated if they may speak', () => {
    const { entry, questions } = roomAfter(...sized)
    expect(heardIn(entry, questions).profile.voters).toEqual([
      { weight: 1, sizeClass: 'below1000', mandatedPresent: true },
      { weight: 1, sizeClass: 'from20000', mandatedPresent: true },
      { weight: 1, sizeClass: null, mandatedPresent: false },
      { weight: 1, sizeClass: null, mandatedPresent: true },
    ])
  })

  test('given shares are declared, then the floor is that of the mandates here; before and after, there is none', () => {
    const on = roomAfter(...sized, declared)
    const floor = { people: 3, ofClass: { below1000: 1, below5000: 0, below20000: 0, from20000: 1 } }
    expect(heardIn(on.entry, on.questions).floor).toEqual(floor)
    for (const off of [
      roomAfter(...sized),
      roomAfter(...sized, declared, ['cem', 'chair', { type: 'declareShares', declared: false }]),
    ])
      expect(heardIn(off.entry, off.questions).floor).toBeNull()
  })

  test('given questions with and without a name, then those with one are asked from a class, and the others from none', () => {
    const unnamed = { ...ask('ohne Namen'), unnamed: true }
    const state = roomAfter(...sized, ['anna', 'participant', ask('mit Namen')], ['anna', 'participant', unnamed])
    expect(heardIn(state.entry, state.questions).profile.items.map(({ askedFrom }) => askedFrom)).toEqual([
      'below1000',
      null,
    ])
  })

  test('given too few of a class for the questions that wait, then it is said, and only where shares are declared', () => {
    const questions: readonly RoomStep[] = [
      ['anna', 'participant', ask('eine')],
      ['ben', 'participant', ask('andere')],
    ]
    const nothing = { order: [], places: [], overServed: '0', credits: { texts: ['0'], ofVoter: new Uint16Array(4) } }
    const tooSmall = (...steps: readonly RoomStep[]) => {
      const state = roomAfter(...sized, ...steps)
      return standingIn(heardIn(state.entry, state.questions), nothing, 1).ranking.tooSmall
    }
    expect(tooSmall(...questions)).toBeNull()
    // A third of four questions is one, a third of two is none.
    expect(tooSmall(declared, ...questions)).toEqual(['below1000', 'from20000'])
    expect(tooSmall(declared, ...questions, ...questions)).toEqual([])
  })
})
