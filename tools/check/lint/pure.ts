// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Own lint rule for x.rules.ts: no clock, no chance, no surroundings. What imports could bring in is the arrows'
 * matter and what the compiler knows is tsconfig.rules.json's; this rule sees what the language itself offers.
 */
import type { Rule, Scope } from 'eslint'

const instead: Readonly<Record<string, string>> = {
  Date: 'a rule knows no clock: take an Instant as an argument (base/instant.ts)',
  performance: 'a rule knows no clock: take an Instant as an argument (base/instant.ts)',
  Temporal: 'a rule knows no clock: take an Instant as an argument (base/instant.ts)',
  setTimeout: 'a rule does not wait: say in an event or a value when something is due',
  setInterval: 'a rule does not wait: say in an event or a value when something is due',
  setImmediate: 'a rule does not wait: say in an event or a value when something is due',
  queueMicrotask: 'a rule does not wait: say in an event or a value when something is due',
  crypto: 'a rule knows no chance: take ids and chance as arguments (base/id.ts, base/random.ts)',
  process: 'a rule knows no surroundings: take the value as an argument',
  globalThis: 'a rule knows no surroundings: take the value as an argument',
  window: 'a rule knows no surroundings: take the value as an argument',
  document: 'a rule knows no surroundings: take the value as an argument',
  navigator: 'a rule knows no surroundings: take the value as an argument',
  localStorage: 'a rule knows no surroundings: take the value as an argument',
  sessionStorage: 'a rule knows no surroundings: take the value as an argument',
  fetch: 'a rule asks nobody: take the answer as an argument',
}

/** Methods whose answer depends on the machine's own language and time zone. */
const placeBound = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'getTimezoneOffset']

export const pure: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { impure: '`{{name}}`: {{instead}}' } },
  create(context) {
    const say = (node: Rule.Node, name: string, what: string) =>
      context.report({ node, messageId: 'impure', data: { name, instead: what } })
    return {
      'Program:exit'(program) {
        for (const reference of foreign(context.sourceCode.getScope(program))) {
          const name = reference.identifier.name
          if (Object.hasOwn(instead, name)) say(reference.identifier as Rule.Node, name, instead[name]!)
        }
      },
      MemberExpression(node) {
        if (node.property.type !== 'Identifier') return
        const name = node.property.name
        if (node.object.type === 'Identifier' && node.object.name === 'Math' && name === 'random') {
          say(node, 'Math.random', 'a rule knows no chance: take a Random as an argument (base/random.ts)')
        }
        if (placeBound.includes(name)) {
          say(node, name, 'depends on the machine’s language and time zone: format in a page, with both given')
        }
      },
    }
  },
}

/** References as values to names that this file neither declares nor imports. */
function foreign(scope: Scope.Scope): Scope.Reference[] {
  const unresolved = scope.through
  const undeclared = scope.variables.filter((variable) => variable.defs.length === 0)
  const known = undeclared.flatMap((variable) => variable.references)
  return [...unresolved, ...known].filter(isValue)
}

/** TypeScript's scope manager tells types from values; a type named Date does no harm. */
function isValue(reference: Scope.Reference): boolean {
  return !('isValueReference' in reference) || reference.isValueReference === true
}
