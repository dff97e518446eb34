// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, onTestFinished, test } from 'vitest'
import type { Hearing, Profile } from '../../hearing/index.ts'
import { startRankingThread, type RankingThread, type RankingThreadParts } from './client.ts'
import type { FromRanking } from './messages.ts'
import { rankingQueue } from './queue.ts'

function hearingWith(supporters: readonly (readonly number[])[], voters: number): Hearing {
  const profile: Profile = {
    voters: Array.from({ length: voters }, () => ({ weight: 1, sizeClass: null, mandatedPresent: true })),
    items: supporters.map((each, index) => ({ id: `q${index}`, askedAt: index, askedFrom: null, supporters: each })),
  }
  return { profile, settled: [], floor: null }
}

function thread(parts: Partial<RankingThreadParts> = {}): RankingThread {
  const started = startRankingThread({ onLost: () => undefined, ...parts })
  onTestFinished(() => started.stop())
  return started
}

test('given a hearing that changes, when it is ranked in the thread, then the ranking is of the position it says', async () => {
  const ranking = thread()
  ranking.open('room', 7, hearingWith([[0], [1, 2]], 4))
  expect(await ranking.rank('room', 5)).toMatchObject({ is: 'ranked', position: 7, ranking: { order: [1, 0] } })
  ranking.change('room', 9, [
    { type: 'supported', voter: 1, item: 0 },
    { type: 'supported', voter: 3, item: 0 },
  ])
  expect(await ranking.rank('room', 1)).toMatchObject({ is: 'ranked', position: 9, ranking: { order: [0] } })
})

test('given exact debts, when they go to the thread, then they arrive as exact as they were', async () => {
  const ranking = thread()
  const settled = [{ item: 1, level: { numerator: 1n, denominator: 2n }, payers: [1, 2] }]
  ranking.open('room', 1, { ...hearingWith([[0], [1, 2]], 4), settled })
  const ranked = await ranking.rank('room', 5)
  expect(ranked).toMatchObject({ ranking: { order: [0] } })
  expect(ranked.is === 'ranked' && [...ranked.ranking.credits]).toEqual([0.25, -0.25, -0.25, 0.25])
})

test('given a room that is not open, or closed again, when it is ranked, then the answer says so', async () => {
  const ranking = thread()
  expect(await ranking.rank('nowhere', 5)).toEqual({ is: 'roomUnknown' })
  ranking.open('room', 1, hearingWith([[0]], 1))
  ranking.close('room')
  expect(await ranking.rank('room', 5)).toEqual({ is: 'roomUnknown' })
})

test('given the thread dies, then whoever waits is told, the loss is reported once, and later wishes are answered', async () => {
  const lost: unknown[] = []
  const ranking = thread({ onLost: (error) => lost.push(error) })
  ranking.open('room', 1, hearingWith([[0]], 1))
  ranking.change('room', 2, [{ type: 'supported', voter: 99, item: 0 }])
  expect(await ranking.rank('room', 5)).toEqual({ is: 'lost' })
  expect(await ranking.rank('room', 5)).toEqual({ is: 'lost' })
  expect(lost).toHaveLength(1)
})

test('given it is stopped, then whoever waits is told and nothing is reported as lost', async () => {
  const lost: unknown[] = []
  const ranking = thread({ onLost: (error) => lost.push(error) })
  ranking.open('room', 1, hearingWith([[0]], 1))
  const waiting = ranking.rank('room', 5)
  await ranking.stop()
  expect((await waiting).is).toMatch(/^(lost|ranked)$/)
  expect(lost).toEqual([])
})

function queueWith(hearing: Hearing) {
  const answers: FromRanking[] = []
  const queue = rankingQueue((message) => answers.push(message))
  queue.take({ k: 'open', room: 'room', position: 1, hearing })
  return { answers, queue, told: () => answers.map(({ k, request }) => `${k} ${request}`) }
}

const many = hearingWith(
  Array.from({ length: 30 }, (_, item) => [item]),
  30,
)

test('given a wish that has not begun, when the same is wished again, then only the later one is worked on', () => {
  const { queue, told } = queueWith(many)
  queue.take({ k: 'rank', room: 'room', request: 1, first: 30 })
  queue.take({ k: 'rank', room: 'room', request: 2, first: 30 })
  expect(queue.work(() => false)).toBe(false)
  expect(told()).toEqual(['superseded 1', 'ranked 2'])
})

test('given a long list has begun, when a short one is wished after a change, then it comes first, and both are right', () => {
  const { queue, told, answers } = queueWith(many)
  queue.take({ k: 'rank', room: 'room', request: 1, first: 30 })
  expect(queue.work(() => true)).toBe(true)
  queue.take({ k: 'change', room: 'room', position: 2, changes: [{ type: 'supported', voter: 0, item: 29 }] })
  queue.take({ k: 'rank', room: 'room', request: 2, first: 3 })
  queue.take({ k: 'rank', room: 'room', request: 3, first: 30 })
  while (queue.work(() => true));
  expect(told()).toEqual(['ranked 2', 'ranked 1', 'ranked 3'])
  expect(answers[0]).toMatchObject({ position: 2, ranking: { order: [29, 1, 2] } })
  // The long list is of the time when it was begun.
  expect(answers[1]).toMatchObject({ position: 1 })
  expect(answers[1]).toMatchObject({ ranking: { order: many.profile.items.map((_, item) => item) } })
})

test('given a room is closed while it is ranked, then whoever waits is told', () => {
  const { queue, told } = queueWith(many)
  queue.take({ k: 'rank', room: 'room', request: 1, first: 30 })
  queue.work(() => true)
  queue.take({ k: 'close', room: 'room' })
  expect(queue.work(() => false)).toBe(false)
  expect(told()).toEqual(['roomUnknown 1'])
})
