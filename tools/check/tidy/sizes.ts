// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Lines fit beside each other on a screen; files hold one thought. A long file is a note, a long line a finding. */
import type { Finding, Step } from '../step.ts'
import { codeFiles } from '../tree.ts'

export const columnsMax = 120
export const linesMax = 400

export const sizes: Step = {
  name: 'line lengths',
  look(tree) {
    const files = codeFiles(tree)
    const findings = files.flatMap((file) =>
      tree
        .read(file)
        .split('\n')
        .flatMap((text, index) => inLine(file, text, index + 1)),
    )
    const notes = files.flatMap((file) => {
      const lines = tree.read(file).split('\n').length - 1
      const says = `${lines} lines, more than ${linesMax}: does it hold more than one thought?`
      return lines <= linesMax ? [] : [{ file, says }]
    })
    return { detail: `${files.length} files`, findings, notes }
  },
}

function inLine(file: string, text: string, line: number): Finding[] {
  const columns = [...text].length
  if (columns <= columnsMax || isOneText(text)) return []
  return [
    { file, line, says: `${columns} columns, at most ${columnsMax}: break the line, or give a part of it a name` },
  ]
}

/** A sentence that people read is not cut into pieces, nor is an address or a drawing's path. */
function isOneText(text: string): boolean {
  if (/^[\s/*#-]*https?:\/\/\S+$/.test(text)) return true
  const lengths = [...text.matchAll(/'(?:[^'\\]|\\.)*'|"[^"]*"|`[^`]*`?/g)].map((found) => found[0].length)
  return text.length - Math.max(0, ...lengths) <= columnsMax / 2
}
