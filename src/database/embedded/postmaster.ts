// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The running server: found where an earlier process of ours left it (that process may have been killed with -9), or
 * started; asked, never guessed, whether it is up; stopped by a fast shutdown that is waited for.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { assert } from '../../base/assert.ts'
import { accepted, refused } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { pgErrorCode } from '../refusals.ts'
import type { DatabaseRefusal } from '../refusals.ts'
import type { Binaries } from './binaries.ts'
import { role } from './cluster.ts'
import { removeSocketFolder } from './folder.ts'
import type { DataFolder } from './folder.ts'
import { isFreeToStart, isInUse, readPidFile } from './pid-file.ts'

const port = 5432
const pollMilliseconds = 20
const startMillisecondsMax = 60_000
/** After a crash the write-ahead log is replayed; a machine with a slow disk may need its time. */
const recoveryMillisecondsMax = 600_000
const stopMillisecondsMax = 60_000
const startAttemptsMax = 3
const logBytesMax = 8_000_000

/** For a database that lives as long as a test: nothing needs to survive a power cut. */
const throwawaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=100',
  'shared_buffers=128MB',
  // Small queries on a small machine; and containers have little shared memory for parallel ones.
  'max_parallel_workers_per_gather=0',
  'max_parallel_maintenance_workers=0',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'log_line_prefix=%m [%p] ',
  'log_statement=none',
  // Statements may hold what people typed: errors are logged without them.
  'log_min_error_statement=panic',
  'cluster_name=allmende',
]

export type Postmaster = {
  readonly sockets: string
  /** False when it was found running. */
  readonly started: boolean
}

/** The address of a database of the server whose socket lies in `sockets`. */
export function addressOf(sockets: string, database: string): string {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(sockets)}&port=${port}`
}

type State = 'up' | 'busy' | 'down'

/** 'busy': there is one, starting, recovering or shutting down. */
async function probe(sockets: string): Promise<State> {
  const client = new pg.Client({ connectionString: addressOf(sockets, 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'up'
  } catch (error) {
    const code = pgErrorCode(error)
    if (code === '57P03') return 'busy'
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'down'
    if (code === null || code === 'ECONNRESET' || code === 'EPIPE') return 'busy'
    // All its connections are taken: then it is up.
    if (code === '53300') return 'up'
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** Attaches to the server of this data folder, or starts it. Several processes may do so at once: one server it is. */
export async function ensurePostmaster(
  data: DataFolder,
  binaries: Binaries,
  throwaway: boolean,
): Promise<Result<Postmaster, DatabaseRefusal>> {
  const begin = performance.now()
  let attempts = 0
  let child: ChildProcess | null = null
  for (;;) {
    const running = readPidFile(data.cluster)
    const state = running?.sockets ? await probe(running.sockets) : 'down'
    if (state === 'up' && running?.sockets)
      return accepted({ sockets: running.sockets, started: child?.pid === running.pid })
    const patience = state === 'busy' ? recoveryMillisecondsMax : startMillisecondsMax
    if (performance.now() - begin > patience) return refused(doesNotStart(data))
    if (state === 'down' && !isRunning(child) && isFreeToStart(data.cluster, data.sockets)) {
      if (attempts === startAttemptsMax) return refused(doesNotStart(data))
      attempts += 1
      child = spawnPostmaster(data, binaries, throwaway)
    }
    await pause(pollMilliseconds)
  }
}

function isRunning(child: ChildProcess | null): boolean {
  return child !== null && child.exitCode === null && child.signalCode === null && child.pid !== undefined
}

function spawnPostmaster(data: DataFolder, binaries: Binaries, throwaway: boolean): ChildProcess {
  if ((fs.statSync(data.log, { throwIfNoEntry: false })?.size ?? 0) > logBytesMax)
    fs.renameSync(data.log, `${data.log}.old`)
  const log = fs.openSync(data.log, 'a', 0o600)
  const all = throwaway ? [...settings, ...throwawaySettings] : settings
  const child = spawn(
    binaries.postgres,
    ['-D', data.cluster, '-k', data.sockets, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
    {
      ...data.account.identity,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      // A session of its own: Ctrl-C at the terminal is for us to answer, who then stop the server in good order.
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  fs.closeSync(log)
  child.on('error', (error) => fs.appendFileSync(data.log, `${error.message}\n`))
  child.unref()
  return child
}

function doesNotStart(data: DataFolder): DatabaseRefusal {
  const lines = fs.existsSync(data.log) ? fs.readFileSync(data.log, 'utf8').trim().split('\n') : []
  const lastLines = lines.slice(-5).join('\n')
  if (lastLines.includes('No space left')) return { kind: 'diskFull', folder: data.folder, neededMegabytes: 128 }
  return { kind: 'doesNotStart', logFile: data.log, lastLines }
}

/**
 * Stops the server in good order (SIGINT: open transactions are rolled back) and waits until its process has gone, not
 * only its note: it takes that away a moment before it ends. A note of another pid is the next server's.
 */
export async function stopPostmaster(data: DataFolder): Promise<void> {
  const running = readPidFile(data.cluster)
  if (!running || !isInUse(data.cluster)) return
  process.kill(running.pid, 'SIGINT')
  const begin = performance.now()
  while (isInUse(data.cluster) && (readPidFile(data.cluster)?.pid ?? running.pid) === running.pid) {
    assert(performance.now() - begin < stopMillisecondsMax, `PostgreSQL (${running.pid}) stops within a minute`)
    await pause(pollMilliseconds)
  }
  removeSocketFolder(data)
}
