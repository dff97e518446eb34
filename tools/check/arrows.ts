// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may import whom: dependency-cruiser over the rules of .dependency-cruiser.mjs. With a TypeScript it does not
 * know, that program sees no module and calls everything fine, so this check counts for itself what must be seen.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parsed, projectRoot, run } from './program.ts'
import { mayImport } from './rooms.ts'
import type { Finding, Step } from './step.ts'
import { filesEnding, type Tree } from './tree.ts'

type Violation = {
  readonly from: string
  readonly to: string
  readonly cycle?: readonly { readonly name: string }[]
  readonly rule: { readonly name: string }
}
type Seen = { readonly source: string; readonly dependencies: readonly { readonly module: string }[] }
type Report = {
  readonly modules: readonly Seen[]
  readonly summary: {
    readonly violations: readonly Violation[]
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] }
  }
}

const houses = ['src', 'tools', 'tests']

export const arrows: Step = {
  name: 'arrows: who may import whom',
  async look(tree) {
    const folders = houses.filter((folder) => existsSync(join(tree.root, folder)))
    const config = join(projectRoot, '.dependency-cruiser.mjs')
    const ran = await run('depcruise', ['--config', config, '--output-type', 'json', ...folders], tree.root)
    const report = parsed('dependency-cruiser', ran) as Report
    const imports = report.modules.reduce((sum, module) => sum + module.dependencies.length, 0)
    return {
      detail: `${report.modules.length} modules, ${imports} imports`,
      findings: [...unseen(tree, report.modules), ...roomsWithoutPlace(tree), ...breaches(tree, report)],
    }
  },
}

/** Every source file must be among the modules seen, and each with its imports: a check that is blind must fail. */
export function unseen(tree: Tree, modules: readonly Seen[]): Finding[] {
  const seen = new Map(modules.map((module) => [module.source, module.dependencies.length]))
  const expected = filesEnding(tree, '.ts', '.tsx').filter((file) => houses.includes(file.split('/')[0]!))
  if (expected.length === 0) {
    return [{ file: 'src', says: 'no source file here: the check was started in a wrong folder' }]
  }
  return expected.flatMap((file) => {
    const dependencies = seen.get(file)
    if (dependencies === undefined) {
      return [{ file, says: 'dependency-cruiser does not see this file: is its TypeScript known to it?' }]
    }
    const importing = /^(import|export) [^'\n]*from '\.|^import '\./m.test(tree.read(file))
    if (!importing || dependencies > 0) return []
    return [{ file, says: 'dependency-cruiser sees none of the imports of this file' }]
  })
}

function roomsWithoutPlace(tree: Tree): Finding[] {
  const rooms = new Set(tree.files.flatMap((file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? []))
  return [...rooms]
    .filter((room) => !Object.hasOwn(mayImport, room))
    .map((room) => ({
      file: `src/${room}`,
      says: 'a room without a place: say in tools/check/rooms.ts who may import whom',
    }))
}

function breaches(tree: Tree, report: Report): Finding[] {
  const comments = new Map(report.summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]))
  return report.summary.violations.map((violation) => {
    const way = violation.cycle?.map((step) => step.name).join(' → ') ?? violation.to
    const line = lineOfImport(tree, violation.from, violation.to)
    const says = `→ ${way}  (${violation.rule.name}) ${comments.get(violation.rule.name) ?? ''}`
    return line === undefined ? { file: violation.from, says } : { file: violation.from, line, says }
  })
}

/** The line that names the last part of the imported path; a good guess is enough to find the place. */
function lineOfImport(tree: Tree, from: string, to: string): number | undefined {
  if (!tree.files.includes(from)) return undefined
  const name = to.startsWith('node_modules/') ? to.split('/')[1]! : to.split('/').at(-1)!
  const index = tree
    .read(from)
    .split('\n')
    .findIndex((line) => line.includes(name) && /from '|import[ (]'/.test(line))
  return index < 0 ? undefined : index + 1
}
