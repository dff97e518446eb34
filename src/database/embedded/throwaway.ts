// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A real PostgreSQL that lives as long as a test run. The processes of one run share it: each says the same folder,
 * and whoever comes first starts it.
 */
import fs from 'node:fs'
import { accepted } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { DatabaseRefusal } from '../refusals.ts'
import { findBinaries } from './binaries.ts'
import { openCluster } from './cluster.ts'
import { openDataFolder, removeSocketFolder } from './folder.ts'
import { addressOf, ensurePostmaster, stopPostmaster } from './postmaster.ts'

/** Starts the server of `folder`, or attaches to it; the value is the address of its first database. */
export async function ensureThrowawayServer(folder: string): Promise<Result<string, DatabaseRefusal>> {
  const opened = openDataFolder(folder)
  if (!opened.ok) return opened
  const data = opened.value
  const binaries = findBinaries(data.account, data.copies)
  if (!binaries.ok) return binaries
  const cluster = await openCluster(data, binaries.value, true)
  if (!cluster.ok) return cluster
  const postmaster = await ensurePostmaster(data, binaries.value, true)
  return postmaster.ok ? accepted(addressOf(postmaster.value.sockets, 'postgres')) : postmaster
}

/** Stops the server of `folder`, if one runs there, and removes the folder. */
export async function dropThrowawayServer(folder: string): Promise<void> {
  const opened = fs.existsSync(folder) ? openDataFolder(folder) : null
  if (opened?.ok) {
    await stopPostmaster(opened.value)
    removeSocketFolder(opened.value)
  }
  fs.rmSync(folder, { recursive: true, force: true })
}
