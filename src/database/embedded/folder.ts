// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The data folder of the embedded server and what lies where in it. What PostgreSQL itself needs belongs to the
 * account that runs it and to nobody else: who may enter the socket's folder is in the database.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { accepted, refused } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { pgErrorCode } from '../refusals.ts'
import type { DatabaseRefusal } from '../refusals.ts'
import { accountFor, giveTo, isRoot } from './account.ts'
import type { Account } from './account.ts'

export type DataFolder = {
  readonly folder: string
  /** PostgreSQL's own data directory. */
  readonly cluster: string
  readonly log: string
  /** Private to the account: who may enter it may use the database. */
  readonly sockets: string
  /** Where copies of the programs go when the account cannot run those in node_modules. */
  readonly copies: string
  readonly account: Account
}

/** A socket's path, its name included, has room for 104 bytes on macOS and 108 on Linux, a closing zero included. */
const socketPathBytesMax = 103
const socketName = '.s.PGSQL.5432'

/** A new cluster takes about 40 MB and its write-ahead log 64 MB more in its first days. */
const neededMegabytes = 128

const rootsFolder = '/var/lib/allmende'

/** Where data go when nobody said: inside the clone, or, for root, whose homes others may not enter, in /var/lib. */
export function defaultDataFolder(clone: string): string {
  if (!isRoot()) return path.join(clone, '.allmende')
  const real = fs.realpathSync(clone)
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 8)
  return path.join(rootsFolder, `${path.basename(real)}-${hash}`)
}

/** Makes the folder if need be and sees that both we and the server's account can work in it. */
export function openDataFolder(folder: string): Result<DataFolder, DatabaseRefusal> {
  const cluster = path.join(folder, 'postgresql')
  const account = accountFor(cluster)
  if (!account) return refused({ kind: 'noAccount' })
  const sockets = socketFolder(folder)
  try {
    fs.mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o755 : 0o700 })
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    if (fs.existsSync(cluster) && !isRoot()) fs.accessSync(cluster, fs.constants.W_OK | fs.constants.X_OK)
    makePrivate(sockets, account)
  } catch (error) {
    return refused(refusalOfFile(error, folder, account))
  }
  if (!letIn(folder, account)) return refused({ kind: 'folderOutOfReach', folder, account: account.name })
  if (!fs.existsSync(cluster) && freeMegabytes(folder) < neededMegabytes)
    return refused({ kind: 'diskFull', folder, neededMegabytes })
  // Never beside a folder that others may write to, such as /tmp: what lies there might not be ours.
  const copies = isRoot() ? rootsFolder : path.join(folder, 'programs')
  return accepted({ folder, cluster, log: path.join(folder, 'postgresql.log'), sockets, copies, account })
}

/** What a failed step on files means for a person. */
export function refusalOfFile(error: unknown, folder: string, account: Account): DatabaseRefusal {
  switch (pgErrorCode(error) ?? '') {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'diskFull', folder, neededMegabytes }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return { kind: 'folderNotWritable', folder, account: account.name }
    default:
      throw error
  }
}

/**
 * A data folder that root made for us may be closed to others, as mktemp makes them. Then the account gets the right to
 * pass through it, not to look around; a folder with other things in it stays as it is.
 */
function letIn(folder: string, account: Account): boolean {
  if (canEnter(folder, account)) return true
  const ours = fs.readdirSync(folder).every((name) => name === 'socket' || name.startsWith('postgresql'))
  if (!ours || fs.statSync(folder).uid !== process.getuid?.()) return false
  fs.chmodSync(folder, fs.statSync(folder).mode | 0o011)
  return canEnter(folder, account)
}

function canEnter(folder: string, account: Account): boolean {
  if (account.identity.uid === undefined) return true
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account.identity, cwd: '/' })
  return status === 0
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder)
  return (bavail * bsize) / 1_000_000
}

/** Beside the data, or, where that path is too long for a socket, in the system's temporary folder. */
function socketFolder(folder: string): string {
  const beside = path.join(folder, 'socket')
  if (Buffer.byteLength(path.join(beside, socketName)) <= socketPathBytesMax) return beside
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return path.join(os.tmpdir(), `allmende-${hash}`)
}

/** @throws EACCES where somebody else has made that folder, which in a temporary folder anybody may. */
function makePrivate(sockets: string, account: Account): void {
  if (!fs.existsSync(sockets)) {
    fs.mkdirSync(sockets, { mode: 0o700 })
    giveTo(account, sockets)
  }
  const { uid, mode } = fs.lstatSync(sockets)
  const isPrivate = uid === (account.identity.uid ?? process.getuid?.()) && (mode & 0o077) === 0
  if (!isPrivate) throw Object.assign(new Error(`${sockets} is not private`), { code: 'EACCES' })
}

/** A socket folder outside the data folder is ours to remove once the server has stopped. */
export function removeSocketFolder({ folder, sockets }: DataFolder): void {
  if (path.dirname(sockets) !== folder) fs.rmSync(sockets, { recursive: true, force: true })
}
