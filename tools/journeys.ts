// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The journeys: real browsers against a real server on a real PostgreSQL. `npm run test:journeys` prepares build and
 * browser and calls this with --main, --all or, in a second browser, --second; it ends with one line
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** A file that did not load and a test that did not run are failures, like a test that failed. */
function failuresIn(report: Report): number {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return report.numFailedTests + report.numPendingTests + report.numTodoTests + broken.length
}

const which = process.argv.includes('--all') ? 'all' : process.argv.includes('--second') ? 'second' : 'main'

async function runVitest(file: string): Promise<number> {
  const vitest = path.resolve('node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`]
  const child = spawn(process.execPath, [vitest, 'run', '--config', 'vitest.journeys.config.ts', ...reporters], {
    env: { ...process.env, ALLMENDE_JOURNEYS: which },
    stdio: 'inherit',
  })
  return await new Promise((ended) => child.once('close', (code) => ended(code ?? 1)))
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'allmende-journeys-'))
try {
  const file = path.join(folder, 'report.json')
  const code = await runVitest(file)
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const failed = failuresIn(report) || (code === 0 && report.numPassedTests > 0 ? 0 : 1)
  console.log(`${report.numPassedTests} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
