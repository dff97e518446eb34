// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Real sockets on a real port; the room's host is a listener that writes down what it is told. */
import { connect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { accepted, refused } from '../base/result.ts'
import type { SeatConnection } from '../room/host/index.ts'
import { broadcaster } from './broadcaster.ts'
import { serverCookies } from './cookies.ts'
import { serverLimits } from './limits.ts'
import { broadcastToLines } from './line.ts'
import { listen } from './listen.ts'
import { openLog } from './log.ts'
import { knownOrigins } from './origins.ts'
import { namedProxies } from './proxies.ts'
import { rateLimits } from './ratelimit.ts'
import { RoomSockets } from './socket.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

type Options = { pingMilliseconds?: number; standingMilliseconds?: number; baseUrl?: string }

async function room({ pingMilliseconds = 60_000, standingMilliseconds = 60_000, baseUrl }: Options = {}) {
  const logged: string[] = []
  const heard: string[] = []
  const connections: SeatConnection[] = []
  const ended = new Set<string>()
  const sending = broadcaster()
  const broadcast = broadcastToLines(sending)
  const sockets = new RoomSockets({
    cookies: serverCookies(baseUrl !== undefined),
    origins: knownOrigins(baseUrl ?? null),
    proxies: namedProxies([]),
    rates: rateLimits('a secret of the test, long enough'),
    broadcaster: sending,
    log: openLog('info', { write: (line: string) => void logged.push(line) }),
    now: () => asInstant(Date.now()),
    waits: { pingMilliseconds, farewellMillisecondsMax: 200, standingMilliseconds },
    standing: async (signIns) => new Set(signIns.filter((signIn) => !ended.has(signIn))),
    admit: async (slug, token) => {
      if (slug === 'kaputt') throw new Error('the database is away')
      if (token === undefined || slug !== 'zukunft') return refused('noEntry')
      return accepted({
        person: token,
        signIn: asId<'signIn'>(`sign-in-of-${token}`),
        room: 'room-1',
        ticket: {
          seat: asId(`seat-of-${token}`),
          role: 'participant',
          stands: { group: null, sizeClass: null },
          card: { name: 'Erika Mustermann', function: null, bodies: [] },
          actsFor: [],
        },
        attach: (connection) => {
          connections.push(connection)
          return { receive: (text) => void heard.push(text), closed: () => void heard.push('closed') }
        },
      })
    },
  })
  const opened = await listen(() => new Response('page'), { host: '127.0.0.1', port: 0 })
  if (!opened.ok) throw new Error(opened.refusal.kind)
  const web = opened.value
  web.server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head))
  closers.push(async () => {
    await sockets.stop()
    await web.close()
  })
  return { port: web.port, sockets, broadcast, logged, heard, connections, ended }
}

type Seat = {
  socket: WebSocket
  frames: string[]
  closed: Promise<{ code: number; reason: string }>
  opened: Promise<unknown>
}
type Coming = { token?: string | null; path?: string; headers?: Record<string, string>; origin?: string | null }

function come(
  port: number,
  { token = 'erika', path = '/rooms/zukunft/live', headers = {}, origin }: Coming = {},
): Seat {
  const from = origin === undefined ? `http://127.0.0.1:${port}` : origin
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    headers: {
      ...(token === null ? {} : { cookie: `a=b; allmende-sign-in=${token}` }),
      ...(from === null ? {} : { origin: from }),
      ...headers,
    },
  })
  const frames: string[] = []
  socket.on('message', (data) => Buffer.isBuffer(data) && frames.push(data.toString()))
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
  const opened = new Promise((resolve) => {
    socket.on('open', () => resolve('open'))
    socket.on('error', (error) => resolve(error.message))
  })
  return { socket, frames, closed, opened }
}

test('given somebody signed in, when they come from our page, then the host hears them and they hear the host', async () => {
  const { port, heard, connections, sockets, broadcast, logged } = await room()
  const seat = come(port)
  expect(await seat.opened).toBe('open')
  seat.socket.send('hello')
  await vi.waitFor(() => expect(heard).toEqual(['hello']))
  connections[0]?.send('welcome')
  broadcast(connections, 'events')
  await vi.waitFor(() => expect(seat.frames).toEqual(['welcome', 'events']))
  seat.socket.close()
  await vi.waitFor(() => expect(heard).toEqual(['hello', 'closed']))
  expect(sockets.count).toBe(0)
  expect(logged.join('')).toContain('"is":"seatConnected"')
  expect(logged.join('')).toContain('"why":"left"')
  expect(logged.join('')).not.toContain('Mustermann')
})

test.each([
  ['another site', { origin: 'https://elsewhere.example' }, '403'],
  ['no site at all', { origin: null }, '403'],
  ['a hidden site', { origin: 'null' }, '403'],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }, '403'],
  ['a name of somebody else', { headers: { host: 'elsewhere.example' }, origin: 'http://elsewhere.example' }, '421'],
  ['an address that is no room’s', { path: '/live' }, '404'],
  ['a room’s address with a way out', { path: '/rooms/../live' }, '404'],
])('given a socket from %s, when it is opened, then it is refused before the handshake', async (_, coming, status) => {
  const { port, connections } = await room()
  expect(await come(port, coming).opened).toContain(status)
  expect(connections).toHaveLength(0)
})

test('given a page of our public address, when it opens a socket, then only with the cookie bound to that host', async () => {
  const { port, connections } = await room({ baseUrl: 'https://kongress.example' })
  const origin = 'https://kongress.example'
  const planted = await come(port, { origin, headers: { cookie: 'allmende-sign-in=erika' } }).closed
  expect(planted).toEqual({ code: 4004, reason: 'noEntry' })
  await come(port, { origin, token: null, headers: { cookie: '__Host-allmende-sign-in=erika' } }).opened
  expect(connections).toHaveLength(1)
})

test('given nobody is signed in, or there is no such room, when a socket comes, then it is told so for good', async () => {
  const { port, sockets } = await room()
  expect(await come(port, { token: null }).closed).toEqual({ code: 4004, reason: 'noEntry' })
  expect(await come(port, { path: '/rooms/nirgends/live' }).closed).toEqual({ code: 4004, reason: 'noEntry' })
  expect(sockets.count).toBe(0)
})

test('given entry cannot be decided now, when a socket comes, then it may try again and the others go on', async () => {
  const { port, heard } = await room()
  const other = come(port)
  await other.opened
  expect(await come(port, { path: '/rooms/kaputt/live' }).opened).toContain('503')
  other.socket.send('still here')
  await vi.waitFor(() => expect(heard).toEqual(['still here']))
})

test('given bytes instead of text, when they are sent, then the line ends with a reason', async () => {
  const { port, heard } = await room()
  const seat = come(port)
  await seat.opened
  seat.socket.send(Buffer.from([1, 2, 3]))
  expect(await seat.closed).toEqual({ code: 4002, reason: 'malformed' })
  await vi.waitFor(() => expect(heard).toEqual(['closed']))
})

test('given a message longer than any of ours, when it is sent, then the line ends, and the host never sees it', async () => {
  const { port, heard } = await room()
  const seat = come(port)
  await seat.opened
  seat.socket.send('x'.repeat(serverLimits.socketMessageBytesMax + 1))
  expect((await seat.closed).code).toBe(1009)
  await vi.waitFor(() => expect(heard).toEqual(['closed']))
})

test('given frames that break the protocol, when they come, then the line ends and the server goes on', async () => {
  const { port, heard } = await room()
  const seat = come(port)
  await seat.opened
  const key = 'dGhlIHNhbXBsZSBub25jZQ=='
  const hostile = connect(port, '127.0.0.1')
  hostile.write(
    `GET /rooms/zukunft/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
      `Cookie: allmende-sign-in=mallory\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
      `Sec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  await new Promise((resolve) => hostile.once('data', resolve))
  // Not masked, reserved bits set: no browser sends such a frame.
  hostile.write(Buffer.from([0xf1, 0x01, 0x41]))
  await new Promise((resolve) => hostile.once('close', resolve))
  await vi.waitFor(() => expect(heard).toEqual(['closed']))
  seat.socket.send('still here')
  await vi.waitFor(() => expect(heard).toContain('still here'))
})

test('given a line that never stops talking, when it is too loud, then it ends with a reason', async () => {
  const { port, heard } = await room()
  const seat = come(port)
  await seat.opened
  for (let sent = 0; sent < 500; sent++) seat.socket.send('x')
  expect(await seat.closed).toEqual({ code: 4008, reason: 'tooManyMessages' })
  expect(heard.filter((text) => text === 'x').length).toBeLessThan(200)
})

test('given one person with many devices, when one more comes, then it is told why, and a neighbour gets in', async () => {
  const { port, sockets } = await room()
  const own = Array.from({ length: serverLimits.socketsPerPersonMax }, () => come(port))
  await Promise.all(own.map(({ opened }) => opened))
  expect(await come(port).closed).toEqual({ code: 4006, reason: 'tooManyConnections' })
  expect(await come(port, { token: 'max' }).opened).toBe('open')
  own[0]?.socket.close()
  await vi.waitFor(() => expect(sockets.count).toBe(serverLimits.socketsPerPersonMax))
  expect(await come(port).opened).toBe('open')
})

test('given a seat on a line that takes nothing more, when the room talks on, then it is dropped and the others hear all', async () => {
  const { port, sockets, broadcast, connections, logged } = await room()
  const slow = come(port, { token: 'slow' })
  const quick = come(port, { token: 'quick' })
  await Promise.all([slow.opened, quick.opened])
  slow.socket.pause()
  const text = 'x'.repeat(64 * 1024)
  let sent = 0
  const talking = setInterval(() => {
    broadcast(connections, text)
    sent += 1
  }, 1)
  await vi.waitFor(() => expect(logged.join('')).toContain('"why":"tooSlow"'), { timeout: 15_000 })
  clearInterval(talking)
  await vi.waitFor(() => expect(quick.frames).toHaveLength(sent), { timeout: 15_000 })
  expect(sockets.count).toBe(1)
  slow.socket.terminate()
})

test('given a line that is dead without a word, when it answers no ping, then it is cut', async () => {
  const { port, sockets, logged } = await room({ pingMilliseconds: 50 })
  const alive = come(port, { token: 'alive' })
  const dead = come(port, { token: 'dead' })
  await Promise.all([alive.opened, dead.opened])
  dead.socket.pause()
  await vi.waitFor(() => expect(sockets.count).toBe(1))
  expect(logged.join('')).toContain('"why":"dead"')
  expect(alive.socket.readyState).toBe(WebSocket.OPEN)
  dead.socket.terminate()
})

test('given the server stops, when seats are connected, then each is told, the deaf are cut, and nobody new comes in', async () => {
  const { port, sockets, heard } = await room()
  const seats = [come(port, { token: 'a' }), come(port, { token: 'b' })]
  const deaf = come(port, { token: 'deaf' })
  await Promise.all([...seats, deaf].map(({ opened }) => opened))
  deaf.socket.pause()
  const stopped = sockets.stop()
  for (const { closed } of seats) expect(await closed).toEqual({ code: 4007, reason: 'stopping' })
  await stopped
  expect(sockets.count).toBe(0)
  expect(heard.filter((text) => text === 'closed')).toHaveLength(3)
  expect(await come(port).opened).toContain('503')
  deaf.socket.terminate()
})

test('given a request to upgrade to something else, when it comes, then the page is answered', async () => {
  const { port } = await room()
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n')
    })
    socket.once('data', (data) => resolve(String(data)))
  })
  expect(answer).toContain('200 OK')
})

test('given somebody’s sign-in ended in this process, then its lines end at once with a reason, and no others', async () => {
  const { port, sockets } = await room()
  const [erika, again, max] = [come(port), come(port), come(port, { token: 'max' })]
  for (const seat of [erika, again, max]) await seat.opened
  await vi.waitFor(() => expect(sockets.count).toBe(3))
  sockets.endSignIns([asId<'signIn'>('sign-in-of-erika'), asId<'signIn'>('sign-in-of-nobody')])
  for (const seat of [erika, again]) expect(await seat.closed).toEqual({ code: 4004, reason: 'noEntry' })
  expect(max.socket.readyState).toBe(WebSocket.OPEN)
  await vi.waitFor(() => expect(sockets.count).toBe(1))
})

test('given a sign-in that another node ended, when the lines are looked at again, then its lines end', async () => {
  const { port, sockets, ended } = await room({ standingMilliseconds: 20 })
  const [erika, max] = [come(port), come(port, { token: 'max' })]
  for (const seat of [erika, max]) await seat.opened
  await vi.waitFor(() => expect(sockets.count).toBe(2))
  ended.add('sign-in-of-erika')
  expect(await erika.closed).toEqual({ code: 4004, reason: 'noEntry' })
  expect(max.socket.readyState).toBe(WebSocket.OPEN)
})
