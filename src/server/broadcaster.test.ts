// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { broadcaster } from './broadcaster.ts'
import type { Receiver } from './broadcaster.ts'
import { textFrame } from './frame.ts'
import { serverLimits } from './limits.ts'

test('given texts of every length class, when framed by us, then a browser’s socket reads the same text', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await once(server, 'listening')
  const texts = [
    '',
    'ä',
    'x'.repeat(125),
    'x'.repeat(126),
    'ö'.repeat(400),
    'x'.repeat(65_535),
    '€'.repeat(65_536),
    '“{}”',
  ]
  server.on('connection', (_, request) => {
    for (const text of texts) request.socket.write(textFrame(text))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listening')
  const client = new WebSocket(`ws://127.0.0.1:${address.port}`)
  const heard: string[] = []
  await new Promise<void>((resolve) => {
    client.on('message', (data) => {
      heard.push(Buffer.isBuffer(data) ? data.toString() : '')
      if (heard.length === texts.length) resolve()
    })
  })
  client.terminate()
  server.close()
  expect(heard).toEqual(texts)
})

/** Turns of the event loop, taken by hand. */
function turns() {
  const tasks: (() => void)[] = []
  return { later: (task: () => void) => void tasks.push(task), take: () => tasks.shift()?.(), left: () => tasks.length }
}

test('given more seats than one slice, when something is broadcast, then the event loop gets its turn between', () => {
  const loop = turns()
  const { send } = broadcaster(loop.later)
  let written = 0
  const receiver: Receiver = { write: () => void (written += 1), end: () => {} }
  send(
    Array.from({ length: serverLimits.socketsPerSlice * 2 + 1 }, () => receiver),
    'x',
  )
  const after: number[] = [written]
  while (loop.left() > 0) {
    loop.take()
    after.push(written)
  }
  const slice = serverLimits.socketsPerSlice
  expect(after).toEqual([slice, 2 * slice, 2 * slice + 1])
})

test('given any mix of broadcasts and single messages, when they are written, then every seat hears them in order', () => {
  const message = fc.record({ from: fc.nat(1_500), count: fc.integer({ min: 1, max: 1_500 }), turn: fc.boolean() })
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
      const loop = turns()
      const { send, end } = broadcaster(loop.later)
      const heard = new Map<number, string[]>()
      const receivers = Array.from({ length: 1_600 }, (_, seat): Receiver => {
        const add = (text: string) => void heard.set(seat, [...(heard.get(seat) ?? []), text])
        return { write: (frame) => add(frame.subarray(2).toString()), end: (code) => add(`end ${code}`) }
      })
      const expected = new Map<number, string[]>()
      for (const [nth, { from, count, turn }] of messages.entries()) {
        const seats = receivers.slice(from, from + count)
        send(seats, String(nth))
        seats.forEach((_, seat) => expected.set(from + seat, [...(expected.get(from + seat) ?? []), String(nth)]))
        if (turn) loop.take()
      }
      end(receivers[0]!, 4007, 'stopping')
      expected.set(0, [...(expected.get(0) ?? []), 'end 4007'])
      while (loop.left() > 0) loop.take()
      expect(heard).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('given a broadcast under way, when the server waits for it, then it waits until the last seat', async () => {
  const loop = turns()
  const { send, drained } = broadcaster(loop.later)
  let written = 0
  const receiver: Receiver = { write: () => void (written += 1), end: () => {} }
  await drained()
  send(
    Array.from({ length: serverLimits.socketsPerSlice + 1 }, () => receiver),
    'x',
  )
  const writtenWhenDrained = drained().then(() => written)
  loop.take()
  expect(await writtenWhenDrained).toBe(serverLimits.socketsPerSlice + 1)
})
