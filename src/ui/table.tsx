// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Rows of data with a heading for each column; it scrolls sideways in its own frame where it does not fit. */
import type { ComponentChildren } from 'preact'

export type Column<Row> = {
  readonly heading: ComponentChildren
  readonly cell: (row: Row) => ComponentChildren
  /** Numbers stand at the end of their cell, so that their places stand below one another. */
  readonly number?: boolean
  /** The cell names its row: one column of the table, usually the first. */
  readonly names?: boolean
}

export type TableProps<Row> = {
  /** What the table shows; screen readers say it first. */
  readonly caption: ComponentChildren
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  return (
    // A frame that scrolls must be reachable by keyboard.
    <div class="table-frame" tabIndex={0} role="group">
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" class={numberClass(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                column.names ? (
                  <th key={index} scope="row" class={numberClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} class={numberClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function numberClass<Row>({ number }: Column<Row>): string | undefined {
  return number ? 'table__number' : undefined
}
