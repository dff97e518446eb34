// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  holdsSecret,
  htmlOf,
  isOneLine,
  runsOf,
  spacedCode,
  textOf,
  wrapped,
  type Letter,
  type LetterPart,
} from './letter.rules.ts'

const footer = { lines: ['Kongress', 'Weil Sie sich angemeldet haben.'], url: 'https://kongress.example/de' }
const letterWith = (...parts: LetterPart[]): Letter => ({
  to: 'a@b.example',
  language: 'de',
  subject: 'Betreff',
  parts,
})

test('given a letter with every kind of part, when it is written as text, then it reads from top to bottom', () => {
  const letter = letterWith(
    { kind: 'paragraph', text: 'Guten Tag,' },
    { kind: 'heading', text: 'Ihr Tag' },
    { kind: 'list', items: ['9:00 Plenum', '10:00 Dorfladen'] },
    { kind: 'link', label: 'Einloggen', url: 'https://kongress.example/x' },
    { kind: 'code', label: 'Code', code: '012345' },
    { kind: 'note', text: 'Gilt 15 Minuten.' },
  )
  expect(textOf(letter, footer)).toBe(
    [
      'Guten Tag,\n',
      'Ihr Tag\n-------\n',
      '- 9:00 Plenum\n- 10:00 Dorfladen\n',
      'Einloggen:\nhttps://kongress.example/x\n',
      'Code: 012 345\n',
      'Gilt 15 Minuten.\n',
      '-- \nKongress\nWeil Sie sich angemeldet haben.\nhttps://kongress.example/de\n',
    ].join('\n'),
  )
})

test('given a letter, when it is written as HTML, then it names its language and loads nothing', () => {
  const html = htmlOf(letterWith({ kind: 'link', label: 'Einloggen', url: 'https://kongress.example/x' }), footer)
  expect(html).toContain('<html lang="de">')
  expect(html).toContain('<title>Betreff</title>')
  expect(html).toContain('<a href="https://kongress.example/x"')
  expect(html).not.toMatch(/<img|<link|<script|src=|@import|url\(/)
})

/** Texts of which some try to become markup. */
const hostile = fc.oneof(fc.string(), fc.constantFrom('<script>', '"><img src=x onerror=y>', "' onclick='", '&amp;<'))
const part: fc.Arbitrary<LetterPart> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: hostile }),
  fc.record({ kind: fc.constant('heading' as const), text: hostile }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(hostile) }),
  fc.record({ kind: fc.constant('link' as const), label: hostile, url: hostile }),
  fc.record({ kind: fc.constant('code' as const), label: hostile, code: hostile }),
  fc.record({ kind: fc.constant('note' as const), text: hostile }),
  fc.record({
    kind: fc.constant('typed' as const),
    text: fc.array(fc.oneof(hostile, fc.webUrl())).map((all) => all.join('\n')),
  }),
)

test('whatever is said in a letter, its HTML has our tags only', () => {
  fc.assert(
    fc.property(fc.array(part), hostile, (parts, line) => {
      const html = htmlOf(letterWith(...parts), { ...footer, lines: [line] })
      const tags = new Set([...html.matchAll(/<\/?([^\s>]*)/g)].map((found) => found[1]))
      const ours = ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'main', 'p', 'h2', 'ul', 'li', 'a', 'br']
      expect([...tags].filter((tag) => !ours.includes(tag ?? ''))).toEqual([])
      // A quotation mark that was said would end one of our attributes: every tag has its attributes whole.
      for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(/^<!?\/?[a-z0-9]+( [a-z-]+(="[^"]*")?)*>$/)
    }),
  )
})

test('whatever a text holds, cutting it at its addresses loses and adds nothing, and only http leads away', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.webUrl(), fc.constantFrom(' ', '\n', 'javascript:x', '.'))), (pieces) => {
      const runs = runsOf(pieces.join(''))
      expect(runs.map((run) => run.text).join('')).toBe(pieces.join(''))
      for (const { href } of runs) if (href !== null) expect(href).toMatch(/^https?:\/\//)
    }),
  )
})

test('given an address at the end of a sentence, when it becomes a link, then the full stop stays outside', () => {
  expect(runsOf('Siehe https://a.example/b?c=1. Danke')).toEqual([
    { text: 'Siehe ', href: null },
    { text: 'https://a.example/b?c=1', href: 'https://a.example/b?c=1' },
    { text: '. Danke', href: null },
  ])
})

test('given a subject with a line break, when it is looked at, then it is not one line', () => {
  expect(isOneLine('Anmeldung')).toBe(true)
  expect(isOneLine('Anmeldung\r\nBcc: all@example.org')).toBe(false)
  expect(isOneLine('')).toBe(false)
})

test('a code of six digits is read in two groups, anything else stays', () => {
  expect(spacedCode('000123')).toBe('000 123')
  expect(spacedCode('12')).toBe('12')
})

test('given what somebody typed, when it is written, then its lines stay and its addresses can be pressed', () => {
  const letter = letterWith({ kind: 'typed', text: 'Neuer Raum:\nhttps://kongress.example/de/rooms/x\nBis dann <3' })
  expect(htmlOf(letter, footer)).toContain(
    '<p>Neuer Raum:<br>\n<a href="https://kongress.example/de/rooms/x">https://kongress.example/de/rooms/x</a><br>\nBis dann &lt;3</p>',
  )
  expect(textOf(letter, footer)).toContain('Neuer Raum:\nhttps://kongress.example/de/rooms/x\nBis dann <3')
})

test('given a letter one can withdraw from, when it is written, then the way out stands in both bodies', () => {
  const out = { ...footer, withdraw: { label: 'Keine Erinnerungen mehr', url: 'https://kongress.example/de/w/x' } }
  const letter = letterWith({ kind: 'paragraph', text: 'Guten Tag' })
  expect(textOf(letter, out)).toContain('\nKeine Erinnerungen mehr:\nhttps://kongress.example/de/w/x\n')
  expect(htmlOf(letter, out)).toContain('<a href="https://kongress.example/de/w/x">Keine Erinnerungen mehr</a>')
})

test('given a code or a link that signs in, then the letter holds a secret; other links are none', () => {
  const link = (url: string) => letterWith({ kind: 'link', label: 'x', url })
  expect(holdsSecret(link('https://kongress.example/de/sign-in/link/abc'))).toBe(true)
  expect(holdsSecret(letterWith({ kind: 'code', label: 'Code', code: '012345' }))).toBe(true)
  expect(holdsSecret(link('https://kongress.example/de/sign-in?next=%2Fde%2Frooms%2Fx'))).toBe(false)
})

test('whatever a text holds, breaking its lines changes spaces to line breaks only, and no line with an address', () => {
  const words = fc.array(fc.oneof(hostile, fc.webUrl(), fc.lorem({ maxCount: 30 }), fc.constant('\n\n')))
  fc.assert(
    fc.property(words, (pieces) => {
      const text = pieces.join(' ')
      const broken = wrapped(text)
      expect(broken).toHaveLength(text.length)
      expect(broken.replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '))
      for (const line of broken.split('\n')) {
        if (line.length > 76) expect(line).toMatch(/https?:\/\/|^\S*$/)
      }
    }),
  )
})
