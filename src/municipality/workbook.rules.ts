// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What can be wrong with a workbook, and where: sheet, row and column as a spreadsheet program shows them. */

/** What a spreadsheet's cell may hold; a day comes as an object and is as wrong here as anything else. */
export type Cell = string | number | boolean | object | null | undefined
/** A row with its number, from 1; cells from column A. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] }

export type Expected =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'day' }
  | { readonly is: 'name' }
  | { readonly is: 'digits'; readonly count: number }
  | { readonly is: 'oneOf'; readonly codes: readonly string[] }
  | { readonly is: 'wholeNumber' }
  | { readonly is: 'number' }
  | { readonly is: 'degrees'; readonly from: number; readonly to: number }

export type WrongCell = {
  readonly sheet: number
  readonly row: number
  /** Letter of the column: J */
  readonly column: string
  readonly expected: Expected
  /** What stands there; empty when nothing does. */
  readonly found: string
}

export type WorkbookRefusal =
  | { readonly kind: 'noFile' }
  | { readonly kind: 'notAWorkbook' }
  | { readonly kind: 'tooLarge'; readonly megabytesMax: number }
  | { readonly kind: 'unpacksTooLarge'; readonly megabytesMax: number }
  | { readonly kind: 'tooManyRows'; readonly rowsMax: number }
  | { readonly kind: 'takesTooLong'; readonly secondsMax: number }
  /** Another one is being read: one at a time. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'sheetMissing'; readonly sheet: number }
  | { readonly kind: 'wrongCells'; readonly cells: readonly WrongCell[] }
  | {
      readonly kind: 'twice'
      readonly sheet: number
      readonly row: number
      readonly firstRow: number
      readonly key: string
    }
  /** An excerpt: everything it does not name would count as dissolved. */
  | { readonly kind: 'landsMissing'; readonly found: number; readonly expected: number }

/** 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

const foundLettersMax = 60

/** What stands in a cell, short enough to be quoted. */
export function quoted(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  // The reader makes days of numbers that are formatted as such; no cell of ours is one.
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > foundLettersMax ? `${line.slice(0, foundLettersMax)}…` : line
}
