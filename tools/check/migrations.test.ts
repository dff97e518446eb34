// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { migrations } from './migrations.ts'
import { linesOf, lookAt, type Planted } from './planted.ts'

const folder = 'src/database/migrations/'

function migration(version: number, name: string): string {
  return `export const step = {\n  version: ${version},\n  name: '${name}',\n  sql: 'select 1',\n} as const\n`
}

const index = (names: string) =>
  [
    "import { first } from './0001-first.ts'",
    "import { second } from './0002-second.ts'",
    `export const migrations: readonly Migration[] = [${names}]\n`,
  ].join('\n')

const sound: Planted = {
  [`${folder}index.ts`]: index('first, second'),
  [`${folder}0001-first.ts`]: migration(1, 'first'),
  [`${folder}0002-second.ts`]: migration(2, 'second'),
}

const lines = async (planted: Planted) => linesOf(await lookAt(migrations, planted))

describe('migrations', () => {
  test('given every migration in the list and in order, then nothing is found', async () => {
    expect(await lookAt(migrations, sound)).toEqual({ detail: '2 migrations', findings: [] })
  })

  test('given a file that is not in the list, then it is named', async () => {
    const found = await lines({ ...sound, [`${folder}0003-third.ts`]: migration(3, 'third') })
    expect(found).toEqual([expect.stringMatching(/0003-third\.ts {2}is not in the list/)])
  })

  test('given an import that the list forgets, then it is named', async () => {
    expect(await lines({ ...sound, [`${folder}index.ts`]: index('first') })).toEqual([
      expect.stringMatching(/0002-second\.ts {2}is not in the list/),
    ])
  })

  test('given a gap, then the next number is named', async () => {
    const { [`${folder}0001-first.ts`]: _, ...gap } = sound
    expect(await lines(gap)).toContainEqual(expect.stringMatching(/0002-second\.ts {2}is number 2, but 1 is next/))
  })

  test('given a version or a name that is not the file’s, then it is named', async () => {
    expect(await lines({ ...sound, [`${folder}0002-second.ts`]: migration(3, 'other') })).toEqual([
      expect.stringMatching(/says version 3: write 2/),
      expect.stringMatching(/says name 'other': write 'second'/),
    ])
  })

  test('given a list out of order, then the order is named', async () => {
    expect(await lines({ ...sound, [`${folder}index.ts`]: index('second, first') })).toEqual([
      expect.stringMatching(/out of order: the list runs first, second/),
    ])
  })

  test('given no migrations at all, then the check is not green', async () => {
    expect(await lines({ 'src/a.ts': '' })).toHaveLength(1)
  })
})
