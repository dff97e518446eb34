// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { bench, HeldLog, room, seat } from '../testing.ts'

const say = (body: string) => ({ type: 'postMessage', body }) as const

test('given a person who is forgotten, then words and name leave memory, the log and all open pages, and the log still replays', async () => {
  const { open: openHost, enter, pass, ports } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  const bert = await enter(host, 'bert', 'participant')
  bert.do('b1', say('mein Wort'))
  bert.do('b2', { type: 'requestFloor', kind: 'contribution', note: 'mein Hinweis' })
  await pass(200)
  await host.forget([seat('bert')])
  await pass(600)
  expect(bert.farewell).toBe('noEntry')
  expect(anna.last('erased')).toMatchObject({ seats: ['bert'] })
  expect(anna.last('erased')?.texts).toHaveLength(2)
  const carla = await enter(host, 'carla', 'chair')
  expect(JSON.stringify(carla.heard)).not.toMatch(/mein|Frau bert/)
  expect(carla.last('welcome')?.view?.chat.count).toBe(1)
  expect((await ports.log.read(room, 0, 100)).length).toBe(host.position)
})

test('given a person whose words were erased without an answer, when it is asked again, then memory and pages lose them too', async () => {
  const { open: openHost, enter, pass, ports } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  const bert = await enter(host, 'bert', 'participant')
  bert.do('b1', say('mein Wort'))
  bert.do('b2', { type: 'requestFloor', kind: 'contribution', note: 'mein Hinweis' })
  await pass(200)
  await ports.log.forget(room, 1, [seat('bert')])
  await host.forget([seat('bert')])
  await pass(200)
  expect(anna.last('erased')?.texts).toHaveLength(2)
  const carla = await enter(host, 'carla', 'chair')
  expect(JSON.stringify(carla.heard)).not.toContain('mein')
})

test('given a host that does not own its room any more, when somebody is to be forgotten, then it says that it could not', async () => {
  const { open: openHost, enter, ports } = bench()
  const host = await openHost()
  const bert = await enter(host, 'bert', 'participant')
  await ports.log.takeOver(room, ports.node, 3_000)
  expect(await host.forget([seat('bert')])).toBe(false)
  expect(await host.forget([seat('bert')])).toBe(false)
  expect(bert.farewell).toBe('noEntry')
})

test('given a seat that was away while somebody was forgotten, when it goes on by position, then it is told which words are gone', async () => {
  const { open: openHost, enter, attach, pass } = bench()
  const host = await openHost()
  const bert = await enter(host, 'bert', 'participant')
  const anna = await enter(host, 'anna', 'chair')
  bert.do('b1', say('mein Wort'))
  await pass(200)
  anna.line.closed()
  await host.forget([seat('bert')])
  const back = attach(host, 'anna', 'chair')
  back.hello(host.position, 'chair')
  await pass()
  expect(back.last('welcome')).toMatchObject({ view: null, gone: [host.state.chat.latest[0]!.text] })
})

test('given a command of somebody who is just being forgotten, then its words are not kept either', async () => {
  let log!: HeldLog
  const { open: openHost, enter, pass } = bench({ log: (clock) => (log = new HeldLog(clock)) })
  const host = await openHost()
  const bert = await enter(host, 'bert', 'participant')
  log.hold()
  bert.do('b1', say('unterwegs'))
  await pass()
  bert.do('b2', say('in der Reihe'))
  const forgotten = host.forget([seat('bert')])
  log.letThrough()
  await forgotten
  await pass(200)
  const [message] = host.state.chat.latest
  expect(host.state.chat.count).toBe(1)
  expect(await log.texts(room, [message!.text])).toEqual(new Map())
})

test('given somebody at the telephone, when they are forgotten, then their name goes, and not what was entered by the same technician', async () => {
  const { open: openHost, enter, pass, ports } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  const tom = await enter(host, 'tom', 'technician')
  const enterSomebody = (id: string, name: string) =>
    tom.do(id, {
      type: 'requestFloorFor',
      kind: 'contribution',
      means: 'telephone',
      whom: { is: 'new', name, sizeClass: 0 },
    })
  enterSomebody('t1', 'Erna Dorn')
  enterSomebody('t2', 'Otto Holm')
  await pass(200)
  const [erna, otto] = host.state.floor.proxies
  expect(JSON.stringify(anna.heard)).toContain('Erna Dorn')
  expect(JSON.stringify(await ports.log.read(room, 0, 100))).not.toContain('Erna Dorn')
  await host.forget([erna!.seat])
  await pass(200)
  expect(anna.last('erased')).toMatchObject({ texts: [erna!.name], seats: [erna!.seat] })
  expect(await ports.log.texts(room, [erna!.name!, otto!.name!])).toEqual(new Map([[otto!.name, 'Otto Holm']]))
  const carla = await enter(host, 'carla', 'chair')
  expect(JSON.stringify(carla.heard)).not.toContain('Erna Dorn')
  expect(host.state.floor.requests).toHaveLength(2)
})
