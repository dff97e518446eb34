// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** ESLint on the code as it is written; the rules are in lint/config.ts, our own ones beside it. */
import { relative } from 'node:path'
import { parsed, run } from './program.ts'
import type { Finding, Step } from './step.ts'
import { filesEnding, type Tree } from './tree.ts'

type Linted = {
  readonly filePath: string
  readonly messages: readonly {
    readonly ruleId: string | null
    readonly message: string
    readonly line?: number
    readonly severity: number
  }[]
}

export const lint: Step = {
  name: 'lint: impure rules, long functions, loose texts',
  async look(tree) {
    const ran = await run('eslint', ['--format', 'json', '.'], tree.root)
    const files = (parsed('ESLint', ran) as readonly Linted[]).map((linted) => ({
      ...linted,
      file: relative(tree.root, linted.filePath).replaceAll('\\', '/'),
    }))
    const findings = files.flatMap(({ file, messages }) =>
      messages.map(({ ruleId, message, line }): Finding => {
        const says = `${message.replace(/\s+/g, ' ')}  (${ruleId ?? 'ESLint'})`
        return line === undefined ? { file, says } : { file, line, says }
      }),
    )
    return { detail: `${files.length} files`, findings: [...findings, ...unlinted(tree, files)] }
  },
}

/** A pattern in the configuration that leaves files out must not look like files without fault. */
export function unlinted(tree: Tree, linted: readonly { readonly file: string }[]): Finding[] {
  const seen = new Set(linted.map(({ file }) => file))
  return filesEnding(tree, '.ts', '.tsx', '.mjs', '.js')
    .filter((file) => !seen.has(file))
    .map((file) => ({
      file,
      says: 'ESLint does not look at this file: see the patterns in tools/check/lint/config.ts',
    }))
}
