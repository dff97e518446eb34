// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOfficial } from './official.rules.ts'
import { registerWords } from './register.words.ts'
import { officialLines, place, places, sheetRows, type Line } from './testing/workbooks.ts'

const read = (lines: readonly Line[] = officialLines()) => readOfficial(sheetRows(lines))
const refusalOf = (lines: readonly Line[]) => {
  const result = read(lines)
  return result.ok ? null : result.refusal
}
/** The sheet with one cell changed; row and column as a spreadsheet shows them. */
function withCell(row: number, column: string, cell: string | number | null): readonly Line[] {
  return officialLines().map((line, index) => {
    if (index + 1 !== row) return line
    const cells = [...line]
    while (cells.length < 19) cells.push(null)
    cells[column.charCodeAt(0) - 65] = cell
    return cells
  })
}
const told = (lines: readonly Line[], language: 'de' | 'en' = 'de') => {
  const refusal = refusalOf(lines)
  return refusal === null ? [] : registerWords(language).refusal(refusal)
}

test('given the official sheet, then municipalities, associations and districts are read, with days and what is left out', () => {
  const result = read()
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  const { entries, asOf, populationAsOf, leftOut } = result.value
  expect({ asOf, populationAsOf }).toEqual({ asOf: '2024-12-31', populationAsOf: '2023-12-31' })
  expect(leftOut).toEqual({ unincorporatedAreas: 1, inhabitantsOfThem: 28, fulfillingMunicipalities: 1 })
  expect(entries.map(({ name, kind, designation, district }) => [name, kind, designation, district])).toEqual([
    ['Landkreis Neuwied', 'district', 'Landkreis', null],
    ['Neuwied', 'largeDistrictTown', 'Stadt', 'Landkreis Neuwied'],
    ['Verbandsgemeinde Waldbreitbach', 'municipalAssociation', 'Verbandsgemeinde', 'Landkreis Neuwied'],
    ['Hausen (Wied)', 'localMunicipality', 'Ortsgemeinde', 'Landkreis Neuwied'],
    ['Niederfurt', 'localMunicipality', 'Stadt', 'Landkreis Neuwied'],
    ['Mainz', 'districtFreeCity', 'kreisfreie Stadt', null],
    ['Schwäbisch Gmünd', 'largeDistrictTown', 'große Kreisstadt', null],
    ['Bad Endorf', 'independentMunicipality', 'Markt', null],
  ])
  expect(entries.find(({ name }) => name === 'Hausen (Wied)')).toMatchObject({
    key: '071385005027',
    parentKey: '071385005000',
    population: 2_000,
    areaKm2: 13.18,
    longitude: 6.358388,
    latitude: 49.852389,
    urbanisation: 3,
  })
  expect(entries.find(({ name }) => name === 'Mainz')?.officialName).toBe('Mainz, Landeshauptstadt')
})

test('given all of it, then inhabitants stand at municipalities only, so that each counts once', () => {
  const result = read()
  const entries = result.ok ? result.value.entries : []
  const carrying = entries.filter(({ population }) => population !== null)
  expect(carrying.map(({ kind }) => kind)).not.toContain('municipalAssociation')
  expect(carrying.map(({ kind }) => kind)).not.toContain('district')
  expect(carrying.reduce((sum, { population }) => sum + population!, 0)).toBe(
    66_000 + 2_000 + 3_000 + 222_000 + 61_000 + 8_500,
  )
})

test.each([
  [25, 'J', 'abc', 'Blatt 2, Zeile 25, Spalte J: erwartet eine ganze Zahl, gefunden „abc“.'],
  [25, 'J', 2.5, 'Zeile 25, Spalte J: erwartet eine ganze Zahl, gefunden „2.5“'],
  [25, 'J', -1, 'erwartet eine ganze Zahl'],
  [25, 'J', null, 'Zeile 25, Spalte J: erwartet eine ganze Zahl, gefunden nichts.'],
  [25, 'I', 'viel', 'Spalte I: erwartet eine Zahl'],
  [25, 'H', null, 'Spalte H: erwartet ein Name'],
  [25, 'G', '27', 'Spalte G: erwartet 3 Ziffern'],
  [25, 'B', '99', 'Spalte B: erwartet eines von 60, 61, 62'],
  [25, 'A', '70', 'Spalte A: erwartet eines von 10, 20'],
  [25, 'O', '49,85', 'Spalte O: erwartet eine Gradzahl von 5,5 bis 15,5'],
  [25, 'S', '04', 'Spalte S: erwartet eines von 01, 02, 03'],
  [3, 'J', 'Einwohner', 'Zeile 3, Spalte J: erwartet die Überschrift „Bevölkerung“, gefunden „Einwohner“'],
  [3, 'A', null, 'Spalte A: erwartet die Überschrift „Satzart“'],
  [4, 'P', 'Höhe', 'Zeile 4, Spalte P: erwartet die Überschrift „Breitengrad“'],
  [1, 'A', 'Gemeinden', 'Zeile 1, Spalte A: erwartet ein Datum'],
  [5, 'J', 'irgendwann', 'Zeile 5, Spalte J: erwartet ein Datum'],
])('given a wrong cell in row %i, column %s, then its place is told', (row, column, cell, sentence) => {
  expect(told(withCell(row, column, cell)).join(' ')).toContain(sentence)
})

test('given several wrong cells, then the first five are told, in English, too', () => {
  const lines = officialLines(
    places.map((line) => (line[0] === '60' ? [...line.slice(0, 9), 'many', ...line.slice(10)] : line)),
  )
  expect(told(lines, 'en')).toHaveLength(5)
  expect(told(lines, 'en')[0]).toBe('Sheet 2, row 25, column J: expected a whole number, found “many”.')
})

test('given a key twice, an excerpt, or another sheet, then it is refused', () => {
  const twice = officialLines([...places, place('64', '071385005027', 'Noch einmal', 1)])
  expect(refusalOf(twice)).toMatchObject({ kind: 'twice', key: '071385005027', firstRow: 27, row: 35 })
  const excerpt = officialLines().filter((line) => line[0] !== '10' || line[2] === '07')
  expect(refusalOf(excerpt)).toMatchObject({ kind: 'landsMissing', found: 1, expected: 16 })
  expect(refusalOf([])).toMatchObject({ kind: 'wrongCells' })
  expect(
    refusalOf([
      ['Name', 'Ort'],
      ['a', 'b'],
    ]),
  ).toMatchObject({ kind: 'wrongCells' })
})

test('given keys that a spreadsheet took for numbers, then their zeros come back', () => {
  const numbers = places.map((line) =>
    line.map((cell, column) => (column >= 2 && column <= 6 && cell !== null ? Number(cell) : cell)),
  )
  const result = read(officialLines(numbers))
  expect(result.ok && result.value.entries.map(({ key }) => key)).toContain('071385005027')
})

test('given whatever stands in a cell, then it is read or refused with its place, and never breaks', () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constantFrom('60', '01', '7', '9,5'))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 34 }), fc.integer({ min: 0, max: 18 }), cell, (row, column, value) => {
      const result = read(withCell(row, String.fromCharCode(65 + column), value))
      if (result.ok) return
      expect(registerWords('de').refusal(result.refusal).join('')).not.toBe('')
    }),
  )
})
