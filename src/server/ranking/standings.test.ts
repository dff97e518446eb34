// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, onTestFinished, test } from 'vitest'
import { seededRandom } from '../../base/random.ts'
import {
  dynamicSteps,
  floorShares,
  mergedClasses,
  mergedClassOf,
  randomHearing,
  roundedText,
  settleAll,
  take,
  type Hearing,
} from '../../hearing/index.ts'
import { decide, emptyRoom, evolve, heardIn, standsForNobody } from '../../room/host/index.ts'
import type { Role, RoomCommand, RoomId, RoomState, Stands } from '../../room/host/index.ts'
import { assert } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import { asInstant } from '../../base/instant.ts'
import { mergedSizeClassOf } from '../../municipality/index.ts'
import { packed, unpacked } from './packed.ts'
import { placesExplained, standings, type Standings } from './standings.ts'

const room: RoomId = asId<'room'>('room')

/** A room in which commands have been carried out one after the other. */
function roomAfter(...steps: readonly (readonly [string, Role, RoomCommand, Stands?])[]): RoomState {
  return steps.reduce((state, [name, role, command, stands = standsForNobody], index) => {
    const around = {
      seat: asId<'seat'>(name),
      role,
      stands,
      at: asInstant(index),
      text: asId<'text'>(`text-${index}`),
    }
    const decision = decide(state, command, around)
    assert(decision.ok, `${command.type} by ${name} is carried out`)
    return decision.value.events.reduce(evolve, state)
  }, emptyRoom)
}

const question = (step: number) => asId<'question'>(`text-${step}`)

/** Six of one mind with two questions, the second of which one of them does not care for; three of another with one. */
function meeting(): RoomState {
  const people = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'b2', 'b3', 'chair']
  const seats = people.map((name) => [name, name === 'chair' ? 'chair' : 'participant', { type: 'takeSeat' }] as const)
  const ask = (name: string) => [name, 'participant', { type: 'askQuestion', body: 'Warum?', unnamed: false }] as const
  const support = (name: string, step: number) =>
    [name, 'participant', { type: 'supportQuestion', question: question(step) }] as const
  return roomAfter(
    ...seats,
    ask('a1'),
    ask('a1'),
    ask('b1'),
    ...['a2', 'a3', 'a4', 'a5', 'a6'].map((name) => support(name, 10)),
    ...['a2', 'a3', 'a4', 'a5'].map((name) => support(name, 11)),
    ...['b2', 'b3'].map((name) => support(name, 12)),
    ['chair', 'chair', { type: 'answerQuestion', question: question(10), remark: '' }],
  )
}

function started(lost: unknown[] = [], module?: URL): Standings {
  const ranking = standings({ onLost: (error) => lost.push(error), ...(module === undefined ? {} : { module }) })
  onTestFinished(() => ranking.stop())
  return ranking
}

test('given a majority was answered, when the room asks, then the minority is next, with reasons and credits', async () => {
  const told = await started().rank(room, 27, meeting())
  expect(told?.ranking).toMatchObject({ position: 27, order: [question(12), question(11)], overServed: '0' })
  expect(told?.ranking.places).toMatchObject([
    { question: question(12), supporters: 3, paying: 3, decidedBy: 'level', overServedAfter: '0' },
    { question: question(11), supporters: 5, overServedAfter: '0.17' },
  ])
  const credits = [...(told?.credits ?? [])].map(([, credit]) => credit)
  expect(credits).toEqual([...Array<string>(6).fill('-0.07'), ...Array<string>(4).fill('0.1')])
})

test('given random hearings, when they go to the thread packed, then they arrive as they were', () => {
  const random = seededRandom(47)
  for (let round = 0; round < 100; round++) {
    const { profile, settled } = randomHearing(random, { votersMax: 12, itemsMax: 8 })
    const answered = settled.map(({ item }) => item)
    const items = profile.items.map((item, place) => ({ ...item, id: String(place), askedAt: place }))
    const again: Hearing = {
      profile: { ...profile, items },
      settled: settleAll(profile, answered),
      floor: floorShares(profile.voters),
    }
    expect(unpacked(packed({ profile: again.profile, answered, floor: again.floor }))).toEqual(again)
  }
})

test('given a room, when its standing comes from the thread, then it is the one the exact rules give', async () => {
  const state = meeting()
  const { profile, answered, questions } = heardIn(state.entry, state.questions)
  const steps = take(dynamicSteps({ profile, settled: settleAll(profile, answered), floor: null }), placesExplained)
  const told = await started().rank(room, 27, state)
  expect(told?.ranking.order).toEqual(steps.map(({ item }) => questions[item]))
  expect(told?.ranking.places.map(({ level }) => level)).toEqual(steps.map(({ level }) => roundedText(level, 6, 'en')))
})

test('given the thread cannot run, when rooms ask, then they get none and each loss is told once', async () => {
  const lost: unknown[] = []
  const ranking = started(lost, new URL('data:text/javascript,throw new Error("no thread")'))
  const both = [ranking.rank(room, 27, meeting()), ranking.rank(room, 28, meeting())]
  expect(await Promise.all(both)).toEqual([null, null])
  expect(lost).toHaveLength(1)
  // Asked again, it is started again.
  expect(await ranking.rank(room, 29, meeting())).toBeNull()
  expect(lost).toHaveLength(2)
})

test('given it was stopped, when a room still asks, then it gets none and no thread is started', async () => {
  const lost: unknown[] = []
  const ranking = started(lost)
  const waiting = ranking.rank(room, 27, meeting())
  await ranking.stop()
  await waiting
  expect(await ranking.rank(room, 28, meeting())).toBeNull()
  expect(lost).toEqual([])
})

test('given a small class whose share is due, when shares are declared, then its question is next and says so', async () => {
  const ask = (name: string) => [name, 'participant', { type: 'askQuestion', body: 'Warum?', unnamed: false }] as const
  const support = (name: string, step: number) =>
    [name, 'participant', { type: 'supportQuestion', question: question(step) }] as const
  const cities = ['a1', 'a2', 'a3']
  const seats = [...cities, 'b1'].map((name) => {
    const stands: Stands = { group: name, sizeClass: name === 'b1' ? 0 : 3 }
    return [name, 'participant', { type: 'takeSeat' }, stands] as const
  })
  const moderate = (command: RoomCommand) => ['mona', 'moderator', command] as const
  const steps = [
    ...seats,
    moderate({ type: 'takeSeat' }),
    ...['a1', 'a1', 'a1', 'a2', 'a3'].map(ask),
    ask('b1'),
    // Everybody, the village too, prefers what the cities ask.
    ...[5, 6, 7, 8, 9].flatMap((step) => ['a2', 'a3', 'b1'].flatMap((name) => supportUnlessAsked(name, step))),
    ...[5, 6, 7, 8].map((step) => moderate({ type: 'answerQuestion', question: question(step), remark: '' })),
  ]
  function supportUnlessAsked(name: string, step: number) {
    const asker = step < 8 ? 'a1' : step === 8 ? 'a2' : 'a3'
    return name === asker ? [] : [support(name, step)]
  }
  const ranking = started()
  const village = question(10)
  const without = await ranking.rank(room, 40, roomAfter(...steps))
  expect(without?.ranking.order[0]).toBe(question(9))
  expect(without?.ranking.tooSmall).toBeNull()
  const shares = moderate({ type: 'declareShares', declared: true })
  const declared = await ranking.rank(room, 41, roomAfter(...steps, shares))
  expect(declared?.ranking.order[0]).toBe(village)
  expect(declared?.ranking.places[0]).toMatchObject({ question: village, dueClass: 'below1000', decidedBy: 'floor' })
})

test('given any population, then the register and the mathematics put it in the same class', () => {
  for (const population of [null, 0, 999, 1_000, 4_999, 5_000, 19_999, 20_000, 3_500_000]) {
    const sizeClass = mergedSizeClassOf(population)
    expect(sizeClass === null ? null : mergedClasses[sizeClass]).toBe(mergedClassOf(population))
  }
})
