// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { calendarFile, escaped, folded, type CalendarEvent } from './calendar.rules.ts'

const at = (text: string) => asInstant(Date.parse(text))
const event: CalendarEvent = {
  uid: 'abc@kongress.example',
  sequence: 3,
  startsAt: at('2020-09-11T08:00:00Z'),
  endsAt: at('2020-09-11T09:15:00Z'),
  title: 'Zukunfts-Check Dorf',
  text: '',
  url: 'https://kongress.example/de/sessions/zukunfts-check-dorf',
  cancelled: false,
}
const file = (timeZone: string, ...events: readonly Partial<CalendarEvent>[]) =>
  calendarFile({
    name: 'Landauf',
    timeZone,
    writtenAt: at('2020-08-01T10:00:00Z'),
    events: events.map((change) => ({ ...event, ...change })),
  })
/** RFC 5545, 3.1, the other way round. */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('given a session in summer', () => {
  test('then the file says its time in its zone, and the zone’s rule', () => {
    expect(unfolded(file('Europe/Berlin', {}))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Allmende//Programme//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Landauf',
      'X-WR-TIMEZONE:Europe/Berlin',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT',
      'DTSTART:20200329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:CEST',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:abc@kongress.example',
      'SEQUENCE:3',
      'DTSTAMP:20200801T100000Z',
      'DTSTART;TZID=Europe/Berlin:20200911T100000',
      'DTEND;TZID=Europe/Berlin:20200911T111500',
      'SUMMARY:Zukunfts-Check Dorf',
      'LOCATION:https://kongress.example/de/sessions/zukunfts-check-dorf',
      'URL:https://kongress.example/de/sessions/zukunfts-check-dorf',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('when it is cancelled, then the file says so', () => {
    expect(unfolded(file('Europe/Berlin', { cancelled: true }))).toContain('STATUS:CANCELLED')
  })
})

describe('given sessions on both sides of a change of clocks', () => {
  test('in spring, then both rules are there, and both times are right', () => {
    const lines = unfolded(
      file(
        'Europe/Berlin',
        { startsAt: at('2026-03-28T09:00:00Z'), endsAt: at('2026-03-28T10:00:00Z') },
        { startsAt: at('2026-03-29T08:00:00Z'), endsAt: at('2026-03-29T09:00:00Z') },
      ),
    )
    expect(lines.filter((line) => /^(BEGIN:(STANDARD|DAYLIGHT)|DTSTART:)/.test(line))).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
    ])
    expect(lines.filter((line) => line.startsWith('DTSTART;'))).toEqual([
      'DTSTART;TZID=Europe/Berlin:20260328T100000',
      'DTSTART;TZID=Europe/Berlin:20260329T100000',
    ])
  })

  test('in autumn, then the other way round, also for one that lasts through the night', () => {
    const lines = unfolded(
      file('Europe/Berlin', { startsAt: at('2026-10-24T20:00:00Z'), endsAt: at('2026-10-25T06:00:00Z') }),
    )
    expect(lines.filter((line) => /^(BEGIN:(STANDARD|DAYLIGHT)|DTSTART:)/.test(line))).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
    ])
    expect(lines).toContain('DTEND;TZID=Europe/Berlin:20261025T070000')
  })

  test.each([
    ['Asia/Kolkata', 'STANDARD', '+0530'],
    ['America/New_York', 'DAYLIGHT', '-0400'],
    ['UTC', 'STANDARD', '+0000'],
    ['Asia/Kathmandu', 'STANDARD', '+0545'],
    ['Atlantic/Reykjavik', 'STANDARD', '+0000'],
  ])('in %s, then its own rule', (timeZone, kind, offset) => {
    const lines = unfolded(file(timeZone, {}))
    expect(lines).toContain(`BEGIN:${kind}`)
    expect(lines).toContain(`TZOFFSETTO:${offset}`)
  })

  test('in any zone at any time, then the file’s own rule leads back to the moment that was meant', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Tokyo', 'Europe/Dublin']
    const anyTime = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') })
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyTime, (timeZone, moment) => {
        const startsAt = asInstant(Math.floor(moment / 60_000) * 60_000)
        const lines = unfolded(file(timeZone, { startsAt, endsAt: asInstant(startsAt + 3_600_000) }))
        const [, first] = /^TZOFFSETTO:([+-]\d{4})$/m.exec(lines.join('\n')) ?? []
        const [, local = ''] = /^DTSTART;TZID=[^:]+:(\d{8}T\d{6})$/m.exec(lines.join('\n')) ?? []
        const sign = first?.startsWith('-') ? -1 : 1
        const offset = sign * (Number(first?.slice(1, 3)) * 60 + Number(first?.slice(3)))
        const iso = local.replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z')
        expect(Date.parse(iso) - offset * 60_000).toBe(startsAt)
      }),
      { numRuns: 60 },
    )
  })
})

describe('given texts', () => {
  test('then what has a meaning in calendars is escaped, and control characters are gone', () => {
    expect(escaped('a;b,c\\d\r\ne\u0007\u007f')).toBe('a\\;b\\,c\\\\d\\ne')
    expect(unfolded(file('UTC', { title: 'x\r\nEND:VEVENT\r\nATTENDEE:mailto:y' }))).toContain(
      'SUMMARY:x\\nEND:VEVENT\\nATTENDEE:mailto:y',
    )
  })

  test('of any kind, then no line is longer than 75 octets, and unfolding gives the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = `SUMMARY:${escaped(text)}`
        for (const part of folded(line).split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
        }
        expect(folded(line).replace(/\r\n /g, '')).toBe(line)
      }),
    )
  })

  test('in a whole file, then every line ends with CR and LF', () => {
    const text = file('Europe/Berlin', { text: 'Grüße aus Ährental. '.repeat(40) })
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })
})
