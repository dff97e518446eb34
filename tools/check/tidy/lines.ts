// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For checks that read line by line: a pattern, where it counts, and what to write instead. */
import type { Finding, Outcome } from '../step.ts'
import type { Tree } from '../tree.ts'

export type Pattern = { readonly finds: RegExp; readonly says: (found: string) => string }

/** Every place where a pattern is found, line by line. */
export function search(tree: Tree, files: readonly string[], patterns: readonly Pattern[]): Outcome {
  const findings = files.flatMap((file) =>
    tree
      .read(file)
      .split('\n')
      .flatMap((text, index) => inLine(file, index + 1, text, patterns)),
  )
  return { detail: `${files.length} files`, findings }
}

function inLine(file: string, line: number, text: string, patterns: readonly Pattern[]): Finding[] {
  return patterns.flatMap(({ finds, says }) => {
    const found = finds.exec(text)
    return found ? [{ file, line, says: says(found[0].trim()) }] : []
  })
}
