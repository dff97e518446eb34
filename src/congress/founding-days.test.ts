// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOfDays } from './founding-days.ts'

const inBerlin = (first: string, last: string) => spanOfDays({ first, last }, 'Europe/Berlin')

test('given one day, when its span is made, then it reaches from midnight to midnight where the clocks are', () => {
  expect(inBerlin('2027-01-15', '2027-01-15')).toEqual({
    ok: true,
    value: { startsAt: Date.parse('2027-01-14T23:00Z'), endsAt: Date.parse('2027-01-15T23:00Z') },
  })
})

test('given the clocks change that night, when the span is made, then the day has its true length', () => {
  const span = inBerlin('2027-03-28', '2027-03-28')
  expect(span.ok && span.value.endsAt - span.value.startsAt).toBe(23 * 60 * 60 * 1000)
})

test.each([
  ['', '2027-01-15', 'firstDayInvalid'],
  ['2027-02-30', '2027-03-01', 'firstDayInvalid'],
  ['2027-01-15', '15.1.2027', 'lastDayInvalid'],
  ['2027-01-15', '2027-01-14', 'daysReversed'],
  ['2027-01-15', '2027-01-29', 'tooManyDays'],
])('given %s to %s, when it is read, then it is refused: %s', (first, last, refusal) => {
  expect(inBerlin(first, last)).toEqual({ ok: false, refusal })
})

test('given anything typed, when it is read, then there is an answer and never a throw', () => {
  const text = fc.oneof(
    fc.string(),
    fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  )
  fc.assert(
    fc.property(text, text, (first, last) => {
      const span = inBerlin(first, last)
      if (span.ok) expect(span.value.endsAt).toBeGreaterThan(span.value.startsAt)
    }),
  )
})
