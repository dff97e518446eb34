// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { dayOf, isPhase, phases, takesRegistrations } from './congress.rules.ts'

const at = (iso: string) => asInstant(Date.parse(iso))

test('given a point in time, then its day is that of the zone, not of Greenwich', () => {
  expect(dayOf(at('2020-09-10T22:30:00Z'), 'Europe/Berlin')).toBe('2020-09-11')
  expect(dayOf(at('2020-09-10T21:59:59Z'), 'Europe/Berlin')).toBe('2020-09-10')
  expect(dayOf(at('2020-12-10T22:30:00Z'), 'Europe/Berlin')).toBe('2020-12-10')
  expect(dayOf(at('2020-09-10T22:30:00Z'), 'America/New_York')).toBe('2020-09-10')
})

test('given the night the clocks go back, then both two o’clocks are the same day', () => {
  expect(dayOf(at('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25')
  expect(dayOf(at('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25')
  expect(dayOf(at('2026-10-25T22:59:59Z'), 'Europe/Berlin')).toBe('2026-10-25')
  expect(dayOf(at('2026-10-25T23:00:00Z'), 'Europe/Berlin')).toBe('2026-10-26')
})

test('given the phases, then registrations are taken in the two in the middle', () => {
  expect(phases.filter(takesRegistrations)).toEqual(['registration', 'sitting'])
  expect(isPhase('sitting')).toBe(true)
  expect(isPhase('toString')).toBe(false)
})
