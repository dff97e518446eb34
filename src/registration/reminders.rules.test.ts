// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { dueReminders, isReminderTime, reminderLimits } from './reminders.rules.ts'
import type { Participant, ReminderSession, SentReminder } from './reminders.rules.ts'

const minute = 60_000
const hour = 60 * minute
/** 11 September 2026, 9:00 in Berlin; days are counted in UTC here, which changes nothing for these hours. */
const nine = Date.UTC(2026, 8, 11, 7)
const at = (minutes: number) => asInstant(nine + minutes * minute)
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

function session(slug: string, from: number, kind: 'plenary' | 'workshop' = 'workshop'): ReminderSession {
  const span = { startsAt: at(from), endsAt: at(from + 60) }
  return { id: asId(slug), slug, title: { de: slug }, ...span, needsPlace: kind === 'workshop' }
}
const opening = session('opening', 0, 'plenary')
const workshop = session('workshop', 60)
const afternoon = session('afternoon', 240)
const closing = session('closing', 360, 'plenary')
const sessions = [opening, workshop, afternoon, closing]
const anna: Participant = {
  personId: asId('anna'),
  confirmedAt: at(-72 * 60),
  sessions: new Set([workshop.id, afternoon.id]),
}

type Changes = Partial<Parameters<typeof dueReminders>[0]>
function due(minutes: number, changes: Changes = {}) {
  const parts = { now: at(minutes), sessions, participants: [anna], alreadySent: [], dayOf, ...changes }
  return dueReminders(parts).map(({ kind, sessions: own }) => `${kind}: ${own.map(({ slug }) => slug).join(' ')}`)
}
const sent = (kind: SentReminder['kind'], of: ReminderSession, personId = anna.personId): SentReminder => ({
  personId,
  sessionId: of.id,
  kind,
  startsAt: of.startsAt,
})
const wholeDay = 'dayBefore: opening workshop afternoon closing'
const dayBefore = -24 * 60

test('given a day before the first session, then the whole day is one letter, and not a minute earlier', () => {
  expect(due(dayBefore - 1)).toEqual([])
  expect(due(dayBefore)).toEqual([wholeDay])
})

test('given that letter was written, when a minute has passed, then there is no second one', () => {
  expect(due(dayBefore + 1, { alreadySent: [sent('dayBefore', opening)] })).toEqual([])
})

test('given an outage of a day, then the letter comes late, but not in the last two hours', () => {
  expect(due(-121)).toEqual([wholeDay])
  expect(due(-120)).toEqual([])
})

test('given somebody who confirmed within the day, then they have just read it and get no letter of the day', () => {
  expect(due(-600, { participants: [{ ...anna, confirmedAt: at(-700) }] })).toEqual([])
  expect(due(-600, { participants: [{ ...anna, confirmedAt: at(dayBefore - 1) }] })).toEqual([wholeDay])
})

test('given a quarter of an hour before a session, then there is one letter, until it begins', () => {
  expect(due(44)).toEqual([])
  expect(due(45)).toEqual(['quarterHour: workshop'])
  expect(due(59)).toEqual(['quarterHour: workshop'])
  expect(due(60)).toEqual([])
  expect(due(50, { alreadySent: [sent('quarterHour', workshop)] })).toEqual([])
})

test('given sessions that hold everybody, then only the first of the day is reminded of, and only the registered', () => {
  expect(due(-15)).toEqual(['quarterHour: opening'])
  expect(due(350)).toEqual([])
  expect(due(-15, { participants: [{ ...anna, confirmedAt: null }] })).toEqual([])
})

test('given somebody who only has a task, then they are reminded of that session alone', () => {
  const chair = { personId: asId<'person'>('chair'), confirmedAt: null, sessions: new Set([afternoon.id]) }
  expect(due(dayBefore + 240, { participants: [chair] })).toEqual(['dayBefore: afternoon'])
  expect(due(230, { participants: [chair] })).toEqual(['quarterHour: afternoon'])
})

test('given a session that was moved, then its old time reminds of nothing, and its new one does', () => {
  const later = { ...workshop, startsAt: at(180), endsAt: at(240) }
  const moved = [opening, later, afternoon, closing]
  const alreadySent = [sent('quarterHour', workshop)]
  expect(due(45, { sessions: moved })).toEqual([])
  expect(due(170, { sessions: moved, alreadySent })).toEqual(['quarterHour: workshop'])
  const alittle = [opening, { ...workshop, startsAt: at(70) }, afternoon, closing]
  expect(due(60, { sessions: alittle, alreadySent })).toEqual([])
})

test('given a day that was put off by a week, then there is a letter of the new day', () => {
  const week = 7 * 24 * 60
  const moved = sessions.map((one) => ({ ...one, startsAt: asInstant(one.startsAt + week * minute) }))
  const alreadySent = sessions.map((one) => sent('dayBefore', one))
  expect(due(dayBefore + week, { sessions: moved, alreadySent })).toEqual([wholeDay])
})

test('given no session within a day, then nobody needs to be read', () => {
  expect(isReminderTime(at(dayBefore - 1), sessions)).toBe(false)
  expect(isReminderTime(at(dayBefore), sessions)).toBe(true)
  expect(isReminderTime(at(361), sessions)).toBe(false)
})

/** Sessions of two days, anywhere; ticks at any minutes, in order; what is due is written down. */
const plan = fc.record({
  starts: fc.array(fc.integer({ min: -1440, max: 1440 }), { minLength: 1, maxLength: 6 }),
  plenaries: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  ticks: fc.array(fc.integer({ min: -3000, max: 1500 }), { maxLength: 60 }),
})

test('whenever one looks, nobody is reminded twice of the same, and never after the beginning', () => {
  fc.assert(
    fc.property(plan, ({ starts, plenaries, ticks }) => {
      const all = starts
        .map((from, index) => session(`s${index}`, from, plenaries[index] === true ? 'plenary' : 'workshop'))
        .sort((one, other) => one.startsAt - other.startsAt)
      const participant = { ...anna, sessions: new Set(all.map(({ id }) => id)) }
      const alreadySent: SentReminder[] = []
      const letters: string[] = []
      for (const tick of [...ticks].sort((one, other) => one - other)) {
        for (const one of dueReminders({
          now: at(tick),
          sessions: all,
          participants: [participant],
          alreadySent,
          dayOf,
        })) {
          const [first] = one.sessions
          expect(first.startsAt).toBeGreaterThan(at(tick))
          letters.push(one.kind === 'dayBefore' ? `day ${dayOf(first.startsAt)}` : `soon ${first.slug}`)
          alreadySent.push(...one.sessions.map((of) => sent(one.kind, of)))
        }
      }
      expect(new Set(letters).size).toBe(letters.length)
    }),
  )
})

test('the windows do not overlap: the letter of the day ends before the short one begins', () => {
  expect(reminderLimits.dayBeforeHoursMin * hour).toBeGreaterThan(reminderLimits.quarterHourMinutes * minute)
})
