// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For the tests of the checks: a tree of a few files in a folder of its own, gone when the test is over. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Outcome, Step } from './step.ts'
import { lineOf } from './step.ts'
import { treeAt } from './tree.ts'

/** Path in the tree → text of the file. */
export type Planted = Readonly<Record<string, string>>

/** What a step says of a tree made of the given files. */
export async function lookAt(step: Step, planted: Planted): Promise<Outcome> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'allmende-check-')))
  try {
    for (const [file, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return await step.look(treeAt(root))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The findings as the lines a developer would read. */
export function linesOf(outcome: Outcome): string[] {
  return outcome.findings.map(lineOf)
}

/** An empty package of the given name, for trees whose imports must lead somewhere. */
export function packageNamed(name: string): Planted {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }),
    [`node_modules/${name}/index.js`]: 'export {}\n',
  }
}
