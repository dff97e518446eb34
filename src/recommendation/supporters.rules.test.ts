// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { support, supportFigures, takeBack, type Place, type Support } from './supporters.rules.ts'

const village: Place = { id: 'village', partOf: ['district'], inhabitants: 800 }
const town: Place = { id: 'town', partOf: ['district'], inhabitants: null }
const district: Place = { id: 'district', partOf: [], inhabitants: 90_000 }
const by = (person: string, inNameOf: Place | null = null): Support => ({ person, inNameOf })

test('given a mandate, then a place is behind it once, and its second person may still support as a person', () => {
  const first = support([], by('a', village), ['village'])
  expect(first).toEqual({ ok: true, value: [by('a', village)] })
  const before = [by('a', village)]
  const refusalOf = (wished: Support, actsFor: readonly string[]) => {
    const found = support(before, wished, actsFor)
    return found.ok ? null : found.refusal.kind
  }
  expect(refusalOf(by('b', village), ['village'])).toBe('placeAlreadySupports')
  expect(refusalOf(by('b'), ['village'])).toBeNull()
  expect(refusalOf(by('a'), [])).toBe('alreadySupports')
  expect(refusalOf(by('c', town), ['village'])).toBe('actsForNoSuchPlace')
})

test('given a district and a village within it, then its inhabitants count once, and what is unknown is said', () => {
  expect(supportFigures([by('a', village), by('b', district), by('c')])).toEqual({
    heads: 3,
    places: 2,
    inhabitants: 90_000,
    placesOfUnknownPopulation: 0,
  })
  expect(supportFigures([by('a', village), by('b', town)])).toMatchObject({
    inhabitants: 800,
    placesOfUnknownPopulation: 1,
  })
  expect(supportFigures([by('a', village), by('b', { ...district, inhabitants: null })])).toMatchObject({
    inhabitants: 800,
    placesOfUnknownPopulation: 1,
  })
})

test('given any coming and going, then nobody and no place stands there twice, and who takes back is gone', () => {
  const places = [null, village, town, district]
  const move = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...places), fc.boolean())
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let supports: readonly Support[] = []
      for (const [person, place, back] of moves) {
        const added = support(supports, by(person, place), ['village', 'town', 'district'])
        supports = back ? takeBack(supports, person) : added.ok ? added.value : supports
        const people = supports.map((one) => one.person)
        const named = supports.flatMap(({ inNameOf }) => (inNameOf === null ? [] : [inNameOf.id]))
        expect(new Set(people).size).toBe(people.length)
        expect(new Set(named).size).toBe(named.length)
        if (back) expect(people).not.toContain(person)
        const figures = supportFigures(supports)
        expect([figures.heads, figures.places]).toEqual([people.length, named.length])
        expect(figures.inhabitants).toBeLessThanOrEqual(90_000)
      }
    }),
  )
})
