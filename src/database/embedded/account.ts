// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * PostgreSQL refuses to run as root. Started as root, its server runs as the account the data already belong to, or
 * as `allmende` if the machine has such an account, or as `nobody`; started by an ordinary user, as that user.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** `identity` is what a child process is started with; empty means: as we are. */
export type Account = {
  readonly name: string
  readonly identity: { readonly uid: number; readonly gid: number } | Record<string, never>
}

const preferred = ['allmende', 'nobody']

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Asks the system, since accounts also live in directories and not only in /etc/passwd. */
function numberOf(option: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : null
}

function ownerOf(folder: string): Account | null {
  const stat = fs.statSync(folder, { throwIfNoEntry: false })
  if (!stat || stat.uid === 0) return null
  return { name: `uid ${stat.uid}`, identity: { uid: stat.uid, gid: stat.gid } }
}

/** The account for the server whose cluster is, or will be, in `cluster`; null when root has none to give it. */
export function accountFor(cluster: string): Account | null {
  if (!isRoot()) return { name: `uid ${process.getuid?.() ?? 0}`, identity: {} }
  const owner = ownerOf(cluster)
  if (owner) return owner
  for (const name of preferred) {
    const uid = numberOf('-u', name)
    const gid = numberOf('-g', name)
    if (uid && gid !== null) return { name, identity: { uid, gid } }
  }
  return null
}

/** Hands a folder just made by root to the account; nothing to do for an ordinary user. */
export function giveTo(account: Account, folder: string): void {
  const { uid, gid } = account.identity
  if (uid !== undefined && gid !== undefined) fs.chownSync(folder, uid, gid)
}
