// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reminderFor, type Reminder } from './reminders.rules.ts'

test('given a day owed, then there is a letter a week before, on the day and after it, and none earlier', () => {
  const on = (today: string, ...sent: Reminder[]) => reminderFor('2027-03-31', today, sent)
  expect(on('2027-03-23')).toBeNull()
  expect(on('2027-03-24')).toBe('weekBefore')
  expect(on('2027-03-30', 'weekBefore')).toBeNull()
  expect(on('2027-03-31', 'weekBefore')).toBe('onTheDay')
  expect(on('2027-04-01', 'weekBefore', 'onTheDay')).toBe('overdue')
  expect(on('2028-04-01', 'overdue')).toBeNull()
})

test('given any days on which the server runs, then each letter goes once, in order, and none says what is past', () => {
  const day = (at: number) => new Date(Date.UTC(2027, 2, 1 + at)).toISOString().slice(0, 10)
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 40 }), (days) => {
      const sent: Reminder[] = []
      for (const at of days.toSorted((a, b) => a - b)) {
        const reminder = reminderFor(day(20), day(at), sent)
        if (reminder === null) continue
        expect(reminder).toBe(at > 20 ? 'overdue' : at === 20 ? 'onTheDay' : 'weekBefore')
        sent.push(reminder)
      }
      expect(new Set(sent).size).toBe(sent.length)
      expect(sent.includes('overdue')).toBe(days.some((at) => at > 20))
    }),
  )
})

test('given any day owed of 400 years, then the week before begins seven days earlier by the calendar', () => {
  const iso = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 146_097 }), (owed) => {
      expect(reminderFor(iso(owed), iso(owed - 7), [])).toBe('weekBefore')
      expect(reminderFor(iso(owed), iso(owed - 8), [])).toBeNull()
    }),
  )
})
