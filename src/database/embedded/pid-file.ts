// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * postmaster.pid: the note a running PostgreSQL keeps in its cluster. It outlives a kill -9, and after that the
 * number in it may belong to any other process: so a pid alone proves nothing.
 */
import fs from 'node:fs'
import path from 'node:path'

export type PidFile = { readonly pid: number; readonly sockets: string | null }

/** Its lines: pid, cluster, start, port, socket folder, addresses, shared memory, state; the later ones come later. */
export function readPidFile(cluster: string): PidFile | null {
  const lines = readText(path.join(cluster, 'postmaster.pid'))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, sockets: lines[4]?.startsWith('/') ? lines[4] : null }
}

/** The folder a process works in; PostgreSQL's processes work in their cluster. Null where that cannot be known. */
function workingFolder(pid: number | string): string | null {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Whether a PostgreSQL, or a last process of one that was killed, still works in the cluster. Where processes can be
 * looked at (Linux), by their working folder; elsewhere, by the pid it left.
 */
export function isInUse(cluster: string): boolean {
  if (!fs.existsSync('/proc/self/cwd')) {
    const running = readPidFile(cluster)
    return running !== null && isProcess(running.pid)
  }
  const real = fs.realpathSync(cluster)
  return fs.readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && workingFolder(entry) === real)
}

/**
 * Removes the notes a killed PostgreSQL left, unless the cluster is in use, which is what the answer says. It would not
 * start while the pid in them is any process of the same account, and in containers, where numbers begin at 1 again
 * and dead orphans are never cleared away, it often is. Only what was there before the look around is removed: another
 * start may be writing its own.
 */
export function isFreeToStart(cluster: string, sockets: string): boolean {
  const files = [path.join(cluster, 'postmaster.pid'), path.join(sockets, '.s.PGSQL.5432.lock')]
  const notes = files.map((file) => ({ file, text: readText(file) })).filter(({ text }) => text !== null)
  if (isInUse(cluster)) return false
  for (const { file, text } of notes) if (readText(file) === text) fs.rmSync(file, { force: true })
  return true
}

function readText(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
