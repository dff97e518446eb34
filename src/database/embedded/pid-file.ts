// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * postmaster.pid: the note a running PostgreSQL keeps in its cluster. It outlives a kill -9, and after that the
 * number in it may belong to any other process: so a pid alone proves nothing.
 */
import fs from 'node:fs'
import path from 'node:path'

export type PidFile = { readonly pid: number; readonly sockets: string | null }

/** Lines: pid, cluster, start time, port, socket folder, addresses, shared memory, state. The later ones come with time. */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return null
    return { pid, sockets: lines[4]?.startsWith('/') ? lines[4] : null }
  } catch {
    return null
  }
}

/** The folder a process works in; PostgreSQL's processes work in their cluster. Null where that cannot be known. */
function workingFolder(pid: number | string): string | null {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/**
 * Whether `pid` is a process, and, where that can be known (Linux), the PostgreSQL of this cluster: PostgreSQL changes
 * into its cluster before it writes the file, and we may read that of every process of our account.
 */
export function isAlive(pid: number, cluster: string): boolean {
  if (fs.existsSync('/proc/self/cwd')) {
    const folder = workingFolder(pid)
    return folder !== null && isCluster(folder, cluster)
  }
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function isCluster(folder: string, cluster: string): boolean {
  return folder === fs.realpathSync(cluster)
}

/**
 * PostgreSQL will not start while the pid in a left-over file belongs to any process of the same account; in containers,
 * where numbers start at 1 again, it often does. The file goes only when no process at all works in the cluster, and the
 * caller has found nobody listening at the socket.
 */
export function clearStalePidFile(cluster: string): void {
  if (!fs.existsSync('/proc/self/cwd') || readPidFile(cluster) === null) return
  const working = fs.readdirSync('/proc').some((entry) => {
    const folder = /^\d+$/.test(entry) ? workingFolder(entry) : null
    return folder !== null && isCluster(folder, cluster)
  })
  if (!working) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}
