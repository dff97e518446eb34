// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The heading of the official register. It is what tells the right sheet from any other: a title with the day, three
 * rows of column names. Years, footnotes and hyphens in them change from edition to edition and are not compared.
 */
import { columnLetters, quoted, type Cell, type SheetRow, type WrongCell } from './workbook.rules.ts'

export type Heading = {
  readonly asOf: string
  readonly populationAsOf: string
  /** So many rows of the sheet are heading. */
  readonly rows: number
}

/** By column, from A = 0, with a word that its name has in every edition. */
const names: readonly (readonly [column: number, text: string])[] = [
  [0, 'Satzart'],
  [1, 'Textkennzeichen'],
  [2, 'Regionalschlüssel'],
  [7, 'Gemeindename'],
  [8, 'Fläche'],
  [9, 'Bevölkerung'],
  [14, 'Mittelpunktkoordinaten'],
  [18, 'Verstädterung'],
]
const subnames: readonly (readonly [column: number, text: string])[] = [
  [2, 'Land'],
  [3, 'RB'],
  [4, 'Kreis'],
  [5, 'VB'],
  [6, 'Gem'],
  [9, 'insgesamt'],
  [14, 'Längengrad'],
  [15, 'Breitengrad'],
]

/** The names stand in the third row; an edition with a line more is still read. */
const nameRowsMax = 12
const populationColumn = 9

export function readHeading(
  sheet: number,
  rows: readonly SheetRow[],
  note: (wrong: WrongCell) => void,
): Heading | null {
  const wrong = (row: number, column: number, expected: WrongCell['expected'], cell: Cell) =>
    note({ sheet, row, column: columnLetters(column), expected, found: quoted(cell) })
  const index = rows.slice(0, nameRowsMax).findIndex(({ cells }) => lettersOf(cells[0]) === lettersOf('Satzart'))
  const [first, second, third] = index === -1 ? [] : rows.slice(index, index + 3)
  if (first === undefined || second === undefined || third === undefined) {
    wrong(rows[2]?.number ?? 1, 0, { is: 'heading', text: 'Satzart' }, rows[2]?.cells[0])
    return null
  }
  for (const [row, expected] of [
    [first, names],
    [second, subnames],
  ] as const) {
    for (const [column, text] of expected) {
      if (lettersOf(row.cells[column]).includes(lettersOf(text))) continue
      wrong(row.number, column, { is: 'heading', text }, row.cells[column])
    }
  }
  const title = rows[0]!
  const asOf = dayIn(title.cells[0])
  if (asOf === null) wrong(title.number, 0, { is: 'day' }, title.cells[0])
  const populationAsOf = dayIn(third.cells[populationColumn])
  if (populationAsOf === null) wrong(third.number, populationColumn, { is: 'day' }, third.cells[populationColumn])
  return asOf === null || populationAsOf === null ? null : { asOf, populationAsOf, rows: index + 3 }
}

/** "Satz-art" and "Postleit-zahl3)" are broken over lines and carry footnotes. */
function lettersOf(cell: Cell): string {
  return typeof cell === 'string' ? cell.toLowerCase().replace(/[^a-zäöüß]/g, '') : ''
}

/** "… am 31.12.2024 (4. Quartal)" → 2024-12-31 */
function dayIn(cell: Cell): string | null {
  const found = typeof cell === 'string' ? /(\d{2})\.(\d{2})\.(\d{4})/.exec(cell) : null
  if (found === null) return null
  const [, day = '', month = '', year = ''] = found
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  return isMonth && Number(day) >= 1 && Number(day) <= 31 ? `${year}-${month}-${day}` : null
}
