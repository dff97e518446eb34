// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { lintTyped } from './lint-typed.ts'
import { linesOf, lookAt, type Planted } from './planted.ts'

const sound: Planted = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2024',
      lib: ['ES2024', 'DOM'],
      types: [],
      module: 'ESNext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
    },
    include: ['src'],
  }),
  'src/floor.ts':
    "export type Kind = 'contribution' | 'pointOfOrder'\nexport async function give() {\n  await Promise.resolve()\n}\n",
  'src/kinds.ts': [
    "import type { Kind } from './floor.ts'",
    'export function place(kind: Kind): number {',
    '  switch (kind) {',
    "    case 'contribution':",
    '      return 2',
    "    case 'pointOfOrder':",
    '      return 1',
    '  }',
    '}\n',
  ].join('\n'),
  'src/waits.ts': "import { give } from './floor.ts'\nexport async function wait() {\n  await give()\n}\n",
  'src/spy.test.ts': "export const seen: unknown[] = []\nconst first: string = JSON.parse('1')\nseen.push(first)\n",
  'tools/script.mjs': 'export const anything = globalThis.nothing.at(1)\n',
}

const forgotten = [
  "import type { Kind } from './floor.ts'",
  'export function place(kind: Kind) {',
  "  switch (kind) {\n    case 'contribution':\n      return 2\n    default:\n      return 0\n  }\n}\n",
].join('\n')
const floats = "import { give } from './floor.ts'\ngive()\n"

/** The rule, and a file that breaks it at a line. */
const breaches: readonly [rule: string, file: string, text: string, line: number][] = [
  ['no-floating-promises', 'src/floats.ts', floats, 2],
  ['no-floating-promises', 'src/quiet.ts', floats.replace('give()', '// eslint-disable-next-line\ngive()'), 3],
  ['switch-exhaustiveness-check', 'src/forgotten.ts', forgotten, 3],
  ['no-unsafe-return', 'src/trusts.ts', 'export const read = (text: string) => JSON.parse(text)\n', 1],
  ['no-unsafe-assignment', 'src/takes.ts', "export const one: string = JSON.parse('1')\n", 1],
  ['await-thenable', 'src/number.ts', 'export const one = async () => await 1\n', 1],
  ['no-array-delete', 'src/hole.ts', 'export const hole = (all: number[]) => {\n  delete all[0]\n}\n', 2],
  ['no-base-to-string', 'src/base-to.ts', 'export const text = (of: object) => String(of)\n', 1],
  [
    'no-for-in-array',
    'src/keys.ts',
    'export const keys = (all: number[]) => {\n  for (const key in all) void key\n}\n',
    2,
  ],
  ['no-misused-promises', 'src/each.ts', 'export const all = [1].filter(async () => await Promise.resolve(true))\n', 1],
  ['no-unnecessary-type-assertion', 'src/sure.ts', 'export const one = (text: string) => text as string\n', 1],
  ['no-unsafe-argument', 'src/gives.ts', "export const one = Number.parseInt(JSON.parse('1'))\n", 1],
  ['no-unsafe-call', 'src/calls.ts', "export const call = () => void JSON.parse('1')()\n", 1],
  ['no-unsafe-member-access', 'src/reads.ts', "export const read = () => void JSON.parse('1').name\n", 1],
  ['only-throw-error', 'src/throws.ts', "export const fail = () => {\n  throw 'text'\n}\n", 2],
  [
    'prefer-promise-reject-errors',
    'src/rejects.ts',
    "export const fail = async () => await Promise.reject('text')\n",
    1,
  ],
  ['restrict-template-expressions', 'src/object.ts', 'export const text = (of: object) => `${of}`\n', 1],
]

describe('lint with types', () => {
  test('given code in order, then nothing is found and every file was looked at', async () => {
    expect(await lookAt(lintTyped, sound)).toEqual({ detail: '4 files', findings: [] })
  })

  test('given a breach of each rule, then each is found at its line, and nothing else', async () => {
    const planted = { ...sound, ...Object.fromEntries(breaches.map(([, file, text]) => [file, text])) }
    const found = (await lookAt(lintTyped, planted)).findings
    const lines = found.map(({ file, line, says }) => `${file}:${line} ${/([a-z-]+)\)\)$/.exec(says)?.[1]}`)
    for (const [rule, file, , line] of breaches) expect(lines).toContain(`${file}:${line} ${rule}`)
    expect(found.filter(({ file }) => Object.hasOwn(sound, file))).toEqual([])
  })

  test('given settings the compiler cannot read, then the check is not green', async () => {
    const lines = linesOf(await lookAt(lintTyped, { ...sound, 'tsconfig.json': '{ "compilerOptions": { "lib": 1 } }' }))
    expect(lines).not.toEqual([])
  })
})
