// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import type { Instant } from '../../base/instant.ts'
import { Timeline } from '../../simulator/index.ts'
import { decide, emptyRoom, evolve, type RoomEvent, type RoomState, type SeatCommand } from '../room.rules.ts'
import { cardOf, command, envelope, nine, roomAfter, seat, text } from '../testing.ts'
import { viewFor } from '../view.rules.ts'
import {
  encodeView,
  farewells,
  protocol,
  type FromSeat,
  type ToSeat,
  type WireEvent,
  type WireOwn,
} from '../wire/index.ts'
import { seatLimits } from './limits.ts'
import type { PendingCommand } from './pending.ts'
import type { LinkEvents, SeatPorts } from './ports.ts'
import { Seat } from './seat.ts'

type Welcome = Extract<ToSeat, { k: 'welcome' }>

const say = (body: string): SeatCommand => ({ type: 'postMessage', body })
const asks: SeatCommand = { type: 'requestFloor', kind: 'contribution', note: 'ein Hinweis' }

/** Bert's page, with the host played by the test. */
function page(stored: readonly PendingCommand[] = []) {
  const clock = new Timeline(nine)
  const said: FromSeat[] = []
  const refused: string[] = []
  let links: LinkEvents[] = []
  let kept = stored
  let [commands, texts] = [0, 0]
  const ports: SeatPorts = {
    clock,
    random: { next: () => 0.5 },
    open: (events) => {
      links = [...links, events]
      return { send: (frame) => void said.push(JSON.parse(frame) as FromSeat), close: () => {} }
    },
    newCommand: () => command(`b${(commands += 1)}`),
    newText: () => text(`mine-${(texts += 1)}`),
    storage: { load: () => kept, save: (pending) => void (kept = pending) },
  }
  const theSeat = new Seat(ports, { onChange: () => {}, onRefused: (_, refusal) => refused.push(refusal) })
  const hear = (message: ToSeat) => links.at(-1)!.onFrame(JSON.stringify(message))
  const pass = (milliseconds: number) => {
    const end = clock.now() + milliseconds
    while (clock.step(end));
    clock.skipTo(end)
  }
  theSeat.start()
  return {
    seat: theSeat,
    said,
    refused,
    hear,
    pass,
    clock,
    kept: () => kept,
    links: () => links,
    open: () => links.at(-1)!.onOpen(),
    close: (code: number) => links.at(-1)!.onClose(code),
  }
}

const before = roomAfter(['anna', 'chair', { type: 'takeSeat' }], ['bert', 'participant', { type: 'takeSeat' }])

function welcome(more: Partial<Welcome> = {}, state: RoomState = before): Welcome {
  return {
    k: 'welcome',
    protocol,
    seat: seat('bert'),
    role: 'participant',
    now: nine,
    position: 3,
    view: encodeView(viewFor(state, 'participant')),
    events: [],
    texts: [],
    gone: [],
    cards: [[seat('anna'), cardOf('anna')]],
    own: ownOf(null),
    told: 0,
    ranking: null,
    notice: 0,
    present: [seat('anna'), seat('bert')],
    ...more,
  }
}

const ownOf = (note: string | null): WireOwn => ({
  notes: note === null ? [] : [['contribution', note]],
  credit: null,
  supports: [],
  asks: [],
})

/** A page that is live at position 3. */
function livePage() {
  const bert = page()
  bert.open()
  bert.hear(welcome())
  return bert
}

function posted(p: number, c: string, by: string): WireEvent {
  return {
    p,
    c: command(c),
    by: seat(by),
    e: { type: 'messagePosted', v: 1, text: text(`text-${p}`), seat: seat(by), at: nine },
  }
}

function events(...list: readonly WireEvent[]): Extract<ToSeat, { k: 'events' }> {
  const texts = list.flatMap(({ e }) => (e.type === 'messagePosted' ? [[e.text, `Wort ${e.text}`] as const] : []))
  return { k: 'events', events: list, texts, cards: [] }
}

test('given a page without a welcome, when a command is given, then it is not taken', () => {
  const bert = page()
  expect(bert.seat.send(say('zu früh'))).toBe('tryAgain')
  expect(bert.seat.shown()).toBeNull()
  bert.open()
  expect(bert.said).toEqual([{ k: 'hello', protocol, as: null, after: null }])
})

test('given a live page, when a message is given, then it shows at once and is sent once', () => {
  const bert = livePage()
  expect(bert.seat.send(say('Guten Tag'))).toBeNull()
  const shown = bert.seat.shown()!
  expect(shown.view.chat.latest.map((message) => shown.texts.get(message.text))).toEqual(['Guten Tag'])
  expect(shown.unconfirmed).toEqual(new Set(['mine-1']))
  expect(bert.said.at(-1)).toEqual({ k: 'do', id: 'b1', command: say('Guten Tag'), again: false })
  expect(bert.seat.known!.view.chat.count).toBe(0)
})

test('given a pending command, when its event comes, then it is dropped and shows once', () => {
  const bert = livePage()
  bert.seat.send(say('Guten Tag'))
  bert.hear(events(posted(4, 'b1', 'bert')))
  expect(bert.seat.pending).toEqual([])
  expect(bert.kept()).toEqual([])
  expect(bert.seat.shown()!.view.chat.count).toBe(1)
})

test('given a pending command, when somebody else’s event with the same id comes, then it stays pending', () => {
  const bert = livePage()
  bert.seat.send(say('Guten Tag'))
  bert.hear(events(posted(4, 'b1', 'carla')))
  expect(bert.seat.pending.map(({ id }) => id)).toEqual(['b1'])
})

test('given pending commands and news in between, then they are decided anew on top of the news', () => {
  const bert = livePage()
  bert.seat.send(asks)
  expect(bert.seat.shown()!.view.floor.requests.map((request) => request.seat)).toEqual(['bert'])
  const closed: WireEvent = { p: 4, c: command('a1'), by: seat('anna'), e: { type: 'listClosed', v: 1 } }
  bert.hear(events(closed))
  // Refused on this view, but the host has the word: nothing shows, nothing is dropped.
  expect(bert.seat.shown()!.view.floor.requests).toEqual([])
  expect(bert.seat.pending).toHaveLength(1)
})

test('given a live page, when a command makes no sense on it, then it is refused at once and not sent', () => {
  const bert = livePage()
  const count = bert.said.length
  expect(bert.seat.send({ type: 'yieldFloor' })).toBe('notSpeaking')
  expect(bert.seat.send({ type: 'openList' })).toBe('notAllowed')
  expect(bert.said).toHaveLength(count)
  expect(bert.seat.pending).toEqual([])
})

test('given a page without a line, when a command is given, then it waits and is sent again after the next welcome', () => {
  const bert = livePage()
  bert.close(1006)
  expect(bert.seat.live).toBe(false)
  expect(bert.seat.send({ type: 'yieldFloor' })).toBeNull()
  bert.pass(1_000)
  bert.open()
  expect(bert.said.at(-1)).toEqual({ k: 'hello', protocol, as: 'participant', after: 3 })
  bert.hear(welcome({ view: null }))
  expect(bert.said.at(-1)).toEqual({ k: 'do', id: 'b1', command: { type: 'yieldFloor' }, again: true })
})

test('given a command without an outcome, then it is sent again by and by, and no more once it is done', () => {
  const bert = livePage()
  bert.seat.send(say('hört mich jemand?'))
  bert.pass(seatLimits.resendMilliseconds + 1)
  expect(bert.said.filter(({ k }) => k === 'do')).toHaveLength(2)
  bert.hear({ k: 'done', id: command('b1'), position: 5 })
  bert.pass(seatLimits.resendMilliseconds * 2)
  expect(bert.said.filter(({ k }) => k === 'do')).toHaveLength(2)
})

test('given a command that is done further on than the page knows, then it shows until the page has come there', () => {
  const bert = livePage()
  bert.seat.send(say('Guten Tag'))
  bert.hear({ k: 'done', id: command('b1'), position: 5 })
  expect(bert.seat.shown()!.view.chat.count).toBe(1)
  bert.hear(events(posted(4, 'a1', 'anna')))
  expect(bert.seat.pending).toHaveLength(1)
  bert.hear(events(posted(5, 'b1', 'bert')))
  expect(bert.seat.pending).toEqual([])
  expect(bert.seat.shown()!.view.chat.count).toBe(2)
})

test('given a refusal, then the command is dropped and the person is told; put off, it stays', () => {
  const bert = livePage()
  bert.seat.send(say('eins'))
  bert.seat.send(say('zwei'))
  bert.hear({ k: 'refused', id: command('b1'), refusal: 'tooManyAtOnce' })
  bert.hear({ k: 'refused', id: command('b2'), refusal: 'notAllowed' })
  bert.hear({ k: 'refused', id: command('b9'), refusal: 'notAllowed' })
  expect(bert.refused).toEqual(['notAllowed'])
  expect(bert.seat.pending.map(({ id }) => id)).toEqual(['b1'])
})

test('given too many pending commands, then no more are taken', () => {
  const bert = livePage()
  bert.close(1006)
  for (let count = 0; count < seatLimits.pendingMax; count += 1) expect(bert.seat.send(say('noch eins'))).toBeNull()
  expect(bert.seat.send(say('zu viel'))).toBe('tryAgain')
})

test('given a gap in the events, then the page asks to go on from what it knows, until it is answered', () => {
  const bert = livePage()
  bert.hear(events(posted(5, 'a2', 'anna')))
  expect(bert.seat.live).toBe(false)
  expect(bert.said.at(-1)).toEqual({ k: 'hello', protocol, as: 'participant', after: 3 })
  const asked = bert.said.length
  bert.hear(events(posted(6, 'a3', 'anna')))
  expect(bert.said).toHaveLength(asked)
  bert.pass(seatLimits.resendMilliseconds + 1)
  expect(bert.said).toHaveLength(asked + 1)
  bert.hear(
    welcome({
      view: null,
      position: 6,
      events: [posted(4, 'a1', 'anna'), posted(5, 'a2', 'anna'), posted(6, 'a3', 'anna')],
    }),
  )
  expect(bert.seat.live).toBe(true)
  expect(bert.seat.known!.position).toBe(6)
  expect(bert.seat.known!.view.chat.count).toBe(3)
})

test('given a beat that is ahead in events or in presence, then the page asks to go on', () => {
  for (const ahead of [
    { position: 4, notice: 0 },
    { position: 3, notice: 1 },
  ]) {
    const bert = livePage()
    bert.hear({ k: 'beat', now: nine, position: 3, notice: 0 })
    expect(bert.seat.live).toBe(true)
    bert.hear({ k: 'beat', now: nine, ...ahead })
    expect(bert.seat.live).toBe(false)
  }
})

test('given presence messages, then who is here follows them, and a missing one is noticed', () => {
  const bert = livePage()
  const came = {
    k: 'presence',
    came: [seat('carla')],
    went: [seat('anna')],
    cards: [[seat('carla'), cardOf('carla')]],
  } as const
  bert.hear({ ...came, notice: 1 })
  expect([...bert.seat.known!.present].sort()).toEqual(['bert', 'carla'])
  expect(bert.seat.known!.cards.get(seat('carla'))).toEqual(cardOf('carla'))
  bert.hear({ ...came, notice: 1, went: [seat('carla')] })
  expect(bert.seat.known!.present.has(seat('carla'))).toBe(true)
  bert.hear({ ...came, notice: 3 })
  expect(bert.seat.live).toBe(false)
})

test('given events that come twice, then they count once, and words that are gone do not come back with them', () => {
  const bert = livePage()
  const first = events(posted(4, 'a1', 'anna'))
  bert.hear(first)
  const removed: RoomEvent = { type: 'messageRemoved', v: 1, text: text('text-4'), by: 'byAuthor' }
  bert.hear({ k: 'events', events: [{ p: 5, c: command('a2'), by: seat('anna'), e: removed }], texts: [], cards: [] })
  bert.hear(first)
  expect(bert.seat.known!.view.chat.count).toBe(1)
  expect(bert.seat.known!.texts).toEqual(new Map())
})

test('given words that the view does not show any more, then the page holds them no longer', () => {
  const bert = livePage()
  for (let p = 4; p < 60; p += 1) bert.hear(events(posted(p, `a${p}`, 'anna')))
  expect(bert.seat.known!.view.chat.latest).toHaveLength(50)
  expect(bert.seat.known!.texts.size).toBe(50)
})

test('given somebody is forgotten, then their words and names leave the page', () => {
  const bert = livePage()
  bert.hear(events(posted(4, 'a1', 'anna')))
  bert.hear({ k: 'erased', notice: 1, texts: [text('text-4')], seats: [seat('anna')] })
  expect(bert.seat.known!.texts.size).toBe(0)
  expect(bert.seat.known!.cards.has(seat('anna'))).toBe(false)
  expect(bert.seat.known!.view.chat.count).toBe(1)
})

test('given a word of erasure that was lost, then it is noticed with the next beat; one that comes with a gap counts all the same', () => {
  const lost = livePage()
  lost.hear(events(posted(4, 'a1', 'anna')))
  lost.hear({ k: 'beat', now: nine, position: 4, notice: 1 })
  expect(lost.seat.live).toBe(false)
  const gap = livePage()
  gap.hear(events(posted(4, 'a1', 'anna')))
  gap.hear({ k: 'erased', notice: 2, texts: [text('text-4')], seats: [] })
  expect(gap.seat.known!.texts.size).toBe(0)
  expect(gap.seat.live).toBe(false)
})

test('given words that come later than the word that they are erased, then the page does not take them up', () => {
  const bert = livePage()
  bert.hear({ k: 'erased', notice: 1, texts: [text('text-4')], seats: [seat('anna')] })
  bert.hear({ ...events(posted(4, 'a1', 'anna')), cards: [[seat('anna'), cardOf('anna')]] })
  expect(bert.seat.known!.view.chat.count).toBe(1)
  expect(bert.seat.known!.texts.size).toBe(0)
  expect(bert.seat.known!.cards.has(seat('anna'))).toBe(false)
})

test('given somebody was forgotten while the page was away, then their words leave it with the next welcome', () => {
  const bert = livePage()
  bert.hear(events(posted(4, 'a1', 'anna')))
  bert.close(1006)
  bert.pass(1_000)
  bert.open()
  bert.hear(welcome({ view: null, position: 4, gone: [text('text-4')], cards: [] }))
  expect(bert.seat.known!.texts.size).toBe(0)
  expect(bert.seat.known!.cards.size).toBe(0)
})

test('given a line to the chair, then what is told alone is said to have come, and a late word does not count', () => {
  const bert = livePage()
  bert.hear({ k: 'own', own: ownOf('mein Hinweis'), told: 2 })
  bert.hear({ k: 'own', own: ownOf(null), told: 1 })
  expect(bert.seat.known!.own.notes).toEqual([['contribution', 'mein Hinweis']])
  expect(bert.said.slice(-2)).toEqual([
    { k: 'heard', told: 2 },
    { k: 'heard', told: 1 },
  ])
})

test('given a support, when its event comes without a sender, then the sender knows it by the id, and it shows once', () => {
  const state = roomAfter(
    ['anna', 'chair', { type: 'takeSeat' }],
    ['bert', 'participant', { type: 'takeSeat' }],
    ['anna', 'chair', { type: 'askQuestion', body: 'Wer zahlt?', unnamed: false }],
  )
  const bert = page()
  bert.open()
  bert.hear(welcome({}, state))
  const question = state.questions.all[0]!.id
  bert.seat.send({ type: 'supportQuestion', question })
  expect(bert.seat.shown()!.view.questions.all[0]!.supports).toBe(2)
  const supported: RoomEvent = { type: 'questionSupported', v: 1, question, seat: null }
  bert.hear({ k: 'events', events: [{ p: 4, c: command('b1'), by: null, e: supported }], texts: [], cards: [] })
  expect(bert.seat.pending).toEqual([])
  expect(bert.seat.shown()!.view.questions.all[0]!.supports).toBe(2)
})

test('given a reload, then what was pending is loaded, shown and sent again', () => {
  const [pending] = (() => {
    const first = livePage()
    first.seat.send(say('überlebt'))
    first.seat.end()
    return first.kept()
  })()
  const bert = page([pending!])
  bert.open()
  bert.hear(welcome())
  expect(bert.seat.shown()!.view.chat.count).toBe(1)
  expect(bert.said.at(-1)).toEqual({ k: 'do', id: 'b1', command: say('überlebt'), again: true })
})

test('given a welcome to another role, then the view is the one of that role', () => {
  const bert = livePage()
  bert.close(farewells.moved)
  bert.pass(1_000)
  bert.open()
  const promoted = decide(before, { type: 'takeSeat' }, envelope('bert', 'moderator'))
  const state = promoted.ok ? promoted.value.events.reduce(evolve, before) : emptyRoom
  bert.hear(welcome({ role: 'moderator', position: 4, view: encodeView(viewFor(state, 'moderator')) }))
  expect(bert.seat.known!.role).toBe('moderator')
  expect(bert.seat.known!.view.entry.seats.get(seat('bert'))).toBe('moderator')
})

test('given a welcome without a view on a page that knows nothing, then it asks for a fresh one', () => {
  const bert = page()
  bert.open()
  bert.hear(welcome({ view: null }))
  expect(bert.seat.known).toBeNull()
  expect(bert.said.at(-1)).toEqual({ k: 'hello', protocol, as: null, after: null })
})

test('given a welcome that newer events have overtaken, then it changes nothing', () => {
  const bert = livePage()
  bert.hear(events(posted(4, 'a1', 'anna')))
  bert.hear(welcome())
  expect(bert.seat.known!.position).toBe(4)
})

test('given a clock that goes wrong, then the page goes by the server’s', () => {
  const bert = page()
  bert.open()
  bert.hear(welcome({ now: (nine + 90_000) as Instant }))
  expect(bert.seat.now()).toBe(nine + 90_000)
  bert.pass(500)
  expect(bert.seat.now()).toBe(nine + 90_500)
})

test('given a page that is left, then nothing is sent any more', () => {
  const bert = livePage()
  bert.seat.send(say('noch schnell'))
  bert.seat.end()
  const count = bert.said.length
  bert.pass(120_000)
  expect(bert.said).toHaveLength(count)
  expect(bert.seat.connection).toEqual({ is: 'ended', farewell: null })
})
