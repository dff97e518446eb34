// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The simulator for as long as wished, by hand, from seeds nobody has seen: `npm run soak -- --minutes 60`. Ends at the
 * first failing world, says how to replay it, and exits with 1; its last line is the verdict.
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { failureReport, runWorlds } from '../src/simulator/index.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } })
const until = Date.now() + Number(values.minutes) * 60_000
/** Worlds between two lines of progress. */
const round = 500

let worlds = 0
while (Date.now() < until && process.exitCode === undefined) {
  const verdict = await runWorlds(randomInt(2 ** 31), round)
  worlds += verdict.worlds
  for (const told of verdict.failed) {
    console.log(failureReport(told, false))
    process.exitCode = 1
  }
  console.log(`${worlds} worlds, ${process.exitCode === 1 ? 'FAILED' : 'every law held in each of them'}`)
}
