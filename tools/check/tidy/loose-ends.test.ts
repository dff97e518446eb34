// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { linesOf, lookAt } from '../planted.ts'
import { hosts, looseEnds, machines, tests } from './loose-ends.ts'

describe('no test switched off', () => {
  test('given tests that run, then nothing is found', async () => {
    const text =
      "test('skip a line', () => {})\nfor (const only of all) it.each([only])('x', () => {})\nlist.skip(1)\nprofit(1)\n"
    expect(linesOf(await lookAt(tests, { 'src/a.test.ts': text }))).toEqual([])
  })

  const calls = ['test.skip(', 'it.only(', 'describe.todo(', 'test.concurrent.skip(', 'test.skipIf(', 'test.fails(']
  test.each([...calls, 'xit(', 'fdescribe('])('given %s…), then it is refused', async (call) => {
    const found = linesOf(await lookAt(tests, { 'src/a.test.ts': `\n${call}'x')\n` }))
    expect(found).toEqual([expect.stringMatching(/^src\/a\.test\.ts:2 .*a test runs or is removed/)])
  })
})

describe('nothing left for later', () => {
  test('given comments that say why, then nothing is found', async () => {
    expect(linesOf(await lookAt(looseEnds, { 'src/a.ts': '// todos of a person, hacked by nobody\n' }))).toEqual([])
  })

  const ends = ['TODO', 'FIXME', 'eslint-disable', '@ts-ignore', 'knip-ignore']
  test.each(ends)('given %s, then it is refused', async (word) => {
    expect(linesOf(await lookAt(looseEnds, { 'src/a.ts': `// ${word} mend this\n` }))).toEqual([
      expect.stringMatching(`^src/a\\.ts:1  ${word}`),
    ])
  })
})

describe('no package registry named', () => {
  test('given package names without their source, then nothing is found', async () => {
    const lock = { 'package-lock.json': '{ "integrity": "sha512-x" }\n' }
    const planted = { ...lock, 'README.md': 'npm ci\n', '.npmrc': 'audit=false\n' }
    expect(linesOf(await lookAt(hosts, planted))).toEqual([])
  })

  test('given a registry in a text, in the lock file and in .npmrc, then each is refused', async () => {
    const planted = {
      'README.md': 'see https://registry.npmjs.org/hono\n',
      'package-lock.json': '{\n"resolved": "https://example.org/hono.tgz" }\n',
      '.npmrc': 'registry = https://example.org\n',
    }
    const found = linesOf(await lookAt(hosts, planted)).map((line) => line.split('  ')[0])
    expect(found.sort()).toEqual(['.npmrc:1', 'README.md:1', 'package-lock.json:2'])
  })
})

describe('no path of one machine', () => {
  test('given addresses of pages, places every machine has and ports, then nothing is found', async () => {
    const text =
      "'/de/rooms/x' '/var/lib/allmende' '/etc/passwd' 'https://example.org/home/a' '../tmp/x' `${base}/work/x`\n"
    expect(linesOf(await lookAt(machines, { 'src/a.ts': text }))).toEqual([])
  })

  test.each(['/home/anna/allmende', '/Users/anna', '/tmp/x.sock', '/root/allmende', '/work/main', 'C:\\Users\\anna'])(
    'given %s, then it is refused',
    async (path) => {
      expect(linesOf(await lookAt(machines, { 'docs/a.md': `in ${path}\n` }))).toEqual([
        expect.stringMatching(/^docs\/a\.md:1 .*a place on one machine/),
      ])
    },
  )
})
