// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Somebody who is signed in and means no good, in the running workshop of the story congress: whatever they send gets
 * a refusal or a closed line with a reason, and the room goes on for everybody else.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { protocol } from '../room/wire/index.ts'
import type { ToSeat, WireEvent } from '../room/wire/index.ts'
import { startHouse } from './testing/house.ts'
import type { TestHouse } from './testing/house.ts'
import { ask } from './testing/web.tsx'

let house: TestHouse
let slug: string
const cookies = { organiser: '', moderator: '', participant: '' }

beforeAll(async () => {
  house = await startHouse({ ALLMENDE_MODE: 'demo' })
  for (const role of ['organiser', 'moderator', 'participant'] as const) cookies[role] = await house.signIn(role)
  const next = await ask(house.port, { path: '/de/next', headers: { cookie: cookies.moderator } })
  slug = /\/de\/rooms\/([a-z0-9-]+)/.exec(next.body)?.[1] ?? ''
}, 120_000)
afterAll(() => house.stop())

type Seat = {
  readonly socket: WebSocket
  readonly closed: Promise<{ code: number; reason: string }>
  heard(): readonly ToSeat[]
  events(): readonly WireEvent[]
  send(message: unknown): void
  /** The first message of this kind that came after the call before. */
  hear<K extends ToSeat['k']>(kind: K): Promise<Extract<ToSeat, { k: K }>>
}

async function come(role: keyof typeof cookies): Promise<Seat> {
  const socket = new WebSocket(`ws://127.0.0.1:${house.port}/rooms/${slug}/live`, {
    headers: { cookie: cookies[role], origin: house.origin },
  })
  const heard: ToSeat[] = []
  let read = 0
  socket.on('message', (data) => {
    if (Buffer.isBuffer(data)) heard.push(JSON.parse(data.toString()) as ToSeat)
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  return {
    socket,
    closed,
    heard: () => heard,
    events: () => heard.flatMap((message) => (message.k === 'events' ? message.events : [])),
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    hear: (kind) =>
      vi.waitFor(() => {
        const found = heard.slice(read).find((message) => message.k === kind)
        if (found === undefined) throw new Error(`heard no ${kind}: ${heard.map(({ k }) => k).join(' ')}`)
        read = heard.indexOf(found) + 1
        return found as Extract<ToSeat, { k: typeof kind }>
      }),
  }
}

const hello = { k: 'hello', protocol, as: null, after: null }
const command = (body: object, id = randomUUID().replaceAll('-', '')) => ({ k: 'do', id, command: body, again: false })
const say = (body: string, id?: string) => command({ type: 'postMessage', body }, id)

async function seated(role: keyof typeof cookies): Promise<Seat> {
  const seat = await come(role)
  seat.send(hello)
  await seat.hear('welcome')
  return seat
}

/** The room goes on: what one says, another hears. */
async function expectRoomGoesOn(): Promise<void> {
  const [moderator, organiser] = [await seated('moderator'), await seated('organiser')]
  const id = randomUUID().replaceAll('-', '')
  moderator.send(say('Weiter geht es.', id))
  await vi.waitFor(() => expect(organiser.events().some(({ c }) => c === id)).toBe(true))
  moderator.socket.close()
  organiser.socket.close()
  await Promise.all([moderator.closed, organiser.closed])
}

test('given the running workshop, when its people come, then the room welcomes each in their role', async () => {
  for (const [role, expected] of [
    ['moderator', 'chair'],
    ['organiser', 'coChair'],
    ['participant', 'participant'],
  ] as const) {
    const seat = await come(role)
    seat.send(hello)
    expect((await seat.hear('welcome')).role).toBe(expected)
    seat.socket.close()
    await seat.closed
  }
  await expectRoomGoesOn()
})

test.each([
  ['no JSON', '{"k":'],
  ['nothing', ''],
  ['a number', '42'],
  ['a list', '[]'],
  ['an unknown kind', '{"k":"shutdown"}'],
  ['an event instead of a command', '{"k":"events","events":[{"p":1,"e":{"type":"floorGiven"}}]}'],
  ['a command that only the host gives', JSON.stringify(command({ type: 'takeSeat' }))],
  ['a command in somebody else’s name', JSON.stringify({ ...say('Ich war es nicht'), by: 'another-seat' })],
  ['a role of one’s own choice', JSON.stringify({ ...say('Befehl'), role: 'chair' })],
  [
    'a prototype',
    '{"k":"do","id":"a","again":false,"command":{"type":"postMessage","body":"x","__proto__":{"role":"chair"}}}',
  ],
  ['an id that is none', JSON.stringify({ ...say('x'), id: '../../etc' })],
  ['a text that is no text', JSON.stringify(command({ type: 'postMessage', body: { length: 1e9 } }))],
  ['deep nesting', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
])('given %s, when it is sent, then the line ends with a reason', async (_, frame) => {
  const seat = await seated('participant')
  seat.send(frame)
  expect(await seat.closed).toEqual({ code: 4002, reason: 'malformed' })
})

test('given commands before any greeting, when they come, then the line ends', async () => {
  const seat = await come('participant')
  seat.send(say('Hallo?'))
  expect(await seat.closed).toEqual({ code: 4002, reason: 'malformed' })
})

test('given a page of another version, when it greets, then it is told to load itself anew', async () => {
  const seat = await come('participant')
  seat.send({ ...hello, protocol: protocol + 1 })
  expect(await seat.closed).toEqual({ code: 4000, reason: 'outdated' })
})

test('given a greeting from the future, when it claims to know everything, then it gets a fresh view', async () => {
  const seat = await come('participant')
  seat.send({ ...hello, as: 'participant', after: Number.MAX_SAFE_INTEGER })
  expect((await seat.hear('welcome')).view).not.toBeNull()
  seat.socket.close()
})

test.each([
  ['giving the floor', (seat: string) => ({ type: 'giveFloor', seat, kind: 'contribution' })],
  ['ending somebody’s speech', () => ({ type: 'endFloor' })],
  ['closing the list', () => ({ type: 'closeList' })],
  ['setting the speaking time', () => ({ type: 'setSpeakingTime', seconds: 30 })],
  ['taking the chair', () => ({ type: 'takeChair' })],
])('given a participant, when they try %s, then they are refused and nobody hears of it', async (_, body) => {
  const seat = await seated('participant')
  const witness = await seated('moderator')
  const id = randomUUID().replaceAll('-', '')
  seat.send(command(body('some-seat'), id))
  const answer = await seat.hear('refused')
  expect(answer.id).toBe(id)
  expect(answer.refusal).toMatch(/^not(Allowed|Presiding)|^may/)
  witness.send(say('Und weiter.'))
  await witness.hear('events')
  expect([...witness.events(), ...seat.events()].some(({ c }) => c === id)).toBe(false)
  seat.socket.close()
  witness.socket.close()
  await Promise.all([seat.closed, witness.closed])
})

test('given a command that is sent again and again, when it was carried out, then it is carried out once', async () => {
  const seat = await seated('participant')
  const witness = await seated('moderator')
  const id = randomUUID().replaceAll('-', '')
  const message = say('Nur einmal, bitte.', id)
  seat.send(message)
  await witness.hear('events')
  for (let again = 0; again < 5; again++) seat.send({ ...message, again: again % 2 === 0 })
  const outcomes = () =>
    seat.heard().flatMap((heard) => (heard.k === 'done' && heard.id === id ? [heard.position] : []))
  await vi.waitFor(() => expect(outcomes()).toHaveLength(6))
  expect(new Set(outcomes()).size).toBe(1)
  expect(witness.events().filter(({ c }) => c === id)).toHaveLength(1)
  seat.socket.close()
  witness.socket.close()
  await Promise.all([seat.closed, witness.closed])
})

test('given words that would be code elsewhere, when they are said, then the page shows them as words', async () => {
  const seat = await seated('participant')
  seat.send(say('<img src=x onerror=alert(1)><script>alert(2)</script>'))
  await seat.hear('events')
  const page = await ask(house.port, { path: `/de/rooms/${slug}`, headers: { cookie: cookies.moderator } })
  expect(page.status).toBe(200)
  expect(page.body).not.toMatch(/<img src=x|<script>alert/)
  seat.socket.close()
})

test('given a flood of commands, when it comes, then it is refused or cut, and the room goes on', async () => {
  const seat = await seated('participant')
  for (let sent = 0; sent < 400; sent++) seat.send(say(`${sent}`))
  expect(await seat.closed).toEqual({ code: 4008, reason: 'tooManyMessages' })
  expect(seat.heard().some((message) => message.k === 'refused' && message.refusal === 'tooManyAtOnce')).toBe(true)
  await expectRoomGoesOn()
})

test('given all this, when the log is read, then it holds no name and no word that was said', async () => {
  const log = house.log()
  expect(log).toContain('"is":"seatGone"')
  expect(log).not.toMatch(/Weiter geht es|einmal, bitte|onerror|Hallo/)
  const people = await house.db.selectFrom('person').select('name').execute()
  for (const { name } of people) expect(log.includes(name), name).toBe(false)
})
