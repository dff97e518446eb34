// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Knip: files, exports and packages that nobody uses; the entries are in knip.json. */
import { parsed, run } from './program.ts'
import type { Finding, Step } from './step.ts'
import { filesEnding } from './tree.ts'

type Place = { readonly name: string; readonly line?: number }
type Places = readonly (Place | readonly Place[])[]
type Issue = { readonly file: string } & Readonly<Record<string, Places | string>>

const instead: Readonly<Record<string, (name: string) => string>> = {
  files: () => 'nobody imports this file: remove it, or import it where it was meant to be used',
  exports: (name) => `nobody imports \`${name}\`: remove it, or only its export`,
  types: (name) => `nobody imports the type \`${name}\`: remove it, or only its export`,
  dependencies: (name) => `nobody imports the package \`${name}\`: remove it from package.json`,
  devDependencies: (name) => `nobody uses the package \`${name}\`: remove it from package.json`,
  unlisted: (name) => `the package \`${name}\` is used, but package.json does not list it`,
  unresolved: (name) => `\`${name}\` leads nowhere`,
  binaries: (name) => `the program \`${name}\` is used, but no listed package brings it`,
  duplicates: (name) => `\`${name}\` is exported twice: one thing has one word`,
}

export const deadCode: Step = {
  name: 'dead code',
  async look(tree) {
    const ran = await run('knip', ['--no-progress', '--no-config-hints', '--reporter', 'json'], tree.root)
    const report = parsed('knip', ran) as { readonly issues: readonly Issue[] }
    const findings = report.issues.flatMap(findingsOf)
    if (ran.code !== 0 && findings.length === 0) throw new Error(`knip ended with code ${ran.code}:\n${ran.err}`)
    return { detail: `${filesEnding(tree, '.ts', '.tsx').length} files`, findings }
  },
}

function findingsOf(issue: Issue): Finding[] {
  return Object.entries(issue).flatMap(([kind, places]) => {
    if (typeof places === 'string') return []
    return places.flat().map((place): Finding => {
      const says = (instead[kind] ?? ((name: string) => `${kind}: ${name}`))(place.name)
      return place.line === undefined ? { file: issue.file, says } : { file: issue.file, line: place.line, says }
    })
  })
}
