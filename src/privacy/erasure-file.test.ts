// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendErasures, readErasureFile } from './erasure-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-erasures-'))
})
afterEach(() => rm(folder, { recursive: true }))

const anna = { person: 'Aa1_-', on: '2026-11-25', by: 'self' } as const
const bert = { person: 'Bb2', on: '2026-11-26', by: 'office' } as const

test('given a folder that is not there yet, when somebody is forgotten, then the file holds it, for its owner alone', async () => {
  const path = join(folder, 'deeper', 'erasures.jsonl')
  expect(await readErasureFile(path)).toEqual([])
  await appendErasures(path, [anna])
  await appendErasures(path, [bert])
  expect(await readErasureFile(path)).toEqual([anna, bert])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('given a line cut off by a crash, and lines that are no entries, then the others are read, before and after', async () => {
  const path = join(folder, 'erasures.jsonl')
  await appendErasures(path, [anna])
  await appendFile(path, '{"person":"Cc3","on":"2026-')
  await appendErasures(path, [bert])
  await appendFile(
    path,
    'null\n[]\n{"person":"a b","on":"2026-11-25","by":"self"}\n{"person":"Dd4","on":"soon","by":"self"}\n',
  )
  expect(await readErasureFile(path)).toEqual([anna, bert])
})
