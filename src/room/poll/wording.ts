// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is read as a poll and as an answer to it; where words were erased, that is what is read. */
import type { PanelProps } from '../panel.ts'
import { wordingOf, type Wording } from './content.rules.ts'
import type { Answer, Draft, GivenAnswer } from './state.rules.ts'

export function wordingIn({ texts, words }: Pick<PanelProps, 'texts' | 'words'>, draft: Draft): Wording {
  const body = texts.get(draft.wording)
  const wording = wordingOf(draft.shape, body)
  if (body !== undefined) return wording
  const options = wording.options.map((_, index) => words.polls.optionErased(index + 1))
  return { ...wording, question: words.polls.erased, options }
}

export function figure({ language }: Pick<PanelProps, 'language'>, value: number, fractionDigits = 0): string {
  return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: fractionDigits }).format(
    value,
  )
}

export function withUnit(props: Pick<PanelProps, 'language'>, value: number, { unit }: Wording, digits = 0): string {
  const told = figure(props, value, digits)
  return unit === '' ? told : `${told} ${unit}`
}

/** One's own answer as a sentence says it. */
export function answerText(
  props: PanelProps,
  answer: Answer | GivenAnswer,
  spoken: string | null,
  wording: Wording,
): string {
  const { yours, yoursAbstained, yoursRemoved } = props.words.polls.answer
  const named = (option: number) => wording.options[option] ?? ''
  switch (answer.kind) {
    case 'abstain':
      return yoursAbstained
    case 'one':
      return yours(named(answer.option))
    case 'several':
      return yours(answer.options.map(named).join(', '))
    case 'scale':
      return yours(String(answer.step))
    case 'ranking':
      return yours(answer.order.map((option, place) => `${place + 1}. ${named(option)}`).join(', '))
    case 'numbers':
      return yours(withUnit(props, answer.value, wording))
    case 'words':
      return spoken === null ? yoursRemoved : yours(spoken)
  }
}
