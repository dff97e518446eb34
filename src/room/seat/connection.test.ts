// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { Timeline } from '../../simulator/index.ts'
import { command, nine, text } from '../testing.ts'
import { farewells } from '../wire/index.ts'
import { Connection } from './connection.ts'
import { seatLimits } from './limits.ts'
import type { LinkEvents } from './ports.ts'

function connection(chance = 0) {
  const clock = new Timeline(nine)
  const links: { events: LinkEvents; closed: boolean; sent: string[] }[] = []
  const heard: string[] = []
  const states: string[] = []
  const line = new Connection(
    {
      clock,
      random: { next: () => chance },
      open: (events) => {
        const link = { events, closed: false, sent: [] as string[] }
        links.push(link)
        return { send: (frame) => void link.sent.push(frame), close: () => void (link.closed = true) }
      },
      newCommand: () => command('c'),
      newText: () => text('t'),
      storage: { load: () => [], save: () => {} },
    },
    {
      onOpen: () => heard.push('open'),
      onFrame: (frame) => heard.push(frame),
      onState: () => states.push(line?.state.is ?? 'none'),
    },
  )
  const pass = (milliseconds: number) => {
    const end = clock.now() + milliseconds
    while (clock.step(end));
    clock.skipTo(end)
  }
  line.start()
  return { line, links, heard, pass, newest: () => links.at(-1)! }
}

test('given a line that opens, then it is said, frames come, and what is sent goes out', () => {
  const { line, heard, newest } = connection()
  expect(line.state).toEqual({ is: 'connecting', attempt: 1 })
  expect(line.send('zu früh')).toBe(false)
  newest().events.onOpen()
  newest().events.onFrame('hallo')
  expect(heard).toEqual(['open', 'hallo'])
  expect(line.send('Gruß')).toBe(true)
  expect(newest().sent).toEqual(['Gruß'])
})

test('given a server that does not answer, then attempts follow with growing waits up to the longest', () => {
  const { links, pass, line } = connection()
  const waits: number[] = []
  for (let attempt = 1; attempt <= 9; attempt += 1) {
    links.at(-1)!.events.onClose(1006)
    const before = links.length
    let waited = 0
    while (links.length === before) {
      pass(50)
      waited += 50
    }
    waits.push(waited)
  }
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000, 5_000, 5_000])
  expect(line.state).toEqual({ is: 'connecting', attempt: 10 })
})

test('given chance, then a room full of pages does not come back in one moment', () => {
  const [early, late] = [connection(0), connection(0.999)]
  for (const { newest, pass } of [early, late]) {
    newest().events.onClose(1006)
    pass(600)
  }
  expect(early.links).toHaveLength(2)
  expect(late.links).toHaveLength(1)
})

test('given a line that had spoken, when it breaks, then waits begin from the shortest; one that only opened goes on waiting longer', () => {
  const { line, newest, pass } = connection()
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    newest().events.onClose(1006)
    pass(seatLimits.retryMillisecondsMax)
  }
  newest().events.onOpen()
  newest().events.onClose(1006)
  expect(line.state).toMatchObject({ is: 'waiting', attempt: 6 })
  pass(seatLimits.retryMillisecondsMax)
  newest().events.onOpen()
  newest().events.onFrame('hallo')
  newest().events.onClose(1006)
  expect(line.state).toMatchObject({ is: 'waiting', attempt: 1 })
})

test('given a line that stays silent, or never opens, then it is given up and another is tried', () => {
  const { line, newest, pass, links } = connection()
  newest().events.onOpen()
  pass(seatLimits.silenceMilliseconds - 1)
  expect(line.state.is).toBe('open')
  pass(1)
  expect(line.state.is).toBe('waiting')
  expect(links[0]!.closed).toBe(true)
  pass(seatLimits.retryMillisecondsMax)
  pass(seatLimits.openingMilliseconds)
  expect(links.length).toBeGreaterThan(2)
})

test('given frames of a line that was given up, then nobody hears them any more', () => {
  const { newest, pass, heard, links } = connection()
  newest().events.onOpen()
  pass(seatLimits.silenceMilliseconds)
  links[0]!.events.onFrame('zu spät')
  links[0]!.events.onClose(1006)
  links[0]!.events.onOpen()
  expect(heard).toEqual(['open'])
})

test('given a farewell, then a page whose coming back is of no use stays away, and every other comes back', () => {
  for (const [name, code] of Object.entries(farewells)) {
    const { line, newest } = connection()
    newest().events.onOpen()
    newest().events.onClose(code)
    const final = ['outdated', 'malformed', 'noEntry', 'tooManyConnections'].includes(name)
    expect(line.state).toMatchObject(final ? { is: 'ended', farewell: name } : { is: 'waiting' })
  }
})

test('given a page that waits, when somebody presses for it, then it tries at once; one that is open does not', () => {
  const { line, newest, links } = connection()
  newest().events.onClose(1006)
  line.retryNow()
  expect(links).toHaveLength(2)
  newest().events.onOpen()
  line.retryNow()
  expect(links).toHaveLength(2)
})

test('given a page that is left, then the line is closed and stays so', () => {
  const { line, newest, pass, links } = connection()
  newest().events.onOpen()
  line.end()
  pass(120_000)
  expect(newest().closed).toBe(true)
  expect(links).toHaveLength(1)
  expect(line.state).toEqual({ is: 'ended', farewell: null })
})
