// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { standsForNobody } from '../envelope.rules.ts'
import { bench, cardOf, HeldLog, room, seat } from '../testing.ts'
import { RoomHosts } from './hosts.ts'

const open = { type: 'openList' } as const
const close = { type: 'closeList' } as const
const ask = { type: 'requestFloor', kind: 'contribution', note: '' } as const
const say = (body: string) => ({ type: 'postMessage', body }) as const

test('given an empty room, when the chair enters, then the seat is taken, the chair presides and a fresh view comes', async () => {
  const { open: openHost, enter } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  const welcome = anna.last('welcome')!
  expect(welcome.view?.entry).toEqual({ seats: [['anna', 'chair']], stands: [], presiding: 'anna' })
  expect(welcome.position).toBe(2)
  expect(welcome.present).toEqual(['anna'])
  expect(welcome.cards).toEqual([['anna', cardOf('anna')]])
})

test('given two in the room, when one posts a message, then both hear the same event with its words, the sender too', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  const bert = await enter(host, 'bert', 'participant')
  bert.do('b1', say('Guten Morgen'))
  await pass(200)
  for (const page of [anna, bert]) {
    const told = page.last('events')!
    expect(told.events.map(({ e, c, by }) => [e.type, c, by])).toEqual([['messagePosted', 'b1', 'bert']])
    expect(told.texts.map(([, body]) => body)).toEqual(['Guten Morgen'])
  }
})

test('given a message whose append is under way, then nobody hears of it before it is written', async () => {
  let log!: HeldLog
  const { open: openHost, enter, pass } = bench({ log: (clock) => (log = new HeldLog(clock)) })
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  log.hold()
  anna.do('a1', say('noch nicht'))
  await pass(500)
  expect(
    anna
      .all('events')
      .flatMap(({ events }) => events)
      .some(({ c }) => c === 'a1'),
  ).toBe(false)
  expect(anna.last('done')).toBeUndefined()
  log.letThrough()
  await pass(500)
  expect(anna.last('events')?.events[0]?.c).toBe('a1')
  expect(anna.last('done')?.id).toBe('a1')
})

test('given a command that was carried out, when it comes again, then it is said to be done and is not done again', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  anna.do('a1', say('einmal'))
  await pass(200)
  anna.do('a1', say('einmal'), true)
  anna.do('a1', say('noch einmal'))
  await pass(200)
  expect(host.state.chat.count).toBe(1)
  expect(anna.all('done').map(({ id, position }) => [id, position])).toEqual([
    ['a1', 3],
    ['a1', 3],
    ['a1', 3],
  ])
})

test('given a command twice in one batch, then it is carried out once', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  anna.do('a1', say('einmal'))
  anna.do('a1', say('einmal'))
  await pass(200)
  expect(host.state.chat.count).toBe(1)
})

test('given a refused command, when a late copy of it comes, then it is refused again although the room has changed', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  const bert = await enter(host, 'bert', 'participant')
  anna.do('a1', close)
  bert.do('b1', ask)
  await pass(200)
  expect(bert.last('refused')).toEqual({ k: 'refused', id: 'b1', refusal: 'listClosed' })
  anna.do('a2', open)
  await pass(200)
  bert.do('b1', ask, true)
  await pass(200)
  expect(bert.all('refused').map(({ refusal }) => refusal)).toEqual(['listClosed', 'listClosed'])
  expect(host.state.floor.requests).toEqual([])
})

test('given a command that memory has forgotten, when it comes as if for the first time, then the log knows it and the room goes on', async () => {
  const { open: openHost, enter, pass, transitions } = bench({ limits: { outcomesMax: 1 } })
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  anna.do('a1', say('eins'))
  await pass(200)
  anna.do('a2', say('zwei'))
  await pass(200)
  anna.do('a1', say('eins'))
  anna.do('a3', say('drei'))
  await pass(200)
  expect(transitions.map(({ is }) => is)).toEqual(['roomOpened'])
  expect(host.state.chat.count).toBe(3)
  expect(anna.all('done').map(({ id, position }) => [id, position])).toEqual([
    ['a1', 3],
    ['a2', 4],
    ['a1', 3],
    ['a3', 5],
  ])
})

test('given a person with an older ticket in the room, when a newer ticket gives another role, then the older line ends and has no rights', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const laptop = await enter(host, 'anna', 'chair')
  laptop.do('a1', say('vorher'))
  const phone = await enter(host, 'anna', 'participant')
  expect(laptop.farewell).toBe('moved')
  phone.do('a2', { type: 'takeChair' })
  await pass(200)
  expect(phone.last('refused')?.refusal).toBe('notAllowed')
  expect(host.state.entry.presiding).toBeNull()
})

test('given commands of an older role in the queue, when the new role is taken before them, then they are decided by the new role', async () => {
  let log!: HeldLog
  const { open: openHost, enter, attach, pass } = bench({ log: (clock) => (log = new HeldLog(clock)) })
  const host = await openHost()
  const laptop = await enter(host, 'anna', 'coChair')
  log.hold()
  laptop.do('a0', say('hält die Reihe auf'))
  await pass()
  attach(host, 'anna', 'observer').hello()
  laptop.do('a1', { type: 'takeChair' })
  log.letThrough()
  await pass(200)
  expect(host.state.entry.seats.get(seat('anna'))).toBe('observer')
  expect(host.state.entry.presiding).toBeNull()
})

test('given two devices that come at once with tickets of different roles, then only the later role stays in the room', async () => {
  let log!: HeldLog
  const { open: openHost, enter, attach, pass } = bench({ log: (clock) => (log = new HeldLog(clock)) })
  const host = await openHost()
  const bert = await enter(host, 'bert', 'participant')
  log.hold()
  bert.do('b1', say('hält die Reihe auf'))
  await pass()
  const laptop = attach(host, 'anna', 'chair')
  const phone = attach(host, 'anna', 'participant')
  laptop.hello()
  phone.hello()
  log.letThrough()
  await pass(200)
  expect(laptop.farewell).toBe('moved')
  expect(laptop.last('welcome')).toBeUndefined()
  expect(phone.last('welcome')?.role).toBe('participant')
})

test('given commands that follow on the heels of another, then each is carried out without waiting for a next one', async () => {
  const { open: openHost, pass } = bench()
  const host = await openHost()
  const ticket = {
    seat: seat('anna'),
    role: 'chair',
    stands: standsForNobody,
    card: cardOf('anna'),
    actsFor: [],
  } as const
  const outcomes: string[] = []
  const telephone = async () => {
    outcomes.push((await host.carryOut(ticket, { type: 'takeSeat' })).is)
    // Every further hop lets the queue come closer to its end before the next command.
    for (let hops = 0; hops < 8; hops += 1) {
      for (let hop = 0; hop < hops; hop += 1) await Promise.resolve()
      outcomes.push((await host.carryOut(ticket, say('weiter'))).is)
    }
  }
  void telephone()
  await pass(1_000)
  expect(outcomes).toEqual(Array.from({ length: 9 }, () => 'done'))
})

test('given a host that has left its room, when somebody is let in late, then the line ends at once', async () => {
  const { open: openHost, attach } = bench()
  const host = await openHost()
  await host.stop()
  const late = attach(host, 'anna', 'chair')
  expect(late.farewell).toBe('moved')
  late.hello()
  expect(late.heard).toEqual([])
})

test('given a helper’s command, when the host leaves before it is carried out, then the helper is told to try again', async () => {
  const { open: openHost, ports, pass } = bench()
  const host = await openHost()
  const ticket = {
    seat: seat('anna'),
    role: 'chair',
    stands: standsForNobody,
    card: cardOf('anna'),
    actsFor: [],
  } as const
  await ports.log.takeOver(room, ports.node, 1_000)
  const underWay = host.carryOut(ticket, { type: 'takeSeat' })
  await pass(100)
  const late = host.carryOut(ticket, { type: 'takeSeat' })
  expect(await Promise.all([underWay, late])).toEqual([
    { is: 'refused', refusal: 'tryAgain' },
    { is: 'refused', refusal: 'tryAgain' },
  ])
})

test('given a stale owner, when it writes, then nothing is written, everybody is sent away and nobody hears of it', async () => {
  const { open: openHost, enter, pass, ports, transitions } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  await ports.log.takeOver(room, ports.node, 3_000)
  anna.do('a1', say('zu spät'))
  await pass(200)
  expect(await ports.log.read(room, 2, 10)).toEqual([])
  expect(anna.farewell).toBe('moved')
  expect(anna.last('done')).toBeUndefined()
  expect(transitions.at(-1)).toMatchObject({ is: 'roomLeft', why: 'fenced' })
})

test('given an owner without renewal, when another has taken over, then it notices at its next renewal', async () => {
  const { open: openHost, enter, pass, ports, transitions } = bench()
  const anna = await enter(await openHost(), 'anna', 'chair')
  await ports.log.takeOver(room, ports.node, 3_000)
  await pass(1_100)
  expect(anna.farewell).toBe('moved')
  expect(transitions.at(-1)).toMatchObject({ is: 'roomLeft', why: 'fenced' })
})

test('given somebody on the telephone who is not connected, when they ask for the floor, then everybody gets their card', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const ticket = {
    seat: seat('berta'),
    role: 'participant',
    stands: standsForNobody,
    card: cardOf('berta'),
    actsFor: [],
  } as const
  await host.carryOut(ticket, { type: 'takeSeat' })
  const anna = await enter(host, 'anna', 'chair')
  expect(anna.last('welcome')!.cards.map(([name]) => name)).toEqual(['anna'])
  await host.carryOut(ticket, ask)
  await pass(200)
  expect(anna.last('events')?.cards).toEqual([['berta', cardOf('berta')]])
})

test('given a full queue, when somebody enters, then they are asked to come again, and are not told that the room is full', async () => {
  let log!: HeldLog
  const {
    open: openHost,
    enter,
    attach,
    pass,
  } = bench({ log: (clock) => (log = new HeldLog(clock)), limits: { queueCommandsMax: 1 } })
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  log.hold()
  anna.do('a1', say('eins'))
  await pass()
  anna.do('a2', say('zwei'))
  anna.do('a3', say('drei'))
  const bert = attach(host, 'bert', 'participant')
  bert.hello()
  await pass()
  expect(anna.last('refused')).toEqual({ k: 'refused', id: 'a3', refusal: 'tryAgain' })
  expect(bert.farewell).toBe('moved')
  log.letThrough()
})

test('given a seat that comes back by position, then it gets what it lacks; away too long, a fresh view', async () => {
  const { open: openHost, enter, attach, pass } = bench({ limits: { resumeEventsMax: 2 } })
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  for (const id of ['a1', 'a2', 'a3']) anna.do(id, say(id))
  await pass(200)
  const soon = attach(host, 'anna', 'chair')
  soon.hello(3, 'chair')
  expect(soon.last('welcome')).toMatchObject({ position: 5, view: null })
  expect(soon.last('welcome')!.events.map(({ p }) => p)).toEqual([4, 5])
  const late = attach(host, 'anna', 'chair')
  late.hello(2, 'chair')
  expect(late.last('welcome')!.view).not.toBeNull()
  const fromElsewhere = attach(host, 'anna', 'chair')
  fromElsewhere.hello(99, 'chair')
  expect(fromElsewhere.last('welcome')!.view).not.toBeNull()
  const inAnotherRole = attach(host, 'anna', 'chair')
  inAnotherRole.hello(4, 'participant')
  expect(inAnotherRole.last('welcome')!.view).not.toBeNull()
})

test('given everybody is gone, then nothing in the room has changed by it', async () => {
  const { open: openHost, enter, pass } = bench()
  const host = await openHost()
  const anna = await enter(host, 'anna', 'chair')
  const bert = await enter(host, 'bert', 'participant')
  bert.do('b1', ask)
  await pass(200)
  const before = host.state
  anna.line.closed()
  bert.line.closed()
  await pass(60_000)
  expect(host.state).toBe(before)
  expect(host.state.entry.presiding).toBe('anna')
  expect(host.state.floor.requests.map((request) => request.seat)).toEqual(['bert'])
})

test('given an opening that fails, when the process stops, then it stops all the same', async () => {
  const { ports } = bench()
  const hosts = new RoomHosts({ ...ports, cards: () => Promise.reject(new Error('no database')) })
  const opening = hosts.host(room)
  await expect(hosts.stop()).resolves.toBeUndefined()
  await expect(opening).rejects.toThrow('no database')
})

test('given a room that another node owns, then there is no host here; and a stopping process opens none', async () => {
  const { ports } = bench()
  await ports.log.takeOver(room, 'node-2', 3_000)
  const hosts = new RoomHosts(ports)
  expect(await hosts.host(room)).toBeNull()
  expect(hosts.count).toBe(0)
  await hosts.stop()
  expect(await hosts.host(room)).toBeNull()
})

test('given a ticket that says what somebody stands for, then it is a fact of the log, and a newer ticket corrects it', async () => {
  const { open: openHost, attach, pass, ports } = bench()
  const host = await openHost()
  const enter = async (sizeClass: 0 | 1) => {
    attach(host, 'bert', 'participant', { group: '07000001', sizeClass }).hello()
    await pass(100)
  }
  for (const sizeClass of [0, 0, 1, 1] as const) await enter(sizeClass)
  const stands = (await ports.log.read(room, 0, 100)).map(({ event }) => event.type === 'seatTaken' && event.stands)
  expect(stands).toEqual([
    { group: '07000001', sizeClass: 0 },
    { group: '07000001', sizeClass: 1 },
  ])
  expect(host.state.entry.stands.get(seat('bert'))?.sizeClass).toBe(1)
})
