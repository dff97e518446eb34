// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** An answer while it is being given: half of one, a number with a typing error. It is kept on the device as text. */
import { unreachable } from '../../base/assert.ts'
import type { Language } from '../../base/language.ts'
import type { Answer, GivenAnswer, Shape } from './state.rules.ts'

export type Filling = {
  /** Options in the order in which they stand, or the one step of a scale. */
  readonly chosen: readonly number[]
  /** A number or words, as they are typed. */
  readonly typed: string
}

/** @param words what an answer in words says, if it is one */
export function fillingOf(answer: Answer | GivenAnswer | null, words: string | null, shape: Shape): Filling {
  const nothing = { chosen: shape.kind === 'ranking' ? firstOrder(shape.options) : [], typed: '' }
  if (answer === null) return nothing
  switch (answer.kind) {
    case 'abstain':
      return nothing
    case 'one':
      return { chosen: [answer.option], typed: '' }
    case 'several':
      return { chosen: answer.options, typed: '' }
    case 'scale':
      return { chosen: [answer.step], typed: '' }
    case 'ranking':
      return { chosen: answer.order, typed: '' }
    case 'numbers':
      return { chosen: [], typed: String(answer.value) }
    case 'words':
      return { chosen: [], typed: words ?? '' }
    default:
      return unreachable(answer)
  }
}

function firstOrder(options: number): readonly number[] {
  return Array.from({ length: options }, (_, index) => index)
}

/** What was kept, or null when nothing was, or something else. */
export function keptFilling(kept: string): Filling | null {
  const read = readJson(kept)
  if (typeof read !== 'object' || read === null || !('chosen' in read) || !('typed' in read)) return null
  const { chosen, typed } = read
  if (!Array.isArray(chosen) || typeof typed !== 'string') return null
  return { chosen: chosen.filter((each) => typeof each === 'number'), typed }
}

export function readJson(kept: string): unknown {
  if (kept === '') return null
  try {
    return JSON.parse(kept) as unknown
  } catch {
    // Not written by this page: as good as nothing.
    return null
  }
}

/** The answer that is filled in; null while there is none. */
export function givenIn(shape: Shape, { chosen, typed }: Filling, language: Language): GivenAnswer | null {
  const [first] = chosen
  switch (shape.kind) {
    case 'one':
      return first === undefined ? null : { kind: 'one', option: first }
    case 'several':
      return { kind: 'several', options: chosen }
    case 'scale':
      return first === undefined ? null : { kind: 'scale', step: first }
    case 'ranking':
      return { kind: 'ranking', order: chosen }
    case 'numbers': {
      const value = wholeNumber(typed, language)
      return value === null ? null : { kind: 'numbers', value }
    }
    case 'words':
      return { kind: 'words', body: typed }
    default:
      return unreachable(shape)
  }
}

/** Thousands may stand apart as the language has it: "12.500" and "12,500" are other numbers to other people. */
export function wholeNumber(typed: string, language: Language): number | null {
  const plain = typed.trim().replace(/^[−–]/u, '-')
  const grouped = language === 'de' ? /^-?\d{1,3}(?:[.\s]\d{3})+$/u : /^-?\d{1,3}(?:[,\s]\d{3})+$/u
  const digits = grouped.test(plain) ? plain.replace(/[.,\s]/gu, '') : plain
  return /^-?\d{1,15}$/u.test(digits) ? Number(digits) : null
}
