// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The form of a backup: one compressed text that `zcat` shows. Lines: a head (JSON), then for every table a line that
 * names it (JSON), its rows as PostgreSQL's COPY writes them, and `\.`; last a manifest (JSON) with the number of rows
 * and the sha-256 of everything before it.
 */
import * as v from 'valibot'

export const backupFormat = 'allmende-backup'
export const backupVersion = 1

const step = v.object({ version: v.number(), name: v.string(), checksum: v.string() })
const headSchema = v.object({
  format: v.literal(backupFormat),
  version: v.literal(backupVersion),
  madeAt: v.string(),
  migrations: v.pipe(v.array(step), v.minLength(1)),
})
const tableSchema = v.object({ table: v.string(), columns: v.pipe(v.array(v.string()), v.minLength(1)) })
const manifestSchema = v.object({
  manifest: v.object({
    rows: v.record(v.string(), v.number()),
    sequences: v.record(v.string(), v.number()),
    sha256: v.string(),
  }),
})

export type Head = v.InferOutput<typeof headSchema>
export type TableLine = v.InferOutput<typeof tableSchema>
export type Manifest = v.InferOutput<typeof manifestSchema>['manifest']

/** What COPY writes after the last row; inside of a row a backslash is always followed by another letter. */
export const endOfTable = '\\.'

function readLine<Read>(schema: v.GenericSchema<unknown, Read>, line: string): Read | null {
  try {
    const read = v.safeParse(schema, JSON.parse(line))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

export const readHead = (line: string) => readLine(headSchema, line)
export const readTableLine = (line: string) => readLine(tableSchema, line)
export const readManifest = (line: string): Manifest | null => readLine(manifestSchema, line)?.manifest ?? null
