// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One press supports a question, another takes it back; it shows at once, before the host has said so. */
import { Button } from '../../ui/index.ts'
import type { QuestionId } from '../envelope.rules.ts'
import type { PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import type { Question } from './questions.rules.ts'

/** Whether this seat supports it: what was pressed last counts, and otherwise what the host has told. */
export function supports({ own, pending }: Pick<PanelProps, 'own' | 'pending'>, question: QuestionId): boolean {
  const pressed = pending.findLast(
    (command) =>
      (command.type === 'supportQuestion' || command.type === 'takeBackSupport') && command.question === question,
  )
  return pressed === undefined ? own.supports.includes(question) : pressed.type === 'supportQuestion'
}

export function SupportButton(props: PanelProps & { readonly question: Question }) {
  const { question, me, send, words, own } = props
  const { id, status, supports: count } = question
  const mine = supports(props, id)
  const isAsker = own.asks.some((each) => each.question === id)
  const canPress = send !== null && has(me.role, 'speak') && (status === 'open' || status === 'on') && !isAsker
  if (!canPress) return <span class="question__count">{words.questions.supports(count)}</span>
  return (
    <Button
      small
      class={mine ? 'question__support question__support--mine' : 'question__support'}
      icon={mine ? 'check' : 'hand'}
      pressed={mine}
      label={mine ? words.questions.takeBackLabel(count) : words.questions.supportLabel(count)}
      onClick={() => send({ type: mine ? 'takeBackSupport' : 'supportQuestion', question: id })}
    >
      {mine ? words.questions.supported : words.questions.support} · {count}
    </Button>
  )
}
