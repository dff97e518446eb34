// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The day on which a congress's personal data are deleted: what it is, and what is due today. Days are 2026-11-25. */
import { Temporal } from 'temporal-polyfill'
import { asInstant, type Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Day } from './erasure.rules.ts'
import { privacyLimits } from './privacy.limits.rules.ts'

export function dayIn(instant: Instant, timezone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate().toString()
}

/** The first moment of a day. */
export function beginOf(day: Day, timezone: string): Instant {
  return asInstant(Temporal.PlainDate.from(day).toZonedDateTime(timezone).epochMilliseconds)
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The congress's last moment is the first one after it. */
export function defaultDay(endsAt: Instant, timezone: string): Day {
  const last = Temporal.PlainDate.from(dayIn(asInstant(endsAt - 1), timezone))
  return last.add({ months: privacyLimits.keptMonthsDefault }).toString()
}

export type DayRefusal = 'dayInvalid' | 'dayPast' | 'dayBeforeEnd' | 'dayTooLate'

export type DayFrame = { readonly today: Day; readonly endsAt: Instant; readonly timezone: string }

/** A day as a date field sends it, that may be the day of deletion. */
export function readDay(text: string, { today, endsAt, timezone }: DayFrame): Result<Day, DayRefusal> {
  const last = dayIn(asInstant(endsAt - 1), timezone)
  const latest = Temporal.PlainDate.from(last).add({ years: privacyLimits.keptYearsMax }).toString()
  const day = dayFrom(text)
  if (day === null) return refused('dayInvalid')
  if (day <= today) return refused('dayPast')
  if (day <= last) return refused('dayBeforeEnd')
  return day > latest ? refused('dayTooLate') : accepted(day)
}

function dayFrom(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

export type ClockState = {
  readonly today: Day
  readonly day: Day
  /** Nobody chose the day. */
  readonly isDefault: boolean
  /** The day of which organisers were last reminded, and when. */
  readonly reminded: { readonly of: Day; readonly on: Day } | null
}

export function reminderDue({ today, day, reminded }: ClockState): boolean {
  return today >= addDays(day, -privacyLimits.reminderDays) && reminded?.of !== day
}

/** A day nobody chose surprises nobody: organisers have heard of it, and had time to choose another. */
export function deletionDue({ today, day, isDefault, reminded }: ClockState): boolean {
  if (today < day) return false
  return !isDefault || (reminded?.of === day && today >= addDays(reminded.on, privacyLimits.graceDays))
}
