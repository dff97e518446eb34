// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatClasses, type SeatClass } from './roles.rules.ts'
import { evolve, replay, type RoomState } from './room.rules.ts'
import { roomAfter, seat } from './testing.ts'
import { historyOf, steps, type History } from './testing/histories.ts'
import { own, ownChanges, redact, seatsOfView, textsOfEvent, textsOfView, viewFor } from './view.rules.ts'
import { decodeView, encodeView, type WireView } from './wire/index.ts'

const observed = (seatClass: SeatClass) => seatClass === 'participant' || seatClass === 'observer'

function forAllHistories(check: (history: History, seatClass: SeatClass) => void): void {
  fc.assert(
    fc.property(steps, (all) => {
      const history = historyOf(all)
      for (const seatClass of seatClasses) check(history, seatClass)
    }),
    { numRuns: 150 },
  )
}

/** As it is when it has been on the wire. */
function sent(view: RoomState): RoomState {
  return decodeView(JSON.parse(JSON.stringify(encodeView(view))) as WireView)
}

test('given any history and every class, then a view goes on with redacted events as the view of what goes on (law 6)', () => {
  forAllHistories(({ states, events }, seatClass) => {
    events.forEach((event, index) => {
      const after = evolve(viewFor(states[index]!, seatClass), redact(event, seatClass))
      expect(after).toEqual(viewFor(states[index + 1]!, seatClass))
    })
  })
})

test('given any history and every class, then a snapshot that was sent, with the events after it, is a fresh view (law 7)', () => {
  forAllHistories(({ states, events }, seatClass) => {
    const fresh = sent(viewFor(states.at(-1)!, seatClass))
    for (const from of [0, events.length >> 1, events.length]) {
      const snapshot = sent(viewFor(states[from]!, seatClass))
      expect(
        replay(
          events.slice(from).map((event) => redact(event, seatClass)),
          snapshot,
        ),
      ).toEqual(fresh)
    }
  })
})

test('given any history, then participants and observers are named no words that were for the chair', () => {
  forAllHistories(({ states, events }, seatClass) => {
    if (!observed(seatClass)) return
    const notes = new Set(events.flatMap((event) => (event.type === 'floorRequested' ? [event.note] : [])))
    notes.delete(null)
    const named = [
      ...states.flatMap((state) => textsOfView(viewFor(state, seatClass))),
      ...events.flatMap((event) => textsOfEvent(redact(event, seatClass))),
    ]
    expect(named.filter((text) => notes.has(text))).toEqual([])
    const told = JSON.stringify([
      events.map((event) => redact(event, seatClass)),
      states.map((state) => viewFor(state, seatClass).floor),
    ])
    for (const note of notes) expect(told).not.toContain(`"${String(note)}"`)
  })
})

test('given any history, then the words that events bring are all that a view shows, and no others', () => {
  forAllHistories(({ states, events }, seatClass) => {
    const brought = new Set(events.flatMap((event) => textsOfEvent(redact(event, seatClass))))
    for (const text of textsOfView(viewFor(states.at(-1)!, seatClass))) expect(brought).toContain(text)
  })
})

test('given any history, then a seat’s own part changes only with events that say so', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { states, events } = historyOf(all)
      events.forEach((event, index) => {
        for (const each of states.at(-1)!.entry.seats.keys()) {
          const [before, after] = [own(states[index]!, each), own(states[index + 1]!, each)]
          if (!ownChanges(event, states[index + 1]!).includes(each)) expect(after).toEqual(before)
        }
      })
    }),
    { numRuns: 100 },
  )
})

test('given a line to the chair, then its seat is told of it and nobody else', () => {
  const state = roomAfter(
    ['anna', 'chair', { type: 'takeSeat' }],
    ['bert', 'participant', { type: 'takeSeat' }],
    ['bert', 'participant', { type: 'requestFloor', kind: 'contribution', note: 'nur für die Leitung' }],
  )
  expect(own(state, seat('bert'))).toEqual({ notes: [['contribution', 'text-2']], supports: [], asks: [] })
  expect(own(state, seat('anna'))).toEqual({ notes: [], supports: [], asks: [] })
  expect(textsOfView(viewFor(state, 'chair'))).toEqual(['text-2'])
  expect(textsOfView(viewFor(state, 'participant'))).toEqual([])
})

test('given a room, then the seats a view names are those who preside, speak, wait, spoke and wrote', () => {
  const state = roomAfter(
    ['anna', 'chair', { type: 'takeSeat' }],
    ...['bert', 'carla', 'dora', 'emil'].map((name) => [name, 'participant', { type: 'takeSeat' }] as const),
    ['bert', 'participant', { type: 'requestFloor', kind: 'contribution', note: '' }],
    ['anna', 'chair', { type: 'giveFloor', seat: seat('bert'), kind: 'contribution' }],
    ['bert', 'participant', { type: 'yieldFloor' }],
    ['carla', 'participant', { type: 'requestFloor', kind: 'contribution', note: '' }],
    ['anna', 'chair', { type: 'giveFloor', seat: seat('carla'), kind: 'contribution' }],
    ['dora', 'participant', { type: 'postMessage', body: 'Hallo' }],
  )
  expect([...seatsOfView(state)].sort()).toEqual(['anna', 'bert', 'carla', 'dora'])
})

test('given a message that was removed, then no view asks for its words', () => {
  const state = roomAfter(
    ['bert', 'participant', { type: 'takeSeat' }],
    ['bert', 'participant', { type: 'postMessage', body: 'zu schnell' }],
  )
  const [message] = state.chat.latest
  expect(textsOfView(state)).toEqual([message!.text])
  expect(textsOfView(evolve(state, { type: 'messageRemoved', v: 1, text: message!.text, by: 'byAuthor' }))).toEqual([])
})
