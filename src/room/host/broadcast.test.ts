// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { bench, cardOf, seat } from '../testing.ts'
import { hostLimits } from './limits.ts'

const say = (body: string) => ({ type: 'postMessage', body }) as const

test('given a quiet room, when something happens, then it goes out at once; a stream is joined per tick', async () => {
  const { open, enter, pass } = bench()
  const host = await open()
  const anna = await enter(host, 'anna', 'chair')
  await pass(1_000)
  const count = anna.all('events').length
  anna.do('a1', say('eins'))
  await pass(1)
  expect(anna.all('events')).toHaveLength(count + 1)
  for (const id of ['a2', 'a3', 'a4']) {
    anna.do(id, say(id))
    await pass(1)
  }
  expect(anna.all('events')).toHaveLength(count + 1)
  await pass(hostLimits.tickMillisecondsMin)
  expect(anna.all('events')).toHaveLength(count + 2)
  expect(anna.last('events')?.events.map(({ c }) => c)).toEqual(['a2', 'a3', 'a4'])
})

test('given a line to the chair, then those who lead get its words, all others the request without them, its seat its own', async () => {
  const { open, enter, pass } = bench()
  const host = await open()
  const anna = await enter(host, 'anna', 'chair')
  const mona = await enter(host, 'mona', 'moderator')
  const bert = await enter(host, 'bert', 'participant')
  const olga = await enter(host, 'olga', 'observer')
  bert.do('b1', { type: 'requestFloor', kind: 'contribution', note: 'vertraulich' })
  await pass(200)
  for (const page of [anna, mona]) expect(JSON.stringify(page.last('events'))).toContain('vertraulich')
  for (const page of [bert, olga]) expect(JSON.stringify(page.all('events'))).not.toContain('vertraulich')
  expect(bert.last('own')).toEqual({
    k: 'own',
    own: { notes: [['contribution', 'vertraulich']], credit: null, supports: [], asks: [] },
    told: 1,
  })
  expect([anna, mona, olga].flatMap((page) => page.all('own'))).toEqual([])
  const back = await enter(host, 'bert', 'participant')
  expect(back.last('welcome')?.own).toEqual({
    notes: [['contribution', 'vertraulich']],
    credit: null,
    supports: [],
    asks: [],
  })
  const late = await enter(host, 'late', 'participant')
  expect(JSON.stringify(late.heard)).not.toContain('vertraulich')
})

test('given people who come and go, then it is told once in a while, counted, and never written', async () => {
  const { open, enter, pass } = bench()
  const host = await open()
  const anna = await enter(host, 'anna', 'chair')
  await pass(1_000)
  const bert = await enter(host, 'bert', 'participant')
  await pass(1_000)
  const { position } = host
  bert.line.closed()
  await pass(1_000)
  const told = anna.all('presence').map(({ notice, came, went }) => ({ notice, came, went }))
  expect(told).toEqual([
    { notice: 1, came: ['anna'], went: [] },
    { notice: 2, came: ['bert'], went: [] },
    { notice: 3, came: [], went: ['bert'] },
  ])
  expect(host.position).toBe(position)
})

test('given silence, then a beat tells time, position and notice, so that nobody misses anything for long', async () => {
  const { open, enter, pass, clock } = bench()
  const host = await open()
  const anna = await enter(host, 'anna', 'chair')
  await pass(hostLimits.beatMilliseconds)
  expect(anna.last('beat')).toMatchObject({ k: 'beat', position: 2, notice: 1 })
  expect(clock.now() - anna.last('beat')!.now).toBeLessThan(hostLimits.beatMilliseconds)
})

test('given a message that was removed, when a page comes back from before it, then it gets both events and not the words', async () => {
  const { open, enter, attach, pass } = bench()
  const host = await open()
  const anna = await enter(host, 'anna', 'chair')
  anna.do('a1', say('zurückgenommen'))
  await pass(200)
  anna.do('a2', { type: 'removeMessage', message: host.state.chat.latest[0]!.text })
  await pass(2_000)
  const back = attach(host, 'anna', 'chair')
  back.hello(2, 'chair')
  await pass(100)
  const welcome = back.last('welcome')!
  expect(welcome.events.map(({ e }) => e.type)).toEqual(['messagePosted', 'messageRemoved'])
  expect(JSON.stringify(welcome)).not.toContain('zurückgenommen')
})

test('given a host that starts again, then a welcome fetches the words it shows from the log', async () => {
  const { open, enter, pass } = bench()
  const first = await open()
  const anna = await enter(first, 'anna', 'chair')
  anna.do('a1', say('bleibt'))
  await pass(200)
  await first.stop()
  expect(anna.farewell).toBe('stopping')
  const second = await open()
  const back = await enter(second, 'anna', 'chair')
  expect(back.last('welcome')?.texts.map(([, body]) => body)).toEqual(['bleibt'])
  expect(second.state.entry.presiding).toBe(seat('anna'))
})

test('given a support, then nobody is told who gave it, its seat is told alone, and again until it says that this came', async () => {
  const { open, enter, pass } = bench()
  const host = await open()
  const anna = await enter(host, 'anna', 'chair')
  const bert = await enter(host, 'bert', 'participant')
  bert.do('b1', { type: 'askQuestion', body: 'Wer zahlt?', unnamed: true })
  await pass(200)
  const question = host.state.questions.all[0]!.id
  const dora = await enter(host, 'dora', 'participant')
  dora.do('d1', { type: 'supportQuestion', question })
  await pass(200)
  for (const page of [anna, bert, dora]) {
    const told = page
      .all('events')
      .flatMap(({ events }) => events)
      .at(-1)
    const support = { type: 'questionSupported', v: 1, question, seat: null }
    expect(told).toEqual({ p: host.position, c: 'd1', by: null, e: support })
  }
  const own = { notes: [], credit: null, supports: [question], asks: [] }
  expect(dora.last('own')).toEqual({ k: 'own', own, told: 1 })
  const count = dora.all('own').length
  await pass(hostLimits.beatMilliseconds)
  expect(dora.all('own')).toHaveLength(count + 1)
  dora.say({ k: 'heard', told: 2 })
  await pass(3 * hostLimits.beatMilliseconds)
  expect(dora.all('own')).toHaveLength(count + 1)
})

test('given an unnamed question, then those who lead know who asks, and nobody else gets the seat by any way', async () => {
  const { open, enter, pass } = bench()
  const host = await open()
  const mona = await enter(host, 'mona', 'moderator')
  const carla = await enter(host, 'carla', 'participant')
  const bert = await enter(host, 'bert', 'participant')
  await pass(1_000)
  const before = carla.heard.length
  bert.do('b1', { type: 'askQuestion', body: 'Wer zahlt?', unnamed: true })
  await pass(200)
  expect(JSON.stringify(mona.last('events'))).toContain('"seat":"bert"')
  expect(JSON.stringify(carla.heard.slice(before))).not.toContain('bert')
  const late = await enter(host, 'late', 'participant')
  expect(late.last('welcome')?.view?.questions.all[0]).toMatchObject({ seat: null, supports: 1, supporters: null })
  expect(bert.last('own')?.own.asks).toEqual([{ question: host.state.questions.all[0]!.id, words: 'Wer zahlt?' }])
})

test('given somebody who is not there, when a request is entered for them, then every page gets their card', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const bert = await enter(host, 'bert', 'participant')
  bert.line.closed()
  await pass(1_000)
  const tom = await enter(host, 'tom', 'technician')
  const anna = await enter(host, 'anna', 'chair')
  expect(JSON.stringify(anna.heard)).not.toContain('Frau bert')
  tom.do('t1', {
    type: 'requestFloorFor',
    kind: 'contribution',
    means: 'telephone',
    whom: { is: 'known', seat: seat('bert') },
  })
  await pass(200)
  expect(new Map(anna.last('events')!.cards).get(seat('bert'))).toEqual(cardOf('bert'))
})
