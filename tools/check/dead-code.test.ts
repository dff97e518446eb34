// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deadCode } from './dead-code.ts'
import { linesOf, lookAt, packageNamed, type Planted } from './planted.ts'
import { projectRoot } from './program.ts'

const settings = JSON.parse(readFileSync(join(projectRoot, 'knip.json'), 'utf8')) as Record<string, unknown>

/** A busy machine takes its time. */
const wait = { timeout: 60_000 }

const sound: Planted = {
  'knip.json': JSON.stringify({ ...settings, entry: ['src/server/main.ts'] }),
  'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { hono: '1' } }),
  ...packageNamed('hono'),
  ...packageNamed('pino'),
  'src/server/main.ts': "import 'hono'\nimport { decide } from '../room/room.rules.ts'\ndecide()\n",
  'src/room/room.rules.ts': 'export const decide = () => 1\n',
}

describe('dead code', () => {
  test('given code that is all used, then nothing is found', wait, async () => {
    expect(linesOf(await lookAt(deadCode, sound))).toEqual([])
  })

  test('given what nobody uses and a package nobody lists, then each is named', wait, async () => {
    const planted = {
      ...sound,
      'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { hono: '1', kysely: '1' } }),
      'src/room/forgotten.ts': 'export const forgotten = 1\n',
      'src/room/room.rules.ts': "import 'pino'\nexport const decide = () => 1\nexport const evolve = () => 2\n",
    }
    const lines = linesOf(await lookAt(deadCode, planted))
    expect(lines).toContainEqual(expect.stringMatching(/^src\/room\/forgotten\.ts {2}nobody imports this file/))
    expect(lines).toContainEqual(expect.stringMatching(/^src\/room\/room\.rules\.ts:3 {2}nobody imports `evolve`/))
    expect(lines).toContainEqual(expect.stringMatching(/^package\.json(:\d+)? {2}nobody imports the package `kysely`/))
    expect(lines).toContainEqual(expect.stringMatching(/^src\/room\/room\.rules\.ts.* {2}the package `pino` is used/))
    expect(lines).toHaveLength(4)
  })

  test('given settings that cannot be read, then the check does not pass', wait, async () => {
    await expect(lookAt(deadCode, { ...sound, 'knip.json': '{ "entry": 7 }' })).rejects.toThrow(/knip/)
  })
})
