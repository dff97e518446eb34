// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The cluster: the files PostgreSQL keeps. Made beside its final name and moved there in one step, so that a full disk
 * or a crash leaves no half-made one, and two starts at once agree on whose it is.
 */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { accepted, refused } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { pgErrorCode } from '../refusals.ts'
import type { DatabaseRefusal } from '../refusals.ts'
import { giveTo } from './account.ts'
import type { Binaries } from './binaries.ts'
import { refusalOfFile } from './folder.ts'
import type { DataFolder } from './folder.ts'

/** The one role of the embedded server; only who may enter the socket's folder can sign in, so it has no password. */
export const role = 'allmende'

/**
 * Names sort as a German reader expects, by the rules that come with the server (ICU), and not by whatever
 * languages the machine has installed.
 */
const initdbArguments = [
  `--username=${role}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=de',
]

/** Makes the cluster if there is none; refuses one that another major version of PostgreSQL made. */
export async function openCluster(
  data: DataFolder,
  binaries: Binaries,
  throwaway: boolean,
): Promise<Result<null, DatabaseRefusal>> {
  if (!fs.existsSync(data.cluster)) {
    const refusal = await makeCluster(data, binaries, throwaway)
    if (refusal) return refused(refusal)
  }
  const found = fs.readFileSync(path.join(data.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === binaries.major) return accepted(null)
  return refused({ kind: 'otherMajorVersion', folder: data.folder, found, expected: binaries.major })
}

async function makeCluster(data: DataFolder, binaries: Binaries, throwaway: boolean): Promise<DatabaseRefusal | null> {
  let unfinished = ''
  try {
    unfinished = fs.mkdtempSync(path.join(data.folder, 'postgresql.new-'))
    giveTo(data.account, unfinished)
    await runInitdb(data, binaries, unfinished, throwaway)
    moveIntoPlace(unfinished, data.cluster)
    return null
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    if (output === '') return refusalOfFile(error, data.folder, data.account)
    if (output.includes('No space left')) return { kind: 'diskFull', folder: data.folder, neededMegabytes: 128 }
    return { kind: 'doesNotStart', logFile: data.log, lastLines: output.trim() }
  } finally {
    if (unfinished !== '') fs.rmSync(unfinished, { recursive: true, force: true })
  }
}

async function runInitdb(data: DataFolder, binaries: Binaries, target: string, throwaway: boolean): Promise<void> {
  const options = { ...data.account.identity, cwd: '/', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } }
  const sync = throwaway ? ['--no-sync'] : []
  await promisify(execFile)(binaries.initdb, ['-D', target, ...initdbArguments, ...sync], options)
}

/** Someone who was faster has made the same cluster: then theirs is used, and ours is thrown away. */
function moveIntoPlace(unfinished: string, cluster: string): void {
  try {
    fs.renameSync(unfinished, cluster)
  } catch (error) {
    const code = pgErrorCode(error)
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}
