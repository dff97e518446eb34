// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Reads one workbook in a thread of its own, since it takes seconds and rooms cannot wait that long; answers once and
 * ends. Entry of a module of its own in the server's build.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { streamXlsxRows } from 'hucre/xlsx'
import { assert } from '../base/assert.ts'
import { refused, type Result } from '../base/result.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import { officialSheet, readOfficial, type OfficialRegister } from './official.rules.ts'
import type { SheetRow, WorkbookRefusal } from './workbook.rules.ts'

async function read(file: Uint8Array): Promise<Result<OfficialRegister, WorkbookRefusal>> {
  const { rowsMax } = municipalityLimits
  const rows: SheetRow[] = []
  try {
    for await (const { index, values } of streamXlsxRows(file, { sheet: officialSheet - 1 })) {
      if (rows.length === rowsMax) return refused({ kind: 'tooManyRows', rowsMax })
      rows.push({ number: index + 1, cells: values })
    }
  } catch (error) {
    const isSheet = error instanceof Error && /sheet/i.test(error.message)
    return refused(isSheet ? { kind: 'sheetMissing', sheet: officialSheet } : { kind: 'notAWorkbook' })
  }
  return readOfficial(rows)
}

assert(parentPort !== null && workerData instanceof Uint8Array, 'the thread is started with a file')
parentPort.postMessage(await read(workerData))
