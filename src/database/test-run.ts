// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Once before and after a vitest run: says where its processes find their PostgreSQL, which the first one to need it
 * starts, and stops it at the end. A run that was killed could not do so: the next one does it for it.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dropThrowawayServer } from './embedded/throwaway.ts'

const prefix = 'allmende-test-run-'

export async function setup(): Promise<() => Promise<void>> {
  await dropServersOfKilledRuns()
  const folder = path.join(os.tmpdir(), `${prefix}${process.pid}`)
  process.env.ALLMENDE_TEST_SERVER = folder
  return () => dropThrowawayServer(folder)
}

async function dropServersOfKilledRuns(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const run = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN
    const folder = path.join(os.tmpdir(), name)
    if (!Number.isInteger(run) || isProcess(run)) continue
    if (fs.statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.()) await dropThrowawayServer(folder)
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
