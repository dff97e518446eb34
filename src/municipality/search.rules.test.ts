// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestFits, exactFitOf, isOneSlipApart, slipFitOf, splitQuery, type Candidate } from './search.rules.ts'

const candidate = (searchName: string, searchDistrict = '', key = searchName): Candidate => ({
  key,
  searchName,
  searchDistrict,
})
const found = (typed: { name: string; hint: string }, ...candidates: Candidate[]) =>
  bestFits(typed, candidates, 10).map(({ item }) => item.key)

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 5 })

/** Optimal string alignment distance, the slow and plain way (Wikipedia, "Damerau–Levenshtein distance"). */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const same = one.at(-1) === other.at(-1)
  const ways = [
    distance(one.slice(0, -1), other) + 1,
    distance(one, other.slice(0, -1)) + 1,
    distance(one.slice(0, -1), other.slice(0, -1)) + (same ? 0 : 1),
  ]
  const swapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
  return Math.min(...ways, ...(swapped ? [distance(one.slice(0, -2), other.slice(0, -2)) + 1] : []))
}

test('given any two texts, then they are one slip apart exactly when their distance is one', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isOneSlipApart(one, other)).toBe(distance(one, other) === 1)
    }),
  )
})

test('given every single slip of a name, then it is one slip apart', () => {
  const name = 'mainz'
  for (const slip of ['mianz', 'aminz', 'mainzz', 'ainz', 'main', 'maina', 'kmainz', 'maiz', 'mainc']) {
    expect(isOneSlipApart(name, slip), slip).toBe(true)
    expect(isOneSlipApart(slip, name), slip).toBe(true)
  }
  for (const other of ['mainz', 'nianz', 'ma', 'amniz']) expect(isOneSlipApart(name, other), other).toBe(false)
})

test('given names that fit in different ways, then the closest comes first', () => {
  const names = ['oberhausen', 'bad hausen', 'hausen', 'hausenborn', 'hausen wied', 'neu hausendorf']
  expect(found({ name: 'hausen', hint: '' }, ...names.map((name) => candidate(name)))).toEqual([
    'hausen',
    'hausen wied',
    'hausenborn',
    'bad hausen',
    'neu hausendorf',
    'oberhausen',
  ])
})

test('given a slip, then the name is found, but not beside one that fits without', () => {
  expect(found({ name: 'mianz', hint: '' }, candidate('mainz'), candidate('minden'))).toEqual(['mainz'])
  expect(found({ name: 'kreuznahc', hint: '' }, candidate('bad kreuznach'))).toEqual(['bad kreuznach'])
  expect(found({ name: 'kaiserlsaut', hint: '' }, candidate('kaiserslautern'))).toEqual(['kaiserslautern'])
  expect(found({ name: 'bad ems', hint: '' }, candidate('bad ems'), candidate('bad elms'))).toEqual(['bad ems'])
  expect(found({ name: 'sanktgoar', hint: '' }, candidate('sankt goar'))).toEqual(['sankt goar'])
  expect(exactFitOf('ab', 'abt')).toBe(2)
  expect(slipFitOf('ob', 'abt')).toBeNull()
})

test('given the same name twice, then the district typed after it decides, and without one both are offered', () => {
  const both = [candidate('hausen', 'rhein hunsruck kreis', 'b'), candidate('hausen', 'neuwied', 'a')]
  expect(found({ name: 'hausen', hint: 'rhein hunsruck' }, ...both)).toEqual(['b', 'a'])
  expect(found({ name: 'hausen', hint: '' }, ...both)).toEqual(['a', 'b'])
})

test('given a typed text, then it is cut where the district begins', () => {
  expect(splitQuery(' Hausen, Neuwied ')).toEqual({ name: 'Hausen', hint: 'Neuwied' })
  expect(splitQuery('Hausen (Wied)')).toEqual({ name: 'Hausen', hint: 'Wied)' })
  expect(splitQuery(', Wied')).toEqual({ name: ', Wied', hint: '' })
})

test('given nothing typed, then nothing fits', () => {
  expect(found({ name: '', hint: '' }, candidate('hausen'))).toEqual([])
})
