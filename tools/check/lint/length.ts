// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Own lint rule: a function fits on a screen. ESLint's own max-lines-per-function counts the groups of a test file
 * as functions; this one counts components, tests and everything else, but not what `describe` only holds together.
 */
import type { Rule } from 'eslint'

export const linesMax = 70

export const length: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      long: '{{lines}} lines without comments and blanks, at most {{max}}: take out a part that has a name of its own',
    },
  },
  create(context) {
    const lines = linesOfCode(context.sourceCode)
    const measure = (node: Rule.Node) => {
      if (isGroupOfTests(node) || node.loc === null || node.loc === undefined) return
      const { start, end } = node.loc
      const count = lines.filter((line) => line >= start.line && line <= end.line).length
      const data = { lines: `${count}`, max: `${linesMax}` }
      if (count > linesMax) context.report({ node, messageId: 'long', data })
    }
    return { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure }
  },
}

/** The numbers of all lines that hold more than blanks and comments. */
function linesOfCode(source: Rule.RuleContext['sourceCode']): number[] {
  const filled = new Set<number>()
  for (const token of source.ast.tokens) {
    for (let line = token.loc.start.line; line <= token.loc.end.line; line++) {
      if (source.lines[line - 1]?.trim()) filled.add(line)
    }
  }
  return [...filled]
}

function isGroupOfTests(node: Rule.Node): boolean {
  const call = node.parent
  if (call?.type !== 'CallExpression') return false
  const callee = call.callee.type === 'CallExpression' ? call.callee.callee : call.callee
  const name = callee.type === 'MemberExpression' ? callee.object : callee
  return name.type === 'Identifier' && name.name === 'describe'
}
