// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Reading the cells of one row: what is not as it should be is noted with its place, and reading goes on. */
import { columnLetters, quoted, type Cell, type Expected, type SheetRow, type WrongCell } from './workbook.rules.ts'

export type RowReader = {
  /** @returns the trimmed text of a cell, '' when it is empty; a number as its digits */
  text(column: number): string
  /** Fixed digits of a key; a spreadsheet that took them for a number has lost their zeros, which come back here. */
  digits(column: number, count: number): string
  oneOf<Code extends string>(column: number, codes: readonly Code[]): Code | null
  name(column: number): string
  wholeNumber(column: number): number
  number(column: number): number
  degrees(column: number, from: number, to: number): number
}

export function readRow(sheet: number, row: SheetRow, note: (wrong: WrongCell) => void): RowReader {
  const cell = (column: number): Cell => row.cells[column]
  const wrong = (column: number, expected: Expected) =>
    note({ sheet, row: row.number, column: columnLetters(column), expected, found: quoted(cell(column)) })
  const text = (column: number) => {
    const value = cell(column)
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  }
  const numberIn = (column: number, isRight: (value: number) => boolean, expected: Expected): number => {
    const value = numberFrom(cell(column))
    if (value !== null && isRight(value)) return value
    wrong(column, expected)
    return 0
  }
  return {
    text,
    digits(column, count) {
      const value = typeof cell(column) === 'number' ? text(column).padStart(count, '0') : text(column)
      if (!/^\d+$/.test(value) || value.length !== count) wrong(column, { is: 'digits', count })
      return value
    },
    oneOf(column, codes) {
      const code = codes.find((one) => one === text(column)) ?? null
      if (code === null) wrong(column, { is: 'oneOf', codes })
      return code
    },
    name(column) {
      const value = typeof cell(column) === 'string' ? text(column).replace(/\s+/g, ' ') : ''
      if (value === '' || value.length > nameLettersMax) wrong(column, { is: 'name' })
      return value
    },
    wholeNumber: (column) =>
      numberIn(column, (value) => Number.isSafeInteger(value) && value >= 0 && value < inhabitantsBelow, {
        is: 'wholeNumber',
      }),
    number: (column) => numberIn(column, (value) => value >= 0, { is: 'number' }),
    degrees: (column, from, to) =>
      numberIn(column, (value) => value >= from && value <= to, { is: 'degrees', from, to }),
  }
}

/** The longest today has 58 letters; what is much longer is a note in the wrong row. */
const nameLettersMax = 120
const inhabitantsBelow = 100_000_000

/** Numbers stand as numbers or, the coordinates, as text with a decimal comma. */
function numberFrom(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell !== 'string' || !/^-?\d+([.,]\d+)?$/.test(cell.trim())) return null
  return Number(cell.trim().replace(',', '.'))
}
