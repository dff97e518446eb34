// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { addDays, beginOf, dayIn, defaultDay, deletionDue, readDay, reminderDue } from './deletion-day.ts'

const berlin = 'Europe/Berlin'
/** The first moment after 11 September 2026 in Berlin. */
const endsAt = asInstant(Date.parse('2026-09-11T22:00:00Z'))

test('given a congress that ends at midnight, then its data go half a year after its last day, not after the next one', () => {
  expect(defaultDay(endsAt, berlin)).toBe('2027-03-11')
  expect(defaultDay(asInstant(Date.parse('2026-08-31T16:00:00Z')), berlin)).toBe('2027-02-28')
})

test('given a day typed into the office, then it lies after today and after the congress, and is a day', () => {
  const frame = { today: '2026-09-20', endsAt, timezone: berlin }
  expect(readDay('2027-01-31', frame)).toEqual({ ok: true, value: '2027-01-31' })
  expect(readDay('2026-09-20', frame)).toEqual({ ok: false, refusal: 'dayPast' })
  expect(readDay('2026-09-11', { ...frame, today: '2026-08-01' })).toEqual({ ok: false, refusal: 'dayBeforeEnd' })
  expect(readDay('2036-09-12', frame)).toEqual({ ok: false, refusal: 'dayTooLate' })
  for (const text of ['', '31.1.2027', '2027-02-30', '2027-1-5', 'infinity', '9999999-01-01']) {
    expect(readDay(text, frame)).toEqual({ ok: false, refusal: 'dayInvalid' })
  }
})

test('given the clocks going forward, then a day begins at its own midnight', () => {
  expect(beginOf('2027-03-28', berlin)).toBe(Date.parse('2027-03-27T23:00:00Z'))
  expect(dayIn(beginOf('2027-03-28', berlin), berlin)).toBe('2027-03-28')
})

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => {
  return date.toISOString().slice(0, 10)
})
const reminded = fc.option(fc.record({ of: day, on: day }), { nil: null })

test('given any state of the clock, then nothing is deleted before its day, nor before organisers had a week if they chose none', () => {
  fc.assert(
    fc.property(day, day, fc.boolean(), reminded, (today, deletion, isDefault, heard) => {
      const state = { today, day: deletion, isDefault, reminded: heard }
      if (deletionDue(state)) {
        expect(today >= deletion).toBe(true)
        if (isDefault) expect(heard !== null && heard.of === deletion && addDays(heard.on, 7) <= today).toBe(true)
      }
      if (!isDefault) expect(deletionDue(state)).toBe(today >= deletion)
    }),
  )
})

test('given a day, then organisers are reminded once, thirty days before it, and again when it is moved', () => {
  const state = { day: '2027-03-11', isDefault: true, reminded: null }
  expect(reminderDue({ ...state, today: '2027-02-08' })).toBe(false)
  expect(reminderDue({ ...state, today: '2027-02-09' })).toBe(true)
  expect(reminderDue({ ...state, today: '2027-02-10', reminded: { of: '2027-03-11', on: '2027-02-09' } })).toBe(false)
  const moved = { ...state, day: '2027-03-12', isDefault: false, reminded: { of: '2027-03-11', on: '2027-02-09' } }
  expect(reminderDue({ ...moved, today: '2027-02-20' })).toBe(true)
})
