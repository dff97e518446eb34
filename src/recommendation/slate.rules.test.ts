// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recompute, recordText } from '../hearing/index.ts'
import { proposeSlate, type Candidate } from './slate.rules.ts'

function slateOf(candidates: readonly Candidate[], places: number) {
  const slate = proposeSlate(candidates, places)
  if (!slate.ok) throw new Error(slate.refusal.kind)
  return slate.value
}

test('given a majority and a third of the people, then a slate of three has one of the third', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f']
  const candidates = [
    ...['m1', 'm2', 'm3'].map((id, openedAt) => ({ id, openedAt, supporters: many })),
    { id: 'third', openedAt: 9, supporters: ['x', 'y', 'z'] },
  ]
  expect(slateOf(candidates, 3)).toMatchObject({ chosen: ['m1', 'm2', 'third'], leftOut: ['m3'] })
})

test('given nobody supports anything, then nothing is chosen, and nobody is left out with a claim', () => {
  const candidates = [{ id: 'one', openedAt: 0, supporters: [] }]
  expect(slateOf(candidates, 2)).toMatchObject({ chosen: [], leftOut: ['one'], closest: null })
})

test('given the same support, then the one that was opened earlier is first', () => {
  const candidates = [
    { id: 'later', openedAt: 2, supporters: ['a', 'b'] },
    { id: 'earlier', openedAt: 1, supporters: ['b', 'a'] },
  ]
  expect(slateOf(candidates, 1).chosen).toEqual(['earlier'])
})

test('given a supporter who stands there twice, then it is refused and not counted twice', () => {
  const slate = proposeSlate([{ id: 'one', openedAt: 0, supporters: ['a', 'a'] }], 1)
  expect(slate).toEqual({ ok: false, refusal: { kind: 'supporterTwice', id: 'one', voter: 0 } })
})

test('given any support, then the record holds no person, is computed to the same again, and no group has a claim', () => {
  const person = fc.constantFrom(...['Anke', 'Berta', 'Cem', 'Dora', 'Emil', 'Frida'].map((name) => `person-${name}`))
  const supporters = fc.uniqueArray(person)
  const candidates = fc
    .array(fc.tuple(fc.nat(9), supporters), { maxLength: 6 })
    .map((all) => all.map(([openedAt, each], at) => ({ id: `r${at}`, openedAt, supporters: each })))
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 4 }), (given, places) => {
      const { chosen, leftOut, closest, record } = slateOf(given, places)
      const text = recordText(record)
      expect(text).not.toContain('person-')
      expect(recompute(text)).toMatchObject({ ok: true, value: { is: 'same' } })
      expect([...chosen, ...leftOut].toSorted()).toEqual(given.map(({ id }) => id).toSorted())
      expect(chosen.length).toBeLessThanOrEqual(places)
      if (closest !== null) expect(closest.ratio.numerator < closest.ratio.denominator).toBe(true)
    }),
  )
})
