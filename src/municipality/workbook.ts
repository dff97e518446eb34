// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Has a workbook read in a thread of its own, one at a time, within limits: on the file, on what it unpacks to, on
 * memory and on time. A thread that passes one is ended, and the server does not notice.
 */
import { Worker } from 'node:worker_threads'
import { refused, type Result } from '../base/result.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import type { OfficialRegister } from './official.rules.ts'
import { unpackedBytes } from './unpacked.rules.ts'
import type { WorkbookRefusal } from './workbook.rules.ts'

export type ReadWorkbook = (file: Uint8Array) => Promise<Result<OfficialRegister, WorkbookRefusal>>

const megabyte = 1024 * 1024

/** Beside this module: as it is written, or as the build made it (vite.server.config.ts). */
const threadFile = import.meta.url.endsWith('.ts') ? './workbook-worker.ts' : './workbook-worker.js'

export function workbookReader(): ReadWorkbook {
  let busy = false
  return async (file) => {
    const refusal = sizeRefusal(file)
    if (refusal !== null) return refused(refusal)
    if (busy) return refused({ kind: 'busy' })
    busy = true
    try {
      return await readInThread(file)
    } finally {
      busy = false
    }
  }
}

function sizeRefusal(file: Uint8Array): WorkbookRefusal | null {
  const { workbookBytesMax, unpackedBytesMax } = municipalityLimits
  if (file.byteLength === 0) return { kind: 'noFile' }
  if (file.byteLength > workbookBytesMax) return { kind: 'tooLarge', megabytesMax: workbookBytesMax / megabyte }
  const unpacked = unpackedBytes(file)
  if (unpacked === null) return { kind: 'notAWorkbook' }
  if (unpacked > unpackedBytesMax) return { kind: 'unpacksTooLarge', megabytesMax: unpackedBytesMax / megabyte }
  return null
}

function readInThread(file: Uint8Array): ReturnType<ReadWorkbook> {
  const { threadMegabytesMax, unpackedBytesMax, readSecondsMax } = municipalityLimits
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(threadFile, import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: threadMegabytesMax },
    })
    const end = (then: () => void) => {
      clearTimeout(timer)
      void thread.terminate()
      then()
    }
    const timer = setTimeout(() => {
      end(() => resolve(refused({ kind: 'takesTooLong', secondsMax: readSecondsMax })))
    }, readSecondsMax * 1000)
    thread.once('message', (read: Awaited<ReturnType<ReadWorkbook>>) => end(() => resolve(read)))
    thread.once('error', (error: Error) => {
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const tooLarge = { kind: 'unpacksTooLarge', megabytesMax: unpackedBytesMax / megabyte } as const
      end(() => (outOfMemory ? resolve(refused(tooLarge)) : reject(error)))
    })
  })
}
