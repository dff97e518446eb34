// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, highlightsOf } from './highlights.rules.ts'
import type { SessionState } from './programme.rules.ts'

const workshop = (name: string, track: string | null, taken: number, state: SessionState = 'before') => ({
  name,
  kind: 'workshop',
  state,
  taken,
  track: track === null ? null : { id: track },
})

test('given workshops of several tracks, then the most chosen of each track come first, what is over last', () => {
  const sessions = [
    workshop('a1', 'a', 40),
    workshop('a2', 'a', 50),
    workshop('b1', 'b', 10),
    workshop('c1', 'c', 30, 'over'),
    { ...workshop('plenary', null, 500), kind: 'plenary' },
  ]
  expect(highlightsOf(sessions, 3).map(({ name }) => name)).toEqual(['a2', 'b1', 'a1'])
  expect(highlightsOf(sessions, 9).map(({ name }) => name)).toEqual(['a2', 'b1', 'a1', 'c1'])
})

test('given a long text, then its first sentence or its first words stand for it', () => {
  expect(excerptOf('Ein Dorf prüft sich. Danach wird beschlossen, was zu tun ist.', 30)).toBe('Ein Dorf prüft sich.')
  expect(excerptOf('Was ein Dorf braucht, wenn alle fort sind', 22)).toBe('Was ein Dorf braucht …')
  expect(excerptOf('Kurz\n und knapp', 30)).toBe('Kurz und knapp')
})

test('given any text, then no more than the letters asked for and the mark remain', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 120 }), (text, lettersMax) => {
      expect(excerptOf(text, lettersMax).length).toBeLessThanOrEqual(lettersMax + 2)
    }),
  )
})
