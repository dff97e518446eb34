// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** From two days on a form to the span of a congress, in the zone in which its clocks go. */
import { Temporal } from 'temporal-polyfill'
import { asInstant } from '../base/instant.ts'
import type { Instant } from '../base/instant.ts'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'

export const congressDaysMax = 14

export type DaysRefusal = 'firstDayInvalid' | 'lastDayInvalid' | 'daysReversed' | 'tooManyDays'

/** @param text 2026-11-22, as a date field sends it. */
function dayFrom(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** From the first moment of the first day to the first moment after the last. */
export function spanOfDays(
  days: { readonly first: string; readonly last: string },
  timezone: string,
): Result<{ startsAt: Instant; endsAt: Instant }, DaysRefusal> {
  const first = dayFrom(days.first)
  if (first === null) return refused('firstDayInvalid')
  const last = dayFrom(days.last)
  if (last === null) return refused('lastDayInvalid')
  if (Temporal.PlainDate.compare(last, first) < 0) return refused('daysReversed')
  if (first.until(last).days >= congressDaysMax) return refused('tooManyDays')
  const midnight = (day: Temporal.PlainDate) => asInstant(day.toZonedDateTime(timezone).epochMilliseconds)
  return accepted({ startsAt: midnight(first), endsAt: midnight(last.add({ days: 1 })) })
}
