// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hearingOf, rankingRecord, recordText, type Profile } from '../src/hearing/index.ts'

function run(tool: string, ...wishes: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(import.meta.dirname, tool), ...wishes], {
    encoding: 'utf8',
  })
  return { lastLine: stdout.trim().split('\n').at(-1), stderr, status }
}

function fileWith(text: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'record-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'record.json')
  writeFileSync(file, text)
  return file
}

const profile: Profile = {
  voters: [0, 1, 2].map(() => ({ weight: 1, sizeClass: null, mandatedPresent: true })),
  items: [[0], [1, 2]].map((supporters, at) => ({ id: `q${at}`, askedAt: at, askedFrom: null, supporters })),
}
const published = recordText(rankingRecord(hearingOf(profile), 5))

test('given a published record, when it is computed again, then it is the same, in either language', () => {
  expect(run('recompute.ts', fileWith(published))).toMatchObject({
    status: 0,
    lastLine: expect.stringMatching(/^THE SAME/),
  })
  const german = run('recompute.ts', fileWith(published), '--language', 'de')
  expect(german).toMatchObject({ status: 0, lastLine: expect.stringMatching(/^STIMMT: /) })
})

test('given a record somebody has changed, then it is not the same', () => {
  const forged = published.replace('"decidedBy":"alone"', '"decidedBy":"level"')
  expect(forged).not.toBe(published)
  expect(run('recompute.ts', fileWith(forged))).toMatchObject({
    status: 1,
    lastLine: expect.stringMatching(/^NOT THE SAME/),
  })
})

test('given something that is no record, or no file, then it says why', () => {
  expect(run('recompute.ts', fileWith('{}'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('not a record'),
  })
  expect(run('recompute.ts', 'missing.json')).toMatchObject({ status: 2, stderr: expect.stringContaining('opened') })
  expect(run('recompute.ts')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
})

test('given some cases to prove, then the last line is the verdict; given nonsense, how to use it', () => {
  const proven = run('prove.ts', '--cases', '50', '--seed', '3', '--axioms')
  expect(proven).toMatchObject({ status: 0, lastLine: 'PASSED: 50 cases from seed 3, 0 broken' })
  expect(run('prove.ts', '--cases', 'many')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
})
