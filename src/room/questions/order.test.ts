// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../../base/id.ts'
import { nine, seat, text } from '../testing.ts'
import { dealtWith, ordered } from './order.rules.ts'
import type { Question, QuestionStatus } from './questions.rules.ts'
import { similarTo } from './similar.rules.ts'

const question = (name: string, supports: number, status: QuestionStatus = 'open'): Question => ({
  id: asId<'question'>(name),
  seat: seat('bert'),
  unnamed: false,
  text: text(name),
  at: nine,
  status,
  released: true,
  edited: false,
  supports,
  supporters: null,
  remark: null,
  into: null,
})
const names = (questions: readonly Question[]) => questions.map(({ id }) => id as string)
const all = [
  question('a', 2),
  question('b', 7),
  question('c', 7),
  question('d', 1, 'on'),
  question('e', 9, 'answered'),
  question('f', 1),
  question('g', 3, 'setAside'),
  question('h', 3, 'merged'),
  question('i', 3, 'withdrawn'),
]

test('given a ranking, then the question that is on stands first, then its order, then what it does not know', () => {
  expect(names(ordered(all, 'fair', [asId('c'), asId('a'), asId('e')]))).toEqual(['d', 'c', 'a', 'b', 'f'])
})

test('given the orders for comparison, then equal supports stand as asked, and the newest stands first', () => {
  expect(names(ordered(all, 'mostSupported', []))).toEqual(['d', 'b', 'c', 'a', 'f'])
  expect(names(ordered(all, 'newest', []))).toEqual(['d', 'f', 'c', 'b', 'a'])
})

test('given questions that are dealt with, then the one answered last stands first, and what was set aside last', () => {
  const answered = [question('x', 1, 'answered'), ...all]
  expect(names(dealtWith(answered, [asId('x'), asId('e')]))).toEqual(['e', 'x', 'g'])
})

const asked = [
  ['glas', 'Wer bezahlt den Glasfaseranschluss für Aussiedlerhöfe?'],
  ['personal', 'Woher nehmen kleine Verwaltungen das Personal für all das?'],
  ['schule', 'Gilt das Programm auch für Schulen in Trägerschaft der Verbandsgemeinde?'],
] as const

test.each([
  ['Wer zahlt die Glasfaseranschlüsse der Aussiedlerhöfe', ['glas']],
  ['Woher soll in kleinen Verwaltungen das Personal kommen?', ['personal']],
  ['gilt das auch für schulen der verbandsgemeinde', ['schule']],
  ['Wann gibt es Mittagessen?', []],
  ['Wie werden die Straßen im Winter geräumt?', []],
  ['Wer', []],
  ['', []],
])('given “%s” is typed, then %j are shown as perhaps the same', (typed, expected) => {
  expect(similarTo(typed, asked, 3)).toEqual(expected)
})
