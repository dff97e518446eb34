// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run check`: everything that can be known of the code without running it. One line a step, findings below it
 * with what to write instead, and one line in the end. `node tools/check.ts words links` runs the steps whose name
 * contains one of the given words.
 */
import { availableParallelism } from 'node:os'
import { runSteps } from './check/run.ts'
import { projectRoot } from './check/program.ts'
import { steps } from './check/steps.ts'
import { treeAt } from './check/tree.ts'

const wished = process.argv.slice(2)
const chosen = steps.filter(({ name }) => wished.length === 0 || wished.some((word) => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No step is called ${wished.join(' or ')}. There are:\n  ${steps.map(({ name }) => name).join('\n  ')}`)
  process.exit(2)
}
const { failed } = await runSteps(chosen, treeAt(projectRoot), Math.min(2, availableParallelism()), console.log)
process.exitCode = failed === 0 ? 0 : 1
