// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Polls through a real host: what pages are sent, on two devices, after a restart, and when somebody is forgotten. */
import { expect, test } from 'vitest'
import { assert } from '../../base/assert.ts'
import type { RoomHost } from '../host/index.ts'
import { bench, seat, type Bench, type Page } from '../testing.ts'
import type { PollContent } from './state.rules.ts'

const inWords = (hidden: boolean): PollContent => ({ question: 'Was fehlt?', hidden, form: { kind: 'words' } })

/** Mona opens a poll; bert and carla have come to answer it. */
async function running({ open, enter, pass }: Bench, content: PollContent) {
  const host = await open()
  const [mona, bert, carla] = [
    await enter(host, 'mona', 'moderator'),
    await enter(host, 'bert', 'participant'),
    await enter(host, 'carla', 'participant'),
  ]
  mona.do('m1', { type: 'preparePoll', content })
  await pass(200)
  const draft = host.state.polls.drafts[0]
  assert(draft !== undefined, 'it is prepared')
  mona.do('m2', { type: 'openPoll', poll: draft.id })
  await pass(200)
  return { host, mona, bert, carla, poll: draft.id }
}

const pollIn = (host: RoomHost) => {
  const [poll] = host.state.polls.all
  assert(poll !== undefined, 'there is a poll')
  return poll
}
const heard = (page: Page) => JSON.stringify(page.heard)

test('given hidden words, when they are answered, then only who wrote them is sent them, until it is closed', async () => {
  const world = bench()
  const { mona, bert, carla, poll } = await running(world, inWords(true))
  bert.do('b1', { type: 'answerPoll', poll, answer: { kind: 'words', body: 'ein Rufbus' } })
  await world.pass(200)
  expect(bert.last('own')?.own.answers).toMatchObject([{ poll, words: 'ein Rufbus' }])
  for (const page of [mona, carla]) expect(heard(page)).not.toContain('ein Rufbus')
  expect(JSON.stringify(carla.all('events'))).not.toContain('"bert"')
  mona.do('m3', { type: 'closePoll', poll })
  await world.pass(200)
  for (const page of [mona, carla]) expect(heard(page)).toContain('ein Rufbus')
})

test('given a draft, then participants hear nothing of its words before it is opened', async () => {
  const { open, enter, pass } = bench()
  const host = await open()
  const [mona, bert] = [await enter(host, 'mona', 'moderator'), await enter(host, 'bert', 'participant')]
  mona.do('m1', { type: 'preparePoll', content: inWords(false) })
  await pass(200)
  expect(heard(mona)).toContain('Was fehlt?')
  expect(heard(await enter(host, 'carla', 'participant'))).not.toContain('Was fehlt?')
  expect(heard(bert)).not.toContain('Was fehlt?')
})

test('given a host that started after the answers, when it closes the poll, then everybody reads what it never had at hand', async () => {
  const world = bench()
  const { host, bert, poll } = await running(world, inWords(true))
  bert.do('b1', { type: 'answerPoll', poll, answer: { kind: 'words', body: 'ein Rufbus' } })
  await world.pass(200)
  await host.stop()
  const next = await world.open()
  const [mona, carla] = [await world.enter(next, 'mona', 'moderator'), await world.enter(next, 'carla', 'participant')]
  expect(heard(carla)).not.toContain('ein Rufbus')
  mona.do('m3', { type: 'closePoll', poll })
  await world.pass(200)
  expect(JSON.stringify(carla.last('events')?.texts)).toContain('ein Rufbus')
})

test('given one person on two devices, then the last answer counts, once, and both devices know it', async () => {
  const world = bench()
  const content: PollContent = { question: 'Womit?', hidden: false, form: { kind: 'one', options: ['Bus', 'Bahn'] } }
  const { host, bert, poll } = await running(world, content)
  const second = await world.enter(host, 'bert', 'participant')
  bert.do('b1', { type: 'answerPoll', poll, answer: { kind: 'one', option: 0 } })
  second.do('b2', { type: 'answerPoll', poll, answer: { kind: 'one', option: 1 } })
  bert.do('b1', { type: 'answerPoll', poll, answer: { kind: 'one', option: 0 } }, true)
  await world.pass(300)
  expect(pollIn(host)).toMatchObject({ answered: 1, sheet: { counted: { counts: [0, 1] } } })
  for (const page of [bert, second])
    expect(page.last('own')?.own.answers).toMatchObject([{ answer: { kind: 'one', option: 1 } }])
})

test('given who closed a poll is forgotten, then what others answered stays, and goes when they are forgotten', async () => {
  const world = bench()
  const { host, mona, bert, carla, poll } = await running(world, inWords(true))
  bert.do('b1', { type: 'answerPoll', poll, answer: { kind: 'words', body: 'ein Rufbus' } })
  await world.pass(200)
  mona.do('m3', { type: 'closePoll', poll })
  await world.pass(200)
  await host.forget([seat('mona')])
  await world.pass(600)
  const { sheet, wording } = pollIn(host)
  assert(sheet?.counted.kind === 'words', 'these are words')
  const [entry] = sheet.counted.words
  expect(carla.last('erased')?.texts).toEqual([wording])
  await host.forget([seat('bert')])
  await world.pass(600)
  expect(carla.last('erased')?.texts).toEqual([entry?.text])
  expect(pollIn(host).answered).toBe(1)
})
