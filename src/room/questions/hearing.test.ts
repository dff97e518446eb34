// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { checkProfile } from '../../hearing/index.ts'
import { asId } from '../../base/id.ts'
import { roomAfter, seat } from '../testing.ts'
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
