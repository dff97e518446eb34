// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Somebody with a ticket and a page of their own making: each thing they try is refused or ends their line, and the
 * room goes on.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../limits.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import type { SeatCommand } from '../room.rules.ts'
import { bench, command, seat, text, type Bench, type Page } from '../testing.ts'
import { protocol } from '../wire/index.ts'
import type { RoomHost } from './host.ts'
import { hostLimits } from './limits.ts'

type Room = { readonly bench: Bench; readonly host: RoomHost; readonly anna: Page; readonly mallory: Page }

const hello = JSON.stringify({ k: 'hello', protocol, as: null, after: null })
const doing = (id: string, given: SeatCommand, again = false) => JSON.stringify({ k: 'do', id, command: given, again })
const say = (body: string): SeatCommand => ({ type: 'postMessage', body })

async function roomWithMallory(role: 'participant' | 'observer' = 'participant'): Promise<Room> {
  const here = bench()
  const host = await here.open()
  const anna = await here.enter(host, 'anna', 'chair')
  const mallory = await here.enter(host, 'mallory', role)
  return { bench: here, host, anna, mallory }
}

let proofs = 0

/** Anna is heard, the host stands, nobody else was sent away. */
async function roomGoesOn({ bench: here, host, anna }: Room): Promise<void> {
  const id = `proof-${(proofs += 1)}`
  await here.pass(20_000)
  anna.do(id, say('Wir machen weiter.'))
  await here.pass(1_000)
  expect(anna.last('done')?.id).toBe(id)
  expect(anna.farewell).toBeNull()
  expect(here.transitions.map(({ is }) => is)).toEqual(['roomOpened'])
  expect(host.state.entry.presiding).toBe('anna')
}

const malformed: [string, string][] = [
  ['no JSON', '{"k":'],
  [
    'an event',
    JSON.stringify({
      k: 'events',
      events: [{ p: 3, c: 'x', by: 'mallory', e: { type: 'chairTaken', v: 1, seat: 'mallory' } }],
    }),
  ],
  ['a command of the host', JSON.stringify({ k: 'do', id: 'm1', command: { type: 'takeSeat' }, again: false })],
  [
    'a command in another’s name',
    JSON.stringify({ k: 'do', id: 'm1', command: { type: 'yieldFloor' }, again: false, seat: 'anna' }),
  ],
  [
    'a role of its own',
    JSON.stringify({ k: 'do', id: 'm1', command: { type: 'takeChair', role: 'chair' }, again: false }),
  ],
  ['a book', doing('m1', say('x'.repeat(100_000)))],
  ['deep nesting', '['.repeat(100_000)],
  ['an id as long as a street', doing('m'.repeat(200), say('Hallo'))],
]

test.each(malformed)('given %s, then the line ends as malformed and the room goes on', async (_, frame) => {
  const room = await roomWithMallory()
  room.mallory.line.receive(frame)
  expect(room.mallory.farewell).toBe('malformed')
  await roomGoesOn(room)
})

test('given a command before hello, or an older protocol, then the line ends and says why', async () => {
  const room = await roomWithMallory()
  const silent = room.bench.attach(room.host, 'mallory', 'participant')
  silent.do('m1', say('Hallo'))
  expect(silent.farewell).toBe('malformed')
  const old = room.bench.attach(room.host, 'mallory', 'participant')
  old.say({ k: 'hello', protocol: protocol - 1, as: null, after: null })
  expect(old.farewell).toBe('outdated')
  await roomGoesOn(room)
})

const outOfRole: [SeatCommand, 'participant' | 'observer', Refusal][] = [
  [{ type: 'takeChair' }, 'participant', 'notAllowed'],
  [{ type: 'giveFloor', seat: seat('mallory'), kind: 'contribution' }, 'participant', 'notAllowed'],
  [{ type: 'endFloor' }, 'participant', 'notAllowed'],
  [{ type: 'closeList' }, 'participant', 'notAllowed'],
  [{ type: 'openList' }, 'participant', 'notAllowed'],
  [{ type: 'setSpeakingTime', seconds: 1e15 }, 'participant', 'notAllowed'],
  [{ type: 'yieldFloor' }, 'participant', 'notSpeaking'],
  [{ type: 'requestFloor', kind: 'contribution', note: '' }, 'observer', 'notAllowed'],
  [say('Ich darf das nicht'), 'observer', 'notAllowed'],
  [{ type: 'removeMessage', message: text('text-3') }, 'participant', 'notAllowed'],
  [{ type: 'removeMessage', message: text('anything') }, 'participant', 'messageUnknown'],
  [say('x'.repeat(limits.messageCharactersMax + 1)), 'participant', 'messageTooLong'],
  [say('\u0000\u0007 '), 'participant', 'messageEmpty'],
]

test.each(outOfRole)('given %j by a %s, then it is refused: %s', async (given, role, refusal) => {
  const room = await roomWithMallory(role)
  room.anna.do('a1', say('Eine Nachricht von Anna'))
  await room.bench.pass(500)
  const before = room.host.state
  room.mallory.do('m1', given)
  await room.bench.pass(500)
  expect(room.mallory.last('refused')).toEqual({ k: 'refused', id: 'm1', refusal })
  expect(room.host.state).toBe(before)
  await roomGoesOn(room)
})

test('given somebody else’s command id, then it counts as a command of one’s own and touches nothing of the other', async () => {
  const room = await roomWithMallory()
  room.anna.do('a1', say('von Anna'))
  await room.bench.pass(500)
  room.mallory.do('a1', say('von Mallory'))
  await room.bench.pass(500)
  expect(room.host.state.chat.latest.map((each) => each.seat)).toEqual(['anna', 'mallory'])
  await roomGoesOn(room)
})

test('given everything a page has ever sent, when it is played again, then nothing happens twice', async () => {
  const room = await roomWithMallory()
  const frames = Array.from({ length: 12 }, (_, index) => doing(`m${index}`, say(`Nachricht ${index}`)))
  for (const frame of frames) room.mallory.line.receive(frame)
  await room.bench.pass(500)
  const before = room.host.state
  for (const again of [false, true])
    for (const frame of frames) room.mallory.line.receive(frame.replace('"again":false', `"again":${again}`))
  await room.bench.pass(500)
  expect(room.host.state).toBe(before)
  await roomGoesOn(room)
})

test('given a flood of commands, then a burst passes, the rest is put off, and others are heard meanwhile', async () => {
  const room = await roomWithMallory()
  for (let count = 0; count < 2_000; count += 1) room.mallory.do(`m${count}`, say(`Flut ${count}`))
  room.anna.do('a1', say('trotzdem'))
  await room.bench.pass(1_000)
  expect(room.host.state.chat.count).toBe(hostLimits.seatBurstCommands + 1)
  expect(room.mallory.all('refused').every(({ refusal }) => refusal === 'tooManyAtOnce')).toBe(true)
  expect(room.anna.last('done')?.id).toBe('a1')
  await roomGoesOn(room)
})

test('given a flood of hellos, then some are answered, and then the line ends', async () => {
  const room = await roomWithMallory()
  for (let count = 0; count < 1_000; count += 1) room.mallory.line.receive(hello)
  expect(room.mallory.all('welcome').length).toBeLessThanOrEqual(hostLimits.seatBurstCommands + 1)
  expect(room.mallory.farewell).toBe('tooManyMessages')
  await roomGoesOn(room)
})

test('given lines opened and dropped in masses, then nothing of it is written and everybody is told once in a while', async () => {
  const room = await roomWithMallory()
  const { position } = room.host
  for (let count = 0; count < 500; count += 1) {
    const page = room.bench.attach(room.host, 'mallory', 'participant')
    page.hello()
    page.line.closed()
  }
  await room.bench.pass(2_000)
  expect(room.host.position).toBe(position)
  expect(room.anna.all('presence').length).toBeLessThan(10)
  await roomGoesOn(room)
})

test('given any well-formed command by anybody, then it is done or refused, once, and the room goes on', async () => {
  const any = fc.oneof(
    fc.constantFrom<SeatCommand>(
      { type: 'takeChair' },
      { type: 'withdrawRequest', kind: 'contribution' },
      { type: 'yieldFloor' },
      { type: 'endFloor' },
      { type: 'openList' },
      { type: 'closeList' },
    ),
    fc.string({ unit: 'binary', maxLength: 300 }).map(say),
    fc.maxSafeInteger().map((seconds): SeatCommand => ({ type: 'setSpeakingTime', seconds })),
    fc
      .stringMatching(/^[A-Za-z0-9_-]{1,40}$/)
      .map((id): SeatCommand => ({ type: 'giveFloor', seat: seat(id), kind: 'contribution' })),
    fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/).map((id): SeatCommand => ({ type: 'removeMessage', message: text(id) })),
    fc
      .string({ unit: 'binary', maxLength: 150 })
      .map((note): SeatCommand => ({ type: 'requestFloor', kind: 'pointOfOrder', note })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(any, { maxLength: 15 }), async (given) => {
      const room = await roomWithMallory()
      given.forEach((each, index) => room.mallory.do(`m${index}`, each))
      await room.bench.pass(1_000)
      const answers = [...room.mallory.all('done'), ...room.mallory.all('refused')].map(({ id }) => id)
      expect(answers.sort()).toEqual(given.map((_, index) => command(`m${index}`)).sort())
      await roomGoesOn(room)
    }),
    { numRuns: 40 },
  )
})
