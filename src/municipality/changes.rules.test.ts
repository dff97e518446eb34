// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, sortedChanges, type Present } from './changes.rules.ts'
import { keyOf, withParents, type RegisterEntry } from './entries.rules.ts'
import { groupsOf } from './examples.rules.ts'

const entry = (key: string, name: string, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  key: keyOf(key),
  name,
  officialName: name,
  kind: 'localMunicipality',
  designation: 'Ortsgemeinde',
  district: null,
  parentKey: null,
  population: 312,
  areaKm2: 1,
  longitude: 7,
  latitude: 50,
  urbanisation: 3,
  ...more,
})
const present = (one: RegisterEntry, isDissolved = false): Present => ({ ...one, isDissolved })

test('given another register, then what is new, different and gone is told apart', () => {
  const before = [entry('071385001001', 'Altdorf'), entry('071385001002', 'Bergen'), entry('071385001003', 'Cham')]
  const changes = changesBetween(
    before.map((one) => present(one)),
    [
      entry('071385001001', 'Neudorf'),
      entry('071385001002', 'Bergen', { population: 400 }),
      entry('071385001004', 'Dorn'),
    ],
  )
  expect(changes.added.map(({ name }) => name)).toEqual(['Dorn'])
  expect(changes.dissolved.map(({ name }) => name)).toEqual(['Cham'])
  const sorted = sortedChanges(changes)
  expect(sorted.renamed.map(({ after }) => after.name)).toEqual(['Neudorf'])
  expect(sorted.population.map(({ after }) => after.name)).toEqual(['Bergen'])
  expect(groupsOf(changes, 8).map(({ group, count }) => [group, count])).toEqual([
    ['added', 1],
    ['renamed', 1],
    ['population', 1],
    ['dissolved', 1],
  ])
})

test('given an association that joined another, then its members stay who they are and get new keys', () => {
  const before = [
    present(entry('071385001000', 'Verbandsgemeinde Alt', { kind: 'municipalAssociation', population: null })),
    present(entry('071385001027', 'Hausen')),
  ]
  const joined = entry('071385009000', 'Verbandsgemeinde Neu', { kind: 'municipalAssociation', population: null })
  const changes = changesBetween(before, [joined, entry('071385009027', 'Hausen')])
  expect(sortedChanges(changes).moved.map((one) => [one.before.key, one.after.key])).toEqual([
    ['071385001027', '071385009027'],
  ])
  expect(changes.dissolved.map(({ name }) => name)).toEqual(['Verbandsgemeinde Alt'])
  expect(changes.added.map(({ name }) => name)).toEqual(['Verbandsgemeinde Neu'])
})

test('given one that was gone and is back, then it is new again; one that stays gone is not told twice', () => {
  const gone = entry('071385001001', 'Altdorf')
  expect(changesBetween([present(gone, true)], [gone]).added).toEqual([gone])
  expect(changesBetween([present(gone, true)], []).dissolved).toEqual([])
})

test('given any two registers, then everybody is counted once, and the same register changes nothing', () => {
  const key = fc.integer({ min: 0, max: 12 }).map((number) => `0713${number % 3}500${number % 2}0${10 + number}`)
  const register = fc.uniqueArray(fc.record({ key, name: fc.constantFrom('Au', 'Bu', 'Cu') }), {
    selector: (one) => one.key,
  })
  fc.assert(
    fc.property(register, register, (one, other) => {
      const before = one.map(({ key: digits, name }) => present(entry(digits, name)))
      const incoming = other.map(({ key: digits, name }) => entry(digits, name))
      const { added, changed, dissolved, unchanged } = changesBetween(before, incoming)
      expect(added.length + changed.length + unchanged).toBe(incoming.length)
      expect(dissolved.length + changed.length + unchanged).toBe(before.length)
      const same = changesBetween(
        incoming.map((each) => present(each)),
        incoming,
      )
      expect([same.added, same.changed, same.dissolved]).toEqual([[], [], []])
    }),
  )
})

test('given entries without their parents, then each finds its association, else its district', () => {
  const found = withParents([
    entry('071380000000', 'Landkreis Neuwied', { kind: 'district', population: null }),
    entry('071385005000', 'Verbandsgemeinde Wied', { kind: 'municipalAssociation', population: null }),
    entry('071385005027', 'Hausen'),
    entry('071385007001', 'Allein'),
    entry('073150000000', 'Mainz', { kind: 'districtFreeCity' }),
  ])
  expect(found.map(({ parentKey, district }) => [parentKey, district])).toEqual([
    [null, null],
    ['071380000000', 'Landkreis Neuwied'],
    ['071385005000', 'Landkreis Neuwied'],
    ['071380000000', 'Landkreis Neuwied'],
    [null, null],
  ])
})
