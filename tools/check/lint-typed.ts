// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** oxlint with the native compiler's knowledge of types; its rules are in lint/typed.jsonc. */
import { join } from 'node:path'
import { parsed, projectRoot, run } from './program.ts'
import type { Finding, Step } from './step.ts'
import { filesEnding } from './tree.ts'

type Report = {
  readonly diagnostics: readonly {
    readonly filename: string
    readonly code?: string
    readonly message: string
    readonly labels: readonly { readonly span: { readonly line: number } }[]
  }[]
}

const asked = ['--config', join(projectRoot, 'tools/check/lint/typed.jsonc'), '--ignore-pattern', '*.{js,mjs,cjs}']

export const lintTyped: Step = {
  name: 'lint with types: floating promises, forgotten cases, unsafe values',
  async look(tree) {
    const report = parsed('oxlint', await run('oxlint', [...asked, '--format', 'json', '.'], tree.root)) as Report
    const findings = report.diagnostics.map(({ filename, code, message, labels }): Finding => {
      const says = `${message.replace(/\s+/g, ' ')}  (${code ?? 'oxlint'})`
      const line = labels[0]?.span.line
      return line === undefined ? { file: filename, says } : { file: filename, line, says }
    })
    const seen = (await run('oxlint', [...asked, '--debug=files', '.'], tree.root)).out.split(/\r?\n/)
    const unseen = filesEnding(tree, '.ts', '.tsx')
      .filter((file) => !seen.includes(file))
      .map((file) => ({ file, says: 'oxlint does not look at this file: see tools/check/lint/typed.jsonc' }))
    return { detail: `${seen.filter(Boolean).length} files`, findings: [...findings, ...unseen] }
  },
}
