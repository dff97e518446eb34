// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Difference, difference } from './difference.tsx'
import { refusalSentence } from './sentences.ts'

test('given two texts, then whole words are told apart', () => {
  expect(difference('Wir fordern drei Bäder.', 'Wir fordern vier Bäder.')).toEqual([
    { is: 'kept', text: 'Wir fordern ' },
    { is: 'removed', text: 'drei' },
    { is: 'added', text: 'vier' },
    { is: 'kept', text: ' Bäder.' },
  ])
  expect(difference('Häuser', 'Hauser').map(({ is }) => is)).toEqual(['removed', 'added'])
})

test('given any two texts, then both can be read from the difference to the letter', () => {
  const text = fc
    .array(fc.constantFrom('Bad', 'Bäder', ' ', '  ', '\n', '\r\n', '.', '§', '😀', '\u0301', 'a-b', '10.000'), {
      maxLength: 20,
    })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = difference(before, after)
      const without = (is: string) => parts.flatMap((part) => (part.is === is ? [] : [part.text])).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('given a difference on a page, then it is marked, told to ears, and what was typed stays text', () => {
  const html = render(<Difference before="drei Bäder" after="<b> Bäder" language="de" />)
  expect(html).toContain('<del><span class="visually-hidden"> gestrichen: </span>drei<')
  expect(html).toContain('<ins><span class="visually-hidden"> neu: </span>&lt;b')
  expect(html).not.toContain('<b>')
})

test('given what stands against a deed, then it is a sentence in both languages that says what to do or where it stands', () => {
  const textChanged = { kind: 'textChanged', wording: 2 } as const
  expect(refusalSentence(textChanged, 'de')).toContain('Ihr Vorschlag ist noch da')
  expect(refusalSentence(textChanged, 'en')).toContain('Your proposal is still there')
  expect(refusalSentence({ kind: 'noLonger', stage: 'adopted' }, 'de')).toBe('Das geht nicht mehr. Stand: angenommen.')
  expect(refusalSentence({ kind: 'tooLong', field: 'text', mostLetters: 8_000 }, 'de')).toContain('8.000 Zeichen')
  expect(refusalSentence({ kind: 'amendmentsWait', count: 2 }, 'en')).toBe('2 amendments are not decided yet.')
})
