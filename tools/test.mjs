// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm test` and its parts: check, unit, journeys, all. Installs what is missing, runs every step on Node 24, and ends
 * with one line that sums them all: `N passed, N failed`. A step that cannot run has failed; none is skipped.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser.mjs'
import { ensureBuild } from './build.mjs'
import { startDebianPostgres } from './debian-postgres.mjs'
import { ensureInstalled } from './install.mjs'
import { checkStartingNode, findNode24 } from './node24.mjs'
import { Trouble, runTool, troubleText } from './trouble.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Ground */

/** @param {Count[]} counts */
const add = (counts) =>
  counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  })

/** What runs now. Asked to stop, we stop it first; at a terminal Ctrl-C reaches it anyway. */
const running = new Set()
process.once('SIGTERM', () => {
  for (const child of running) child.kill('SIGTERM')
  process.exit(143)
})

/** Runs a program of ours on Node 24; what it says is shown as it comes, or kept until it has failed. */
async function run({ node, env }, options, shown) {
  const child = spawn(node, options, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data
      if (shown) process.stdout.write(data)
    })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (ended) => resolve(ended ?? 1))
  })
  running.delete(child)
  return { code, output }
}

/** The last `N passed, N failed` a program of ours said. */
function lastCount(output) {
  const all = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)]
  const last = all.at(-1)
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : null
}

/** A program that ended badly without counting a failure, or counted nothing, is a failure itself. */
function honest(count, code) {
  if (count === null) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/**
 * One step: its name, its time, what it said where it matters.
 * @param {string} name
 * @param {() => Promise<Count & { output?: string }>} work
 * @returns {Promise<Count>}
 */
async function step(name, work) {
  const begin = performance.now()
  let count
  try {
    count = await work()
  } catch (error) {
    count = { passed: 0, failed: 1, output: error instanceof Trouble ? troubleText(error) : String(error.stack) }
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  if (count.failed > 0 && count.output) console.log(count.output.trimEnd())
  const verdict = count.failed === 0 ? 'ok    ' : 'FAILED'
  console.log(`${verdict} ${name} (${count.passed} passed, ${count.failed} failed, ${seconds} s)`)
  return count
}

function toolAt(file) {
  if (fs.existsSync(path.join(root, file))) return file
  throw new Error(`${file} is missing: this step cannot run`)
}

/** A program that counts for itself or, saying nothing, counts as one. */
async function program(ground, options, shown = false) {
  const { code, output } = await run(ground, options, shown)
  return { ...honest(lastCount(output), code), output: shown ? '' : output }
}

/** @param {Ground} ground */
function check(ground) {
  return step('types, architecture, lint, words', () => program(ground, [toolAt('tools/check.ts')], true))
}

/** Vitest's own report counts tests; a file that does not load, a skipped test and a stray fault are failures too. */
function countOfReport(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const left = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length + left }
}

/** @param {Ground} ground */
function unit(ground, name = 'unit, property and simulation tests') {
  return step(name, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'allmende-report-'))
    const file = path.join(folder, 'report.json')
    try {
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json']
      const { code } = await run(ground, [...vitest, `--outputFile.json=${file}`], true)
      const count = fs.existsSync(file) ? countOfReport(JSON.parse(fs.readFileSync(file, 'utf8'))) : null
      return honest(count ?? { passed: 0, failed: 1 }, code)
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** @param {Ground} ground */
function journeys(ground, name, which, kind = 'chromium') {
  return step(name, async () => {
    const tool = toolAt('tools/journeys.ts')
    const ALLMENDE_BUILD = await ensureBuild({ root, node: ground.node })
    const browser = { ALLMENDE_BROWSER: ensureBrowser(kind), ALLMENDE_BROWSER_KIND: kind }
    return await program({ ...ground, env: { ...ground.env, ...browser, ALLMENDE_BUILD } }, [tool, which], true)
  })
}

/** @param {Ground} ground */
async function onSecondDatabase(ground) {
  const server = await startDebianPostgres()
  try {
    const second = { ...ground, env: { ...ground.env, DATABASE_URL: server.url } }
    return add([
      await unit(second, 'unit tests on the second database'),
      await journeys(second, 'main journeys on the second database', '--main'),
    ])
  } finally {
    server.stop()
  }
}

/** With DATABASE_URL set everything already runs on a second database: then there is no third. */
async function all(ground) {
  const counts = [
    await check(ground),
    await unit(ground),
    await journeys(ground, 'all journeys in Chromium', '--all'),
    await journeys(ground, 'main journeys and questions in Firefox', '--second', 'firefox'),
  ]
  if (!ground.env.DATABASE_URL) counts.push(await step('second database', () => onSecondDatabase(ground)))
  return add(counts)
}

const commands = {
  '': async (ground) =>
    add([await check(ground), await unit(ground), await journeys(ground, 'main journeys in Chromium', '--main')]),
  check,
  unit,
  journeys: (ground) => journeys(ground, 'main journeys in Chromium', '--main'),
  all,
}

/** @returns {Promise<Ground>} */
async function prepare() {
  checkStartingNode()
  await ensureInstalled({ root, withDevelopment: true })
  const node = findNode24(root)
  const bin = path.join(root, 'node_modules/.bin')
  const PATH = [path.dirname(node), bin, process.env.PATH].join(path.delimiter)
  return { node, env: { ...process.env, PATH } }
}

await runTool(async () => {
  const command = commands[process.argv[2] ?? '']
  if (!command) throw new Error(`unknown: ${process.argv[2]}; there are: ${Object.keys(commands).join(' ')}`)
  let count = { passed: 0, failed: 1 }
  try {
    count = await command(await prepare())
  } finally {
    // After a trouble too, whose text follows: whoever reads only this line must not take it for a success.
    console.log(`${count.passed} passed, ${count.failed} failed`)
  }
  return count.failed === 0 ? 0 : 1
})
