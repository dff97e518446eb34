// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The running count of a poll. An answer that is changed leaves the count and comes anew: the sheet is at any moment
 * what counting the last answers of all from the start would give, in whatever order they came.
 */
import { assert, unreachable } from '../../base/assert.ts'
import type { TextId } from '../envelope.rules.ts'
import type { Answer, Counted, Shape, Sheet, WordsEntry } from './state.rules.ts'

export function emptySheet(shape: Shape): Sheet {
  return { abstained: 0, counted: nothingCounted(shape) }
}

function nothingCounted(shape: Shape): Counted {
  const zeros = (length: number) => Array.from({ length }, () => 0)
  switch (shape.kind) {
    case 'one':
    case 'several':
      return { kind: 'choices', counts: zeros(shape.options) }
    case 'scale':
      return { kind: 'choices', counts: zeros(shape.to - shape.from + 1) }
    case 'ranking':
      return { kind: 'places', counts: zeros(shape.options).map(() => zeros(shape.options)) }
    case 'numbers':
      return { kind: 'values', counts: [] }
    case 'words':
      return { kind: 'words', words: [] }
    default:
      return unreachable(shape)
  }
}

/** The sheet when one answer goes and another comes; null for none. */
export function recounted(sheet: Sheet, shape: Shape, before: Answer | null, answer: Answer | null): Sheet {
  const without = before === null ? sheet : withOne(sheet, shape, before, -1)
  return answer === null ? without : withOne(without, shape, answer, 1)
}

function withOne(sheet: Sheet, shape: Shape, answer: Answer, by: 1 | -1): Sheet {
  const { counted } = sheet
  if (answer.kind === 'abstain') return { ...sheet, abstained: sheet.abstained + by }
  switch (counted.kind) {
    case 'choices': {
      const chosen = new Set(chosenIn(answer, shape))
      const counts = counted.counts.map((count, index) => count + (chosen.has(index) ? by : 0))
      return { ...sheet, counted: { ...counted, counts } }
    }
    case 'places': {
      assert(answer.kind === 'ranking', 'a ranking is answered by a ranking')
      const counts = counted.counts.map((places, option) => {
        const place = answer.order.indexOf(option)
        return places.map((count, index) => count + (index === place ? by : 0))
      })
      return { ...sheet, counted: { ...counted, counts } }
    }
    case 'values':
      assert(answer.kind === 'numbers', 'numbers are answered by a number')
      return { ...sheet, counted: { ...counted, counts: withValue(counted.counts, answer.value, by) } }
    case 'words':
      assert(answer.kind === 'words', 'words are answered by words')
      return { ...sheet, counted: { ...counted, words: withWords(counted.words, answer.text, by) } }
    default:
      return unreachable(counted)
  }
}

function chosenIn(answer: Answer, shape: Shape): readonly number[] {
  if (answer.kind === 'one') return [answer.option]
  if (answer.kind === 'several') return answer.options
  assert(answer.kind === 'scale' && shape.kind === 'scale', 'choices are answered by choices')
  return [answer.step - shape.from]
}

type Values = Extract<Counted, { kind: 'values' }>['counts']

function withValue(counts: Values, value: number, by: 1 | -1): Values {
  const count = (counts.find(([each]) => each === value)?.[1] ?? 0) + by
  const less = counts.filter(([each]) => each < value)
  const more = counts.filter(([each]) => each > value)
  return count === 0 ? [...less, ...more] : [...less, [value, count], ...more]
}

function withWords(words: readonly WordsEntry[], text: TextId, by: 1 | -1): readonly WordsEntry[] {
  if (by === -1) return words.filter((each) => each.text !== text)
  return [...words, { text, heading: null, removed: false }]
}

/**
 * As it is told when it was hidden until now. Free words are told in the order of their ids, which chance gave them:
 * the order in which they came would let those who watched the count rise put an answer to a person.
 */
export function disclosed(sheet: Sheet): Sheet {
  const { counted } = sheet
  if (counted.kind !== 'words') return sheet
  const words = [...counted.words].sort((one, other) => (one.text < other.text ? -1 : 1))
  return { ...sheet, counted: { ...counted, words } }
}
