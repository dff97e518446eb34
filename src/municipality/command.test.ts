// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** `npm run register`, as a shell sees it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { officialLines, place, places, workbook } from './testing/workbooks.ts'

const database = testDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'allmende-register-'))
afterAll(() => rmSync(folder, { recursive: true }))

function register(...words: string[]) {
  const script = path.join(import.meta.dirname, '../../tools/register.ts')
  const env = { ...process.env, DATABASE_URL: database.url, LANG: 'en_GB.UTF-8', LC_ALL: '', INIT_CWD: folder }
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8', env })
  return { lastLine: stdout.trim().split('\n').at(-1), stdout, stderr, status }
}

const inhabitants = async () => {
  const rows = await database.db.selectFrom('municipality').select('population').execute()
  return rows.reduce((sum, { population }) => sum + (population ?? 0), 0)
}

test('given the official file, then it is shown, and loaded only with --apply', async () => {
  writeFileSync(path.join(folder, 'right.xlsx'), await workbook(officialLines()))
  const shown = register('right.xlsx')
  expect(shown.stdout).toContain('8 are new')
  expect(shown.lastLine).toMatch(/^ONLY SHOWN/)
  expect(shown.status).toBe(0)
  expect(await inhabitants()).toBe(0)
  const loaded = register('right.xlsx', '--apply')
  expect(loaded.lastLine).toBe('LOADED: 8 changes.')
  expect(loaded.status).toBe(0)
  expect(await inhabitants()).toBe(362_500)
}, 120_000)

test('given a wrong file, none or no way to use it, then it says so and nothing changes', async () => {
  const wrong = officialLines([...places, place('64', '071385005028', 'Neuhausen', 'abc')])
  writeFileSync(path.join(folder, 'wrong.xlsx'), await workbook(wrong))
  const before = await inhabitants()
  const refused = register('wrong.xlsx', '--apply')
  expect(refused.stdout).toContain('Sheet 2, row 35, column J: expected a whole number, found “abc”.')
  expect(refused.lastLine).toBe('NOT LOADED: the file was refused.')
  expect(refused.status).toBe(1)
  expect(await inhabitants()).toBe(before)
  expect(register('missing.xlsx')).toMatchObject({ status: 2 })
  const useless = register()
  expect(useless.stderr).toContain('npm run register -- FILE.xlsx')
  expect(useless.status).toBe(2)
}, 120_000)
