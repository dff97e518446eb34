// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asInstant, type Instant } from '../base/instant.ts'
import {
  leftMinutesMin,
  openingAt,
  roundedMinutes,
  shiftFor,
  slots,
  spanOf,
  underWayMinutes,
  type SlotName,
} from './dates.rules.ts'

const minute = 60_000
const names = Object.keys(slots) as SlotName[]
/** Any millisecond of the years 2026 to 2056. */
const anyNow = fc.integer({ min: 1_767_225_600_000, max: 2_714_000_000_000 }).map(asInstant)
const running = (opening: Instant, now: Instant) =>
  names.filter((name) => spanOf(name, opening).from <= now && now < spanOf(name, opening).to)

describe('the day of the story congress', () => {
  test('given any hour, the second slot and no other is running, for 20 to 25 minutes', () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const opening = openingAt(now)
        expect(running(opening, now)).toEqual(['second'])
        const underWay = (now - spanOf('second', opening).from) / minute
        expect(underWay).toBeGreaterThanOrEqual(underWayMinutes)
        expect(underWay).toBeLessThan(underWayMinutes + roundedMinutes)
      }),
    )
  })

  test('given any hour, everything begins on a full five minutes', () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        for (const name of names) expect(spanOf(name, openingAt(now)).from % (roundedMinutes * minute)).toBe(0)
      }),
    )
  })

  test('given any hour, the slots keep their order and their lengths', () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const spans = names.map((name) => spanOf(name, openingAt(now)))
        expect(spans.map(({ from, to }) => (to - from) / minute)).toEqual([45, 75, 90, 75, 45])
        spans.slice(1).forEach((span, index) => expect(span.from).toBeGreaterThan(spans[index]!.to))
      }),
    )
  })

  test('given an hour between 3 and 19 in Berlin, all of it is on one day', () => {
    const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' })
    // Not on the two nights a year on which the clock itself jumps between 2 and 3.
    const inTheDay = anyNow.filter((now) => Number(hour.format(now)) >= 4 && Number(hour.format(now)) < 19)
    fc.assert(
      fc.property(inTheDay, (now) => {
        const opening = openingAt(now)
        expect(date.format(spanOf('opening', opening).from)).toBe(date.format(now))
        expect(date.format(spanOf('closing', opening).to)).toBe(date.format(now))
      }),
    )
  })
})

describe('moving the day', () => {
  test('given the second slot is running with time left, nothing moves', () => {
    fc.assert(
      fc.property(
        anyNow,
        fc.integer({ min: 0, max: 90 - underWayMinutes - roundedMinutes - leftMinutesMin }),
        (now, later) => {
          expect(shiftFor(spanOf('second', openingAt(now)), asInstant(now + later * minute))).toBe(0)
        },
      ),
    )
  })

  test('given any two moments, after moving the second slot is under way and starts on five minutes', () => {
    fc.assert(
      fc.property(anyNow, anyNow, (seeded, now) => {
        const second = spanOf('second', openingAt(seeded))
        const moved = shiftFor(second, now)
        const opening = asInstant(openingAt(seeded) + moved)
        expect(running(opening, now)).toEqual(['second'])
        expect(shiftFor(spanOf('second', opening), now)).toBe(0)
        expect(Math.abs(moved) % (roundedMinutes * minute)).toBe(0)
      }),
    )
  })

  test('given the slot is over, it moves to where a fresh day would lie', () => {
    const seeded = asInstant(Date.UTC(2026, 10, 22, 9, 2))
    const second = spanOf('second', openingAt(seeded))
    const now = asInstant(second.to)
    expect(second.from + shiftFor(second, now)).toBe(spanOf('second', openingAt(now)).from)
  })
})
