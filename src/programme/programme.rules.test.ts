// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { freePlaces, needsPlace, overlap, stateOf } from './programme.rules.ts'
import { timetableOf } from './timetable.rules.ts'

const minute = 60_000
const at = (hours: number, minutes = 0) => asInstant((hours * 60 + minutes) * minute)
const span = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) })

test.each([
  [8, 44, 'before'],
  [8, 45, 'soon'],
  [8, 59, 'soon'],
  [9, 0, 'running'],
  [9, 59, 'running'],
  [10, 0, 'over'],
])('given a session from 9 to 10, when it is %i:%i, then it is %s', (hour, minutes, state) => {
  expect(stateOf(span(9, 10), at(hour, minutes))).toBe(state)
})

test('given two sessions, then they overlap when they share a moment, and back to back is none', () => {
  expect(overlap(span(9, 10), span(10, 11))).toBe(false)
  expect(overlap(span(9, 11), span(10, 12))).toBe(true)
  expect(overlap(span(9, 12), span(10, 11))).toBe(true)
})

test('given capacity and places taken, then what is left is never below none and unknown where everybody fits', () => {
  expect(freePlaces(10, 3)).toBe(7)
  expect(freePlaces(10, 12)).toBe(0)
  expect(freePlaces(null, 500)).toBeNull()
})

test('given a session, then a place is needed in a workshop and wherever not everybody fits', () => {
  expect(needsPlace({ kind: 'workshop', capacity: null })).toBe(true)
  expect(needsPlace({ kind: 'plenary', capacity: null })).toBe(false)
  expect(needsPlace({ kind: 'hearing', capacity: 30 })).toBe(true)
})

describe('given sessions in any order', () => {
  const dayOf = (instant: number) => `day ${Math.floor(instant / (24 * 60 * minute))}`
  const named = (name: string, from: number, to: number) => ({ name, ...span(from, to) })

  test('then they stand by day and time, parallel ones together, breaks between', () => {
    const parallel = [named('a', 9, 10), named('b', 9, 10), named('long', 9, 13)]
    const sessions = [named('c', 11, 12), named('d', 33, 34), ...parallel]
    const days = timetableOf(sessions, dayOf)
    const told = days.map(({ day, rows }) => [
      day,
      ...rows.map((row) => (row.kind === 'pause' ? 'pause' : row.sessions.map(({ name }) => name).join(' + '))),
    ])
    expect(told).toEqual([
      ['day 0', 'a + b', 'long', 'c'],
      ['day 1', 'd'],
    ])
  })

  test('then a gap of a quarter of an hour is a break, from the last end on, and a shorter one is not', () => {
    const first = { startsAt: at(9), endsAt: at(10) }
    const rows = (minutes: number) =>
      timetableOf([first, { startsAt: at(10, minutes), endsAt: at(12) }], dayOf)[0]!.rows.map(({ kind }) => kind)
    expect(rows(15)).toEqual(['slot', 'pause', 'slot'])
    expect(rows(14)).toEqual(['slot', 'slot'])
    const long = { startsAt: at(9), endsAt: at(12) }
    const day = timetableOf([first, long, { startsAt: at(13), endsAt: at(14) }], dayOf)[0]!
    expect(day.rows).toContainEqual({ kind: 'pause', startsAt: at(12), endsAt: at(13) })
  })

  test('then nothing comes of no sessions', () => {
    expect(timetableOf([], dayOf)).toEqual([])
  })
})
