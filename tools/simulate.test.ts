// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

function simulate(...wishes: string[]) {
  const script = path.join(import.meta.dirname, 'simulate.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...wishes], { encoding: 'utf8' })
  return { lastLine: stdout.trim().split('\n').at(-1), stdout, stderr, status }
}

test('given some worlds, then the last line is the verdict and the exit code says the same', () => {
  const { lastLine, status } = simulate('--worlds', '3', '--seed', '7')
  expect(lastLine).toMatch(/^PASSED: 3 worlds, \d+ commands, \d+ events, every law held$/)
  expect(status).toBe(0)
})

test('given a trace is wanted, then the story of each world is told before the verdict', () => {
  const { lastLine, stdout } = simulate('--worlds', '1', '--seed', '7', '--trace')
  expect(stdout).toMatch(/^World 7, hash [0-9a-f]{8}:$/m)
  expect(lastLine).toMatch(/^PASSED: 1 world,/)
})

test.each([
  ['--worlds', 'many'],
  ['--worlds', '0'],
  ['--seed', '-1'],
  ['--world', '3'],
])('given %s %s, then it says how to use it', (name, value) => {
  const { stderr, status } = simulate(name, value)
  expect(stderr).toContain('Usage: npm run simulate')
  expect(status).toBe(2)
})
