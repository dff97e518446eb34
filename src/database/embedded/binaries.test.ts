// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The embedded server's programs where npm left them in a state, or a place, that the server's account cannot use. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assert } from '../../base/assert.ts'
import { accountFor } from './account.ts'
import { findBinaries, findPackage } from './binaries.ts'
import type { Package } from './binaries.ts'

let folder = ''
let installed: Package = { folder: '', version: '' }
const account = accountFor('/no/such/cluster')

/** The package as npm leaves it when install scripts are off: without its links. */
beforeEach(() => {
  const found = findPackage()
  assert(found, 'this platform has an embedded PostgreSQL')
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'allmende-binaries-'))
  fs.chmodSync(folder, 0o755)
  const home = path.join(folder, 'home')
  spawnSync('cp', ['-R', found.folder, home])
  installed = { ...found, folder: home }
  for (const name of fs.readdirSync(path.join(home, 'native/lib'))) {
    const file = path.join(home, 'native/lib', name)
    if (fs.lstatSync(file).isSymbolicLink()) fs.rmSync(file)
  }
})

afterEach(() => {
  fs.chmodSync(installed.folder, 0o755)
  fs.chmodSync(path.join(installed.folder, 'native/lib'), 0o755)
  fs.rmSync(folder, { recursive: true, force: true })
})

function find() {
  assert(account, 'there is an account to run PostgreSQL')
  const found = findBinaries(account, path.join(folder, 'copies'), installed)
  assert(found.ok, `found: ${JSON.stringify(found)}`)
  const { status } = spawnSync(found.value.postgres, ['--version'], { ...account.identity, cwd: '/' })
  return { ...found.value, runs: status === 0 }
}

test('given install scripts were off, then the missing links are made and the programs run where they are', () => {
  const postgres = path.join(installed.folder, 'native/bin/postgres')
  expect(spawnSync(postgres, ['--version']).status).not.toBe(0)
  expect(find()).toMatchObject({ runs: true, postgres })
})

test('given a place that cannot be used, then a copy is made once and its programs run', () => {
  // For root it is a folder the other account may not enter; for anybody else, one in which no link can be made.
  if (process.getuid?.() === 0) fs.chmodSync(installed.folder, 0o700)
  else fs.chmodSync(path.join(installed.folder, 'native/lib'), 0o555)
  const first = find()
  expect(first.runs).toBe(true)
  const copy = path.relative(path.join(folder, 'copies'), first.postgres)
  expect(copy).toMatch(/^postgresql-[^/]+\/native\/bin\/postgres$/)
  const made = fs.statSync(first.postgres).ino
  expect(fs.statSync(find().postgres).ino).toBe(made)
  expect(fs.readdirSync(path.join(folder, 'copies'))).toHaveLength(1)
})

test('given no package for this platform, then it is refused with the name of the platform', () => {
  assert(account, 'there is an account to run PostgreSQL')
  const platform = `${process.platform}-${process.arch}`
  expect(findBinaries(account, folder, null)).toEqual({ ok: false, refusal: { kind: 'noBinary', platform } })
})
