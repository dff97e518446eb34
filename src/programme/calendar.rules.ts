// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Calendar files (RFC 5545) that every calendar reads the same: times in the congress's own zone, with the rules of
 * that zone in the file, so that a change of daylight saving between writing and meeting moves nothing.
 */
import { assert } from '../base/assert.ts'
import { asInstant, type Instant } from '../base/instant.ts'

export type CalendarEvent = {
  /** Stays the same for ever, whatever changes about the event. */
  readonly uid: string
  /** Rises with every change. */
  readonly sequence: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly title: string
  readonly text: string
  readonly url: string
  readonly cancelled: boolean
}

export type Calendar = {
  readonly name: string
  /** IANA: Europe/Berlin */
  readonly timeZone: string
  readonly events: readonly CalendarEvent[]
  /** When the file was written. */
  readonly writtenAt: Instant
}

const minute = 60_000
const day = 24 * 60 * minute
/** RFC 5545, 3.1: lines are folded at 75 octets, the line break not counted. */
const lineOctetsMax = 75

/** @returns the whole file, each line ended by CRLF */
export function calendarFile({ name, timeZone, events, writtenAt }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Allmende//Programme//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...zoneLines(timeZone, spanOf(events, writtenAt)),
    ...events.flatMap((event) => eventLines(event, timeZone, writtenAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

type Span = { readonly from: Instant; readonly to: Instant }

function spanOf(events: readonly CalendarEvent[], writtenAt: Instant): Span {
  const starts = events.map(({ startsAt }) => startsAt)
  const ends = events.map(({ endsAt }) => endsAt)
  return events.length === 0
    ? { from: writtenAt, to: writtenAt }
    : { from: asInstant(Math.min(...starts)), to: asInstant(Math.max(...ends)) }
}

function eventLines(event: CalendarEvent, timeZone: string, writtenAt: Instant): readonly string[] {
  assert(event.endsAt > event.startsAt, 'an event takes time')
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART;TZID=${timeZone}:${local(event.startsAt, timeZone)}`,
    `DTEND;TZID=${timeZone}:${local(event.endsAt, timeZone)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.text === '' ? [] : [`DESCRIPTION:${escaped(event.text)}`]),
    `LOCATION:${escaped(event.url)}`,
    `URL:${clean(event.url)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** RFC 5545, 3.3.11; control characters have no place in a calendar. */
export function escaped(text: string): string {
  return clean(text.replace(/\r\n?/g, '\n').replaceAll('\\', '\\\\').replace(/[;,]/g, '\\$&').replaceAll('\n', '\\n'))
}

function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]/g, '')
}

/** Never inside a character: what is counted are the octets of its UTF-8. */
export function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const own = octetsOf(character)
    if (octets + own > lineOctetsMax) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += own
  }
  return text
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/**
 * Days from 1 January 1970 to a day of the Gregorian calendar.
 * Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil (public domain).
 */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

type WallTime = { readonly year: number; readonly text: string; readonly milliseconds: number }

/** Making one costs a hundred times as much as using it; there are some 400 zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

/** What clocks show at that moment in a zone; as milliseconds, too, as if it were UTC. */
function wallTime(instant: number, timeZone: string): WallTime {
  const format = formatOf(timeZone)
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => (parts.get(type) ?? '').padStart(2, '0')
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(part(type))
  const year = number('year')
  return {
    year,
    text: [
      part('year').padStart(4, '0'),
      part('month'),
      part('day'),
      'T',
      part('hour'),
      part('minute'),
      part('second'),
    ].join(''),
    milliseconds:
      ((daysSince1970(year, number('month'), number('day')) * 24 + number('hour')) * 60 + number('minute')) * minute +
      number('second') * 1000,
  }
}

function local(instant: Instant, timeZone: string): string {
  return wallTime(instant, timeZone).text
}

function utc(instant: Instant): string {
  return `${wallTime(instant, 'UTC').text}Z`
}

/** By how many milliseconds clocks in a zone are ahead of UTC. */
function offset(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000
  return wallTime(whole, timeZone).milliseconds - whole
}

function offsetText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / minute)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}

/** No zone has moved its clocks forth and back within less (Morocco's Ramadan takes a month). */
const stepDays = 7

/** The moments at which clocks in a zone are moved, to the second; `from` itself is none. */
function transitions(timeZone: string, { from, to }: Span): readonly number[] {
  const found: number[] = []
  for (let at: number = from; at < to; at += stepDays * day) {
    const until = Math.min(at + stepDays * day, to)
    if (offset(at, timeZone) === offset(until, timeZone)) continue
    let [before, after] = [at, until]
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000
      if (offset(middle, timeZone) === offset(at, timeZone)) before = middle
      else after = middle
    }
    found.push(Math.floor(after / 1000) * 1000)
  }
  return found
}

/** A zone may have moved its clocks for the last time long ago: then it has one rule since 1970. */
const lookBackDays = 370

/** RFC 5545, 3.6.5: what holds when the first event begins, and every change until the last one ends. */
function zoneLines(timeZone: string, { from, to }: Span): readonly string[] {
  const earlier = transitions(timeZone, { from: asInstant(from - lookBackDays * day), to: from }).at(-1)
  const changes = transitions(timeZone, { from, to })
  const standard = standardOffset(from, timeZone)
  const first =
    earlier === undefined
      ? observance({ timeZone, at: 0, before: offset(from, timeZone), standard, after: offset(from, timeZone) })
      : change(timeZone, earlier, standard)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...first,
    ...changes.flatMap((at) => change(timeZone, at, standard)),
    'END:VTIMEZONE',
  ]
}

/** Clocks that are ahead of this have been put forward. */
function standardOffset(around: number, timeZone: string): number {
  const months = Array.from({ length: 12 }, (_, index) => offset(around + (index - 6) * 30 * day, timeZone))
  return Math.min(...months)
}

function change(timeZone: string, at: number, standard: number): readonly string[] {
  return observance({
    timeZone,
    at,
    standard,
    before: offset(at - 1000, timeZone),
    after: offset(at, timeZone),
  })
}

type Observance = {
  readonly timeZone: string
  readonly at: number
  readonly before: number
  readonly after: number
  readonly standard: number
}

function observance({ timeZone, at, before, after, standard }: Observance): readonly string[] {
  const kind = after > standard ? 'DAYLIGHT' : 'STANDARD'
  const name = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  // The moment of a change is said in the clock that was right until then.
  const begins = wallTime(at + before, 'UTC').text
  return [
    'BEGIN:' + kind,
    `DTSTART:${begins}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    ...(name === undefined ? [] : [`TZNAME:${escaped(name)}`]),
    `END:${kind}`,
  ]
}
