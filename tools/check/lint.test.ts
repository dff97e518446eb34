// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lint, unlinted } from './lint.ts'
import { linesOf, lookAt, type Planted } from './planted.ts'
import { projectRoot } from './program.ts'

const config = pathToFileURL(join(projectRoot, 'tools/check/lint/config.ts')).href

const ground: Planted = {
  'package.json': '{ "type": "module" }\n',
  'eslint.config.js': `import { lintConfig } from '${config}'\nexport default lintConfig()\n`,
  'src/jsx.d.ts':
    'declare namespace JSX {\n  type Element = { tag: string }\n  type IntrinsicElements = { [name: string]: unknown }\n}\n',
  'src/floor.ts':
    "export type Kind = 'contribution' | 'pointOfOrder'\nexport async function give() {\n  await Promise.resolve()\n}\n",
}

const linesOfFunction = (count: number) => Array.from({ length: count }, (_, line) => `  total += ${line}`).join('\n')

const sound: Planted = {
  ...ground,
  'src/floor.rules.ts': 'export const due = (now: number) => Math.max(now, 1)\nexport type When = Date\n',
  'src/words.pages.tsx':
    'export const Page = (words: { title: string }) => <h1 class="title" title={words.title}>{words.title}: 3</h1>\n',
  'src/seventy.ts': `export function long() {\n  let total = 0\n  // a comment\n\n${linesOfFunction(66)}\n  return total\n}\n`,
  'src/group.test.ts': [
    'declare function describe(name: string, group: () => void): void',
    "describe('a long group', () => {",
    `  let total = 0\n${linesOfFunction(90)}\n  void total\n})\n`,
  ].join('\n'),
  'tools/say.ts': "console.log('tools speak')\n",
}

/** The rule, and a file that breaks it on its first or a given line. */
const breaches: readonly [rule: string, file: string, text: string, line?: number][] = [
  [
    'allmende/length',
    'src/long.ts',
    `export function long() {\n  let total = 0\n${linesOfFunction(68)}\n  return total\n}\n`,
  ],
  [
    'allmende/length',
    'src/long.pages.tsx',
    `export const Long = () => (\n  <p>\n${'    <b>1</b>\n'.repeat(70)}  </p>\n)\n`,
  ],
  ['allmende/pure', 'src/clock.rules.ts', 'export const now = () => Date.now()\n'],
  ['allmende/pure', 'src/date.rules.ts', 'export const now = () => new Date()\n'],
  ['allmende/pure', 'src/text.rules.ts', 'export const now = () => Date()\n'],
  ['allmende/pure', 'src/chance.rules.ts', 'export const dice = () => Math.random()\n'],
  ['allmende/pure', 'src/fast.rules.ts', 'export const now = () => performance.now()\n'],
  ['allmende/pure', 'src/secret.rules.ts', 'export const id = () => crypto.randomUUID()\n'],
  ['allmende/pure', 'src/wait.rules.ts', 'export const wait = () => setTimeout(() => undefined, 1)\n'],
  ['allmende/pure', 'src/zone.rules.ts', 'export const text = (count: number) => count.toLocaleString()\n'],
  ['allmende/pure', 'src/base/hidden.ts', 'export const now = () => globalThis.performance.now()\n'],
  ['@typescript-eslint/no-explicit-any', 'src/any.ts', 'export const anything = (value: any) => String(value)\n'],
  ['no-console', 'src/speaks.ts', "console.log('not here')\n"],
  [
    '@typescript-eslint/consistent-type-imports',
    'src/imports.ts',
    "import { Kind } from './floor.ts'\nexport const kind: Kind = 'contribution'\n",
  ],
  ['no-restricted-syntax', 'src/named.ts', 'export default function unnamed() {\n  return 1\n}\n'],
  ['no-restricted-syntax', 'src/index.ts', "export * from './floor.ts'\n"],
  ['no-restricted-syntax', 'src/markup.ts', "export const write = (element: Element) => (element.innerHTML = 'x')\n"],
  [
    'no-restricted-syntax',
    'src/raw.pages.tsx',
    "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: '1' }} />\n",
  ],
  ['no-restricted-syntax', 'src/style.pages.tsx', 'export const Red = () => <p style="color: red">1</p>\n'],
  ['allmende/texts', 'src/loose.pages.tsx', 'export const Loose = () => <p>Guten Tag</p>\n'],
  ['allmende/texts', 'src/label.pages.tsx', 'export const Label = () => <button aria-label="Close">×</button>\n'],
  ['allmende/texts', 'src/braces.pages.tsx', "export const Braces = () => <p>{'Guten Tag'}</p>\n"],
  ['@typescript-eslint/no-explicit-any', 'src/quiet.ts', '// eslint-disable-next-line\nexport const a: any = 1\n', 2],
  ['@typescript-eslint/ban-ts-comment', 'src/ignores.ts', "// @ts-ignore\nexport const one: number = '1'\n"],
]

describe('lint', () => {
  test('given code in order, then nothing is found and every file was looked at', { timeout: 120_000 }, async () => {
    const outcome = await lookAt(lint, sound)
    expect(linesOf(outcome)).toEqual([])
    expect(outcome.detail).toBe(`${Object.keys(sound).filter((file) => /\.(ts|tsx|js)$/.test(file)).length} files`)
  })

  test('given a breach of each rule, then each is found at its line', { timeout: 120_000 }, async () => {
    const planted = { ...sound, ...Object.fromEntries(breaches.map(([, file, text]) => [file, text])) }
    const outcome = await lookAt(lint, planted)
    const found = outcome.findings.map(({ file, line, says }) => `${file}:${line} ${/\(([^()]*)\)$/.exec(says)?.[1]}`)
    for (const [rule, file, , line = 1] of breaches) expect(found).toContain(`${file}:${line} ${rule}`)
    expect(found.filter((finding) => Object.hasOwn(sound, finding.split(':')[0]!))).toEqual([])
  })

  test('given a file that ESLint leaves out, then the check is not green', () => {
    const tree = { root: '/', files: ['src/a.ts', 'src/b.ts', 'docs/c.md'], read: () => '' }
    expect(unlinted(tree, [{ file: 'src/a.ts' }]).map(({ file }) => file)).toEqual(['src/b.ts'])
  })
})
