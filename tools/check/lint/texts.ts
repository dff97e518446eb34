// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Own lint rule for .tsx: every text that a person reads comes from x.words.de.ts and x.words.en.ts, or one of the
 * two languages will miss it. Names of things that are the same in every language are listed here.
 */
import type { Rule } from 'eslint'

const sameInEveryLanguage = ['Allmende', 'GitHub', 'EUPL', 'KERN']
const ariaTexts = ['aria-label', 'aria-description', 'aria-roledescription']
const readAttributes = [...ariaTexts, 'alt', 'title', 'placeholder', 'label']

type JsxText = Rule.Node & { readonly value: string }
type JsxAttribute = Rule.Node & {
  readonly name: { readonly name: string }
  readonly value: { readonly type: string; readonly value?: unknown } | null
}

export const texts: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { loose: '“{{text}}” is read by people: put it into x.words.de.ts and x.words.en.ts' },
  },
  create(context) {
    const say = (node: Rule.Node, text: string) => {
      const data = { text: text.trim().replaceAll(/\s+/g, ' ').slice(0, 40) }
      if (isRead(text)) context.report({ node, messageId: 'loose', data })
    }
    return {
      JSXText: (node: Rule.Node) => say(node, (node as JsxText).value),
      'JSXExpressionContainer > Literal'(node: Rule.Node & { value: unknown }) {
        const holder: { readonly type: string } | null = node.parent?.parent ?? null
        if (typeof node.value === 'string' && holder?.type !== 'JSXAttribute') say(node, node.value)
      },
      JSXAttribute(node: Rule.Node) {
        const { name, value } = node as JsxAttribute
        if (readAttributes.includes(name.name) && typeof value?.value === 'string') say(node, value.value)
      },
    }
  },
}

/** Two letters in a row, after the names that need no translation: a colon or an arrow is no text. */
function isRead(text: string): boolean {
  const rest = sameInEveryLanguage.reduce((left, name) => left.replaceAll(name, ''), text)
  return /\p{L}{2}/u.test(rest)
}
