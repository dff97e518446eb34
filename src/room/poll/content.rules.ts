// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * From what somebody writes to what is kept of it: the shape goes into events, the words into one erasable text with a
 * line for the question and a line for each option, end or unit. One text, so that a poll is changed, shown and erased
 * as a whole.
 */
import { unreachable } from '../../base/assert.ts'
import { accepted, refused, type Result } from '../../base/result.ts'
import { limits } from '../limits.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import { cleaned } from '../typed.rules.ts'
import type { PollContent, Shape } from './state.rules.ts'

export type Composed = { readonly shape: Shape; readonly body: string }

/** What stands in the one text of a poll; all of it is empty when it was erased. */
export type Wording = {
  readonly question: string
  readonly options: readonly string[]
  readonly low: string
  readonly high: string
  readonly unit: string
}

/** What a line may hold: cleaned, and on one line, since lines are what keeps the parts apart. */
export function oneLine(typed: string): string {
  return cleaned(typed).replace(/\s+/gu, ' ')
}

export function composed({ question: typed, form }: PollContent): Result<Composed, Refusal> {
  const question = oneLine(typed)
  if (question === '') return refused('pollTextEmpty')
  if (question.length > limits.pollQuestionCharactersMax) return refused('pollTextTooLong')
  const shape = shapeOf(form)
  if (!shape.ok) return shape
  const more = linesOf(form).map(oneLine)
  if (more.some((line) => line.length > limits.pollOptionCharactersMax)) return refused('pollTextTooLong')
  // A unit or the names of the ends may be left out; an option without words is none.
  if ('options' in form && more.includes('')) return refused('pollTextEmpty')
  if ('options' in form && new Set(more).size < more.length) return refused('optionsAlike')
  return accepted({ shape: shape.value, body: [question, ...more].join('\n') })
}

function linesOf(form: PollContent['form']): readonly string[] {
  switch (form.kind) {
    case 'one':
    case 'several':
    case 'ranking':
      return form.options
    case 'scale':
      return [form.low, form.high]
    case 'numbers':
      return [form.unit]
    case 'words':
      return []
    default:
      return unreachable(form)
  }
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function shapeOf(form: PollContent['form']): Result<Shape, Refusal> {
  const options = 'options' in form ? form.options.length : 0
  if ('options' in form && !isWhole(options, limits.pollOptionsMin, limits.pollOptionsMax))
    return refused('optionsOutOfRange')
  switch (form.kind) {
    case 'one':
    case 'ranking':
      return accepted({ kind: form.kind, options })
    case 'several': {
      const { least, most } = form
      if (!isWhole(least, 1, options) || !isWhole(most, least, options)) return refused('choicesOutOfRange')
      return accepted({ kind: 'several', options, least, most })
    }
    case 'scale': {
      const { from, to } = form
      if (!isWhole(from, 0, 1) || !isWhole(to, from + 1, limits.pollScaleMax)) return refused('scaleOutOfRange')
      return accepted({ kind: 'scale', from, to })
    }
    case 'numbers':
      return numbersOf(form)
    case 'words':
      return accepted({ kind: 'words' })
    default:
      return unreachable(form)
  }
}

/** Not more steps than a result can carry to everybody: it holds each number that was given. */
function numbersOf({ least, most, step }: Extract<PollContent['form'], { kind: 'numbers' }>): Result<Shape, Refusal> {
  const bound = limits.pollNumberMax
  const inRange = isWhole(least, -bound, bound) && isWhole(most, least + 1, bound) && isWhole(step, 1, bound)
  if (!inRange || (most - least) % step !== 0 || (most - least) / step > limits.pollNumberStepsMax)
    return refused('numbersOutOfRange')
  return accepted({ kind: 'numbers', least, most, step })
}

/** @param body undefined when it was erased. */
export function wordingOf(shape: Shape, body: string | undefined): Wording {
  const [question = '', ...lines] = (body ?? '').split('\n')
  const [first = '', second = ''] = lines
  const has = 'options' in shape ? shape.options : 0
  return {
    question,
    options: Array.from({ length: has }, (_, index) => lines[index] ?? ''),
    low: shape.kind === 'scale' ? first : '',
    high: shape.kind === 'scale' ? second : '',
    unit: shape.kind === 'numbers' ? first : '',
  }
}
