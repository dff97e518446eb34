// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf, lookAt, packageNamed, type Planted } from './planted.ts'
import { projectRoot } from './program.ts'
import { types, typesOfRules } from './types.ts'

const settings = (name: string) => readFileSync(join(projectRoot, name), 'utf8')

/** A compiler on a busy machine takes its time. */
const wait = { timeout: 60_000 }

/** The project's own settings, with types of Node and Vite that offer just enough to be caught. */
const sound: Planted = {
  'tsconfig.json': settings('tsconfig.json'),
  'tsconfig.rules.json': settings('tsconfig.rules.json'),
  ...packageNamed('@types/node'),
  'node_modules/@types/node/index.d.ts': 'declare const process: { readonly pid: number }\n',
  'node_modules/vite/package.json': '{ "name": "vite", "exports": { "./client": { "types": "./client.d.ts" } } }\n',
  'node_modules/vite/client.d.ts': 'declare const bundled: boolean\n',
  'src/base/instant.ts': 'export const noon: number = 12\n',
  'src/room/room.rules.ts': "import { noon } from '../base/instant.ts'\nexport const decide = noon\n",
  'src/server/main.ts': 'export const main = () => document.title + String(process.pid)\n',
}

describe('types', () => {
  test('given code that compiles, then both passes say how many files they saw', wait, async () => {
    expect(await lookAt(types, sound)).toEqual({ detail: '3 files', findings: [] })
    expect(await lookAt(typesOfRules, sound)).toEqual({ detail: '2 files', findings: [] })
  })

  test('given a wrong type, then it is found at its line', wait, async () => {
    const outcome = await lookAt(types, { ...sound, 'src/room/wrong.ts': "\nexport const wrong: number = 'one'\n" })
    expect(linesOf(outcome)).toEqual([expect.stringMatching(/^src\/room\/wrong\.ts:2 {2}TS2322/)])
  })

  test('given a rule that reaches for the browser or for Node, then the second pass refuses it', wait, async () => {
    const planted = {
      ...sound,
      'src/room/browser.rules.ts': 'export const title = () => document.title\n',
      'src/room/machine.rules.ts': 'export const self = () => process.pid\n',
    }
    expect(linesOf(await lookAt(types, planted))).toEqual([])
    const lines = linesOf(await lookAt(typesOfRules, planted))
    expect(lines).toContainEqual(expect.stringMatching(/^src\/room\/browser\.rules\.ts:1 /))
    expect(lines).toContainEqual(expect.stringMatching(/^src\/room\/machine\.rules\.ts:1 /))
  })

  test('given settings that leave rules out, then the check is not green', wait, async () => {
    const narrowed = sound['tsconfig.rules.json']!.replace('src/**/*.rules.ts', 'src/nowhere/*.rules.ts')
    const lines = linesOf(await lookAt(typesOfRules, { ...sound, 'tsconfig.rules.json': narrowed }))
    expect(lines).toEqual([expect.stringMatching(/^src\/room\/room\.rules\.ts {2}the compiler does not look/)])
  })
})
