// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** That the last line of `npm test` can be believed: whatever fails, is skipped or is missing shows in it. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeClone } from './fake-clone.ts'

const clones: string[] = []
afterEach(() => {
  for (const clone of clones.splice(0)) fs.rmSync(clone, { recursive: true, force: true })
})

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  testResults?: readonly { status: string; assertionResults: readonly { status: string }[] }[]
}

const vitestProgram = 'node_modules/vitest/vitest.mjs'
const unloaded = { status: 'failed', assertionResults: [] }

/** Stands for vitest: leaves this report and ends with this code. */
function vitest(report: Report, code = 0): Record<string, string> {
  const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  const whole = { ...counts, testResults: [], ...report }
  const text = `
    import fs from 'node:fs'
    const option = process.argv.find((text) => text.startsWith('--outputFile.json='))
    fs.writeFileSync(option.slice(option.indexOf('=') + 1), ${JSON.stringify(JSON.stringify(whole))})
    process.exit(${code})`
  return { [vitestProgram]: text }
}

const says = (text: string, code = 0) => `console.log(${JSON.stringify(text)}); process.exit(${code})`

const green = {
  'tools/check.ts': says('9 passed, 0 failed'),
  ...vitest({ numPassedTests: 200 }),
  'node_modules/vite/bin/vite.js': '',
  'tools/journeys.ts': says('4 passed, 0 failed'),
}

/** The last line and the exit code of `npm test` (or a part of it) in a clone with these files. */
function outcome(files: Readonly<Record<string, string>>, command: readonly string[] = []) {
  const clone = makeClone(files)
  clones.push(clone)
  // A browser of its own would be started by the real journeys only.
  const env = { ...process.env, ALLMENDE_BROWSER: process.execPath, LANG: 'en_GB.UTF-8' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(clone, 'tools/test.mjs'), ...command], {
    encoding: 'utf8',
    env,
  })
  return { status, last: stdout.trim().split('\n').at(-1), output: stdout + stderr }
}

test('given everything passes, then all is summed and it ends well', () => {
  expect(outcome(green)).toMatchObject({ status: 0, last: '213 passed, 0 failed' })
})

test('each part runs alone', () => {
  expect(outcome(green, ['check'])).toMatchObject({ status: 0, last: '9 passed, 0 failed' })
  expect(outcome(green, ['unit'])).toMatchObject({ status: 0, last: '200 passed, 0 failed' })
  expect(outcome(green, ['journeys'])).toMatchObject({ status: 0, last: '4 passed, 0 failed' })
})

test.each([
  ['a check', 'check', { 'tools/check.ts': says('8 passed, 1 failed', 1) }, '8 passed, 1 failed'],
  ['a check that breaks', 'check', { 'tools/check.ts': says('9 passed, 0 failed', 1) }, '9 passed, 1 failed'],
  ['a test', 'unit', vitest({ numPassedTests: 199, numFailedTests: 1 }, 1), '199 passed, 1 failed'],
  ['a skipped test', 'unit', vitest({ numPassedTests: 199, numPendingTests: 1 }), '199 passed, 1 failed'],
  [
    'a file that does not load',
    'unit',
    vitest({ numPassedTests: 9, testResults: [unloaded] }, 1),
    '9 passed, 1 failed',
  ],
  ['a stray fault between tests', 'unit', vitest({ numPassedTests: 200 }, 1), '200 passed, 1 failed'],
  ['a test run that dies', 'unit', { [vitestProgram]: says('out of memory', 134) }, '0 passed, 1 failed'],
  ['a journey', 'journeys', { 'tools/journeys.ts': says('3 passed, 1 failed', 1) }, '3 passed, 1 failed'],
  ['journeys that die', 'journeys', { 'tools/journeys.ts': says('', 1) }, '0 passed, 1 failed'],
  ['a build', 'journeys', { 'node_modules/vite/bin/vite.js': says('no', 1) }, '0 passed, 1 failed'],
])('given %s fails, then the last line and the exit code say so', (_, command, files, last) => {
  expect(outcome({ ...green, ...files }, [command])).toMatchObject({ status: 1, last })
})

test('given a tool is missing, then its step has failed and says what is missing', () => {
  const { 'tools/check.ts': _check, 'tools/journeys.ts': _journeys, ...rest } = green
  const { status, last, output } = outcome(rest)
  expect({ status, last }).toEqual({ status: 1, last: '200 passed, 2 failed' })
  expect(output).toContain('tools/check.ts is missing')
  expect(output).toContain('tools/journeys.ts is missing')
})

test('given the packages cannot be installed, then nothing has passed', () => {
  const lock = '{ "lockfileVersion": 3, "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }'
  const files = { ...green, 'package-lock.json': lock, 'package.json': '{ "dependencies": { "b": "1.0.0" } }' }
  expect(outcome(files)).toMatchObject({ status: 1, last: '0 passed, 1 failed' })
})
