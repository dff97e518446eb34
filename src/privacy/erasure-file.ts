// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whom to forget again when an older backup comes back, kept outside the database: a database that was restored has the
 * list of its day. One line of JSON each; ids and days, nothing that says who it was.
 */
import { constants } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { askers, type Erasure } from './erasure.rules.ts'

/** @returns what the file says; nothing when there is none yet. A line cut off by a crash is passed over. */
export async function readErasureFile(path: string): Promise<readonly Erasure[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').flatMap((line) => erasureFrom(line) ?? [])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function erasureFrom(line: string): Erasure | null {
  try {
    const read = JSON.parse(line) as Partial<Record<keyof Erasure, unknown>> | null
    const { person, on, by } = read ?? {}
    const asker = askers.find((one) => one === by)
    const isWhole = typeof person === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(person) && typeof on === 'string'
    return isWhole && /^\d{4}-\d{2}-\d{2}$/.test(on) && asker !== undefined ? { person, on, by: asker } : null
  } catch {
    return null
  }
}

/** Each line begins with a line break of its own, so that one cut off by a crash spoils none after it. */
export async function appendErasures(path: string, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  await mkdir(dirname(path), { recursive: true })
  const { O_APPEND, O_CREAT, O_WRONLY } = constants
  const file = await open(path, O_APPEND | O_CREAT | O_WRONLY, 0o600)
  try {
    const lines = erasures.map(({ person, on, by }) => `\n${JSON.stringify({ person, on, by })}`)
    await file.appendFile(`${lines.join('')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
