// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Times as a person reads them and as a machine does: "9:30 – 10:15 Uhr" with the exact instant in the markup. */
import type { Language } from '../base/language.ts'
import { useLanguage, useUiWords } from './language.ts'

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** Making a format costs a hundred times as much as using it, and a page of the programme uses a hundred. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(what: 'time' | 'day', timeZone: string, language: Language): Intl.DateTimeFormat {
  const key = `${what} ${language} ${timeZone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const parts =
    what === 'time'
      ? ({ hour: '2-digit', minute: '2-digit' } as const)
      : ({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const)
  const format = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone })
  formats.set(key, format)
  return format
}

/** @returns the wall-clock time in the given IANA zone: 09:30 */
export function formatTime(instant: Date | number, timeZone: string, language: Language): string {
  return formatOf('time', timeZone, language).format(instant)
}

/** @returns the day in the given IANA zone: Freitag, 11. September 2020 */
export function formatDay(instant: Date | number, timeZone: string, language: Language): string {
  return formatOf('day', timeZone, language).format(instant)
}

export type TimeRangeProps = {
  readonly start: Date | number
  readonly end: Date | number
  /** IANA zone of the congress: Europe/Berlin */
  readonly timeZone: string
}

export function TimeRange({ start, end, timeZone }: TimeRangeProps) {
  const language = useLanguage()
  const words = useUiWords()
  return (
    <span class="time-range">
      <time dateTime={new Date(start).toISOString()}>{formatTime(start, timeZone, language)}</time>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{words.until}</span>
      <time dateTime={new Date(end).toISOString()}>{words.clock(formatTime(end, timeZone, language))}</time>
    </span>
  )
}

/** The day, written out. */
export function Day({ at, timeZone }: { readonly at: Date | number; readonly timeZone: string }) {
  const language = useLanguage()
  return <time dateTime={new Date(at).toISOString()}>{formatDay(at, timeZone, language)}</time>
}
