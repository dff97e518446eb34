// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The compiler, twice: over everything, and over x.rules.ts and base with neither DOM nor Node types, where a rule
 * that reaches for a browser or a file does not compile.
 */
import { run } from './program.ts'
import type { Finding, Outcome, Step } from './step.ts'
import type { Tree } from './tree.ts'

export const types: Step = {
  name: 'types',
  look: (tree) => compile(tree, 'tsconfig.json', /\.tsx?$/),
}

export const typesOfRules: Step = {
  name: 'types of rules, without DOM and Node',
  look: (tree) => compile(tree, 'tsconfig.rules.json', /^src\/(.*\.rules|base\/[^/]+(?<!\.test))\.ts$/),
}

/** What the compiler learnt is kept beside the packages: a second run looks only at what has changed. */
async function compile(tree: Tree, project: string, expected: RegExp): Promise<Outcome> {
  const kept = ['--incremental', '--tsBuildInfoFile', `node_modules/.cache/allmende/${project}.tsbuildinfo`]
  const ran = await run('tsc', ['--project', project, '--pretty', 'false', '--listFiles', ...kept], tree.root)
  const lines = ran.out.split(/\r?\n/)
  const findings = lines.flatMap(findingOf)
  if (ran.code !== 0 && findings.length === 0) throw new Error(`tsc ended with code ${ran.code}:\n${ran.err}`)
  const root = `${tree.root.replaceAll('\\', '/')}/`
  const seen = new Set(lines.filter((line) => line.startsWith(root)).map((line) => line.slice(root.length)))
  const unseen = tree.files
    .filter((file) => expected.test(file) && !seen.has(file))
    .map((file) => ({ file, says: `the compiler does not look at this file: see include in ${project}` }))
  const own = [...seen].filter((file) => !file.startsWith('node_modules/'))
  return { detail: `${own.length} files`, findings: [...findings, ...unseen] }
}

/** src/a.ts(12,5): error TS2322: … and, without a place, error TS18003: … */
function findingOf(line: string): Finding[] {
  const placed = /^(.+?)\((\d+),\d+\): error (TS\d+: .*)$/.exec(line)
  if (placed) return [{ file: placed[1]!, line: Number(placed[2]), says: placed[3]! }]
  const general = /^error (TS\d+: .*)$/.exec(line)
  return general ? [{ file: 'tsconfig', says: general[1]! }] : []
}
