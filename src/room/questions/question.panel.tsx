// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One question: what is asked and by whom, why it stands here, supporting it, and what the moderation does with it. */
import { Chip, type ChipKind } from '../../ui/index.ts'
import { nameOf, timeOf, type PanelProps } from '../panel.ts'
import { bodiesOf } from '../person.panel.tsx'
import { has } from '../roles.rules.ts'
import { OwnQuestion } from './own-question.panel.tsx'
import type { Ordering } from './order.rules.ts'
import { HandleQuestion } from './handle.panel.tsx'
import type { Question } from './questions.rules.ts'
import { SupportButton } from './support.panel.tsx'
import { Why } from './why.panel.tsx'
import { wordsOf } from './wording.ts'

export type QuestionCardProps = PanelProps & {
  readonly question: Question
  /** From 1; null for what is dealt with. */
  readonly place: number | null
  readonly ordering: Ordering
}

export function QuestionCard(props: QuestionCardProps) {
  const { question, place, ordering, words, me, own } = props
  const isMine = own.asks.some((each) => each.question === question.id)
  const ranked = place !== null && question.status === 'open'
  return (
    <li class={`question question--${question.status}${isMine ? ' question--mine' : ''}`}>
      <p class="question__words">{wordsOf(props)}</p>
      <p class="question__by">
        {question.status !== 'open' && <Chip kind={chipOf(question)}>{words.questions.statuses[question.status]}</Chip>}
        <span>{askerOf(props, isMine)}</span>
        <span>{timeOf(props, question.at)}</span>
        {question.edited && <span>{words.questions.edited}</span>}
      </p>
      <Remark {...props} />
      {ranked && ordering === 'fair' && <Why {...props} />}
      <div class="question__actions">
        <SupportButton {...props} />
        {isMine && place !== null && <OwnQuestion {...props} />}
        {has(me.role, 'moderate') && <HandleQuestion {...props} />}
      </div>
    </li>
  )
}

function chipOf({ status }: Question): ChipKind {
  if (status === 'on') return 'now'
  if (status === 'answered') return 'success'
  return status === 'held' ? 'info' : 'plain'
}

function askerOf(props: QuestionCardProps, isMine: boolean): string {
  const { question, cards, words, language } = props
  const { seat, unnamed } = question
  if (isMine) return unnamed ? words.questions.youUnnamed : words.room.you
  if (seat === null) return words.questions.withoutName
  const card = cards.get(seat)
  const name = card === undefined ? nameOf(props, seat) : `${card.name}, ${bodiesOf(card, words, language)}`
  return unnamed ? words.questions.unnamedBy(name) : name
}

function Remark({ question, texts, words }: QuestionCardProps) {
  if (question.remark === null) return null
  const remark = texts.get(question.remark)
  return <p class="question__remark">{remark ?? words.chat.erased}</p>
}
