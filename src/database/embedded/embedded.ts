// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The embedded PostgreSQL as one thing: opened on a data folder, ours alone while we run, brought back should it
 * die, and stopped when we stop. An orphan of an earlier process that was killed is attached to, not started anew.
 */
import pg from 'pg'
import { accepted, refused } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { pgErrorCode } from '../refusals.ts'
import type { DatabaseRefusal } from '../refusals.ts'
import { findBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { claim } from './claim.ts'
import { openCluster } from './cluster.ts'
import { openDataFolder, refusalOfFile } from './folder.ts'
import type { DataFolder } from './folder.ts'
import { addressOf, ensurePostmaster, stopPostmaster } from './postmaster.ts'

export type Embedded = {
  readonly url: string
  /** True when the server of an earlier process was still running. */
  readonly attached: boolean
  stop(): Promise<void>
}

const database = 'allmende'
const attemptsMax = 3

type Held = { readonly sockets: string; readonly started: boolean; readonly client: pg.Client }

/**
 * Starts or attaches. Should the server die later, it is started again by itself; `onLost` hears of it only when
 * that does not succeed, and then the process should end.
 */
export async function openEmbedded(
  folder: string,
  onLost: (refusal: DatabaseRefusal) => void,
): Promise<Result<Embedded, DatabaseRefusal>> {
  const prepared = await prepare(folder)
  if (!prepared.ok) return prepared
  const { data, binaries } = prepared.value
  let stopping = false
  let recovery: Promise<void> = Promise.resolve()
  const recover = async () => {
    const again = await hold(data, binaries, onBroken)
    if (!again.ok && !stopping) onLost(again.refusal)
  }
  const onBroken = () => {
    if (!stopping) recovery = recover()
  }
  const held = await hold(data, binaries, onBroken)
  if (!held.ok) return held
  return accepted({
    url: addressOf(held.value.sockets, database),
    attached: !held.value.started,
    stop: async () => {
      stopping = true
      await recovery
      // The claim is held until the server itself has gone: nobody attaches to one that is about to stop.
      await stopPostmaster(data)
    },
  })
}

/** The way into the server another process of ours runs on this folder. */
export function addressOfRunning(folder: string): string | null {
  const opened = openDataFolder(folder)
  return opened.ok ? addressOf(opened.value.sockets, database) : null
}

async function prepare(folder: string): Promise<Result<{ data: DataFolder; binaries: Binaries }, DatabaseRefusal>> {
  const opened = openDataFolder(folder)
  if (!opened.ok) return opened
  const data = opened.value
  try {
    const binaries = findBinaries(data.account, data.copies)
    if (!binaries.ok) return binaries
    const cluster = await openCluster(data, binaries.value, false)
    return cluster.ok ? accepted({ data, binaries: binaries.value }) : cluster
  } catch (error) {
    return refused(refusalOfFile(error, folder, data.account))
  }
}

/** A running server, its database, and our claim on both. */
async function hold(
  data: DataFolder,
  binaries: Binaries,
  onBroken: () => void,
): Promise<Result<Held, DatabaseRefusal>> {
  let started = false
  for (let attempt = 1; ; attempt += 1) {
    const postmaster = await ensurePostmaster(data, binaries, false)
    if (!postmaster.ok) return postmaster
    const { sockets } = postmaster.value
    started ||= postmaster.value.started
    try {
      await makeDatabase(addressOf(sockets, 'postgres'))
      const client = await claim(addressOf(sockets, database), onBroken)
      return client ? accepted({ sockets, started, client }) : refused({ kind: 'alreadyRunning', folder: data.folder })
    } catch (error) {
      if (!wasGoing(error) || attempt === attemptsMax) throw error
    }
  }
}

/** The server we found was shutting down, or died, between two of our steps: worth another look. */
function wasGoing(error: unknown): boolean {
  const code = pgErrorCode(error)
  // pg's own "Connection terminated unexpectedly" has no code.
  return code === null || ['57P01', '57P02', '57P03', 'ECONNRESET', 'ECONNREFUSED', 'ENOENT', 'EPIPE'].includes(code)
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'allmende' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  } catch (error) {
    // Another start was faster by a moment; the claim decides between us.
    if (pgErrorCode(error) !== '42P04' && pgErrorCode(error) !== '23505') throw error
  } finally {
    await client.end().catch(() => {})
  }
}
