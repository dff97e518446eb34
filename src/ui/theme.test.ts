// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accents } from './accent.ts'
import { colourOf, contrast, propertiesOf, type Mode } from './testing/sheet.ts'

const sheet = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const theme = [sheet('kern.css'), sheet('theme.css')]

type Pair = readonly [front: string, ground: string]

const grounds = ['--paper', '--surface', '--field']
const feedback = ['danger', 'info', 'success', 'warning']

/** What stands on what as text: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const texts: readonly Pair[] = [
  ...grounds.flatMap((ground) =>
    ['--text', '--muted', '--action', '--danger', '--brand'].map((text): Pair => [text, ground]),
  ),
  ...['--paper-deep', '--pill', '--action-soft', '--brand-soft', '--korn-soft'].map((ground): Pair => [
    '--text',
    ground,
  ]),
  ...['--paper-deep', '--action-soft', '--brand-soft'].map((ground): Pair => ['--muted', ground]),
  ...feedback.flatMap((kind): Pair[] => [
    [`--${kind}`, `--${kind}-soft`],
    ['--text', `--${kind}-soft`],
    [`--${kind}`, '--surface'],
  ]),
  ...accents.flatMap((accent): Pair[] => [
    [`--${accent}`, '--surface'],
    [`--${accent}`, '--paper'],
    [`--${accent}`, `--${accent}-soft`],
    ['--text', `--${accent}-soft`],
    ['--muted', `--${accent}-soft`],
  ]),
  ['--action-on', '--action'],
  ['--action-on', '--action-strong'],
  ['--action', '--action-soft'],
  ['--brand', '--brand-soft'],
  ['--brand-on', '--brand'],
  ['--footer-text', '--footer'],
]

/** Edges a person must see to find a field, a state or the focus: 3 to 1 (WCAG 2.2, 1.4.11). */
const edges: readonly Pair[] = [
  ...grounds.flatMap((ground) => ['--line-strong', '--field-line', '--focus'].map((edge): Pair => [edge, ground])),
  ['--brand', '--paper-deep'],
  ['--warning', '--paper-deep'],
  ['--danger', '--paper-deep'],
]

function weakerThan(least: number, pairs: readonly Pair[], mode: Mode) {
  const properties = propertiesOf(theme, mode)
  return pairs
    .map(([front, ground]) => ({
      front,
      ground,
      ratio: contrast(colourOf(properties, front), colourOf(properties, ground)),
    }))
    .filter(({ ratio }) => ratio < least)
}

const modes: readonly Mode[] = ['day', 'night']

test.each(modes)('given %s, when text stands on its ground, then it can be read', (mode) => {
  expect(weakerThan(4.5, texts, mode)).toEqual([])
})

test.each(modes)('given %s, when an edge stands on its ground, then it can be seen', (mode) => {
  expect(weakerThan(3, edges, mode)).toEqual([])
})

test('given known colours, when their contrast is computed, then it is the one WCAG gives', () => {
  expect(contrast('oklch(100% 0 0)', 'oklch(0% 0 0)')).toBeCloseTo(21, 1)
  // KERN's darkblue-700 is #2044AA, which is 8.6 to 1 on white.
  expect(contrast('oklch(100% 0 0)', 'oklch(42.84% 0.1689 265.02)')).toBeCloseTo(8.6, 0)
  expect(contrast('oklch(100% 0 0)', 'oklch(90% 0 0)')).toBeLessThan(2)
})

test('given the accents, when each is worn, then its class sets colour and ground', () => {
  for (const accent of accents) {
    const rule = `.accent--${accent} {\n  --accent: var(--${accent});\n  --accent-soft: var(--${accent}-soft);`
    expect(sheet('theme.css')).toContain(rule)
  }
})
