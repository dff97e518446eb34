// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Days of mandates, in the zone of the congress: from the first moment of one to the last of another. */
import { Temporal } from 'temporal-polyfill'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { mandateLimits } from './mandates.limits.rules.ts'

/** @param text 2026-11-22, as a date field sends it; anything else is no day. */
function dayFrom(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
    return day.year < mandateLimits.yearMin || day.year > mandateLimits.yearMax ? null : day
  } catch {
    return null
  }
}

const midnight = (day: Temporal.PlainDate, timezone: string) =>
  asInstant(day.toZonedDateTime(timezone).epochMilliseconds)

export function firstMoment(text: string, timezone: string): Instant | null {
  const day = dayFrom(text)
  return day === null ? null : midnight(day, timezone)
}

/** The first moment after the day: a mandate to a day holds all day. */
export function momentAfter(text: string, timezone: string): Instant | null {
  const day = dayFrom(text)
  return day === null ? null : midnight(day.add({ days: 1 }), timezone)
}

/** The day a date field shows: 2026-11-22 */
export function dayText(instant: Instant, timezone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate().toString()
}

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** 22. November 2026 */
export function dayInWords(instant: Instant, timezone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: timezone }).format(instant)
}
