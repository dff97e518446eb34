// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The questions of the room: what waits, in the fair order or another for comparison; what has been dealt with; and
 * the field to ask. What a person is reading never moves by itself: a new order waits until they ask for it, or until
 * they have left the list alone for a while.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, Chip } from '../../ui/index.ts'
import type { QuestionId } from '../envelope.rules.ts'
import type { PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { AskQuestion, type QuestionsPanelProps } from './ask.panel.tsx'
import { HowOrdered } from './credit.panel.tsx'
import { dealtWith, ordered, orderings, type Ordering } from './order.rules.ts'
import { QuestionCard } from './question.panel.tsx'

/** Left alone for so long, the list takes its new order by itself. */
const idleMilliseconds = 15_000

export function QuestionsPanel(props: QuestionsPanelProps) {
  const { view, words, ranking } = props
  const { questions } = view
  const [ordering, setOrdering] = useState<Ordering>('fair')
  const now = ordered(questions.all, ordering, ranking?.order ?? [])
  const list = useSteady(
    now.map(({ id }) => id),
    ordering,
  )
  const byId = new Map(questions.all.map((question) => [question.id, question]))
  const shown = list.order.flatMap((id) => byId.get(id) ?? [])
  const over = dealtWith(questions.all, questions.answered)
  return (
    <section class="room__questions" id="questions" aria-labelledby="questions-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="questions-title">
          {words.questions.title}
        </h2>
        {!questions.open && <Chip kind="warning">{words.questions.closed}</Chip>}
        <OrderingChoice ordering={ordering} onChoose={setOrdering} words={words} />
      </header>
      <div class="questions__scroll" tabIndex={0} role="group" aria-labelledby="questions-title" {...list.watch}>
        {ordering === 'fair' && <HowOrdered {...props} />}
        {shown.length === 0 && <p class="room__empty">{words.questions.empty}</p>}
        <ol class="questions">
          {shown.map((question, index) => (
            <QuestionCard key={question.id} question={question} place={index + 1} ordering={ordering} {...props} />
          ))}
        </ol>
        {over.length > 0 && (
          <details class="questions__over">
            <summary>{words.questions.over(over.length)}</summary>
            <ol class="questions">
              {over.map((question) => (
                <QuestionCard key={question.id} question={question} place={null} ordering={ordering} {...props} />
              ))}
            </ol>
          </details>
        )}
        <ModeratorControls {...props} />
      </div>
      {list.stale && (
        <div class="questions__stale" role="status">
          <Button small icon="down" onClick={list.renew}>
            {words.questions.renew}
          </Button>
        </div>
      )}
      <AskQuestion {...props} />
    </section>
  )
}

type Choice = Pick<PanelProps, 'words'> & {
  readonly ordering: Ordering
  readonly onChoose: (ordering: Ordering) => void
}

function OrderingChoice({ ordering, onChoose, words }: Choice) {
  return (
    <label class="questions__ordering">
      <span class="visually-hidden">{words.questions.ordering}</span>
      <select
        value={ordering}
        onChange={(event) => {
          const chosen = orderings.find((each) => each === event.currentTarget.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {orderings.map((each) => (
          <option key={each} value={each} selected={each === ordering}>
            {words.questions.orderings[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

/**
 * Keeps the order that is shown while somebody is at the list: new questions come to its end, what is over leaves, and
 * nothing else moves until they wish it, choose another ordering, or have been elsewhere for a while.
 */
function useSteady(now: readonly QuestionId[], ordering: Ordering) {
  const [kept, setKept] = useState({ order: now, ordering })
  const touched = useRef(-Infinity)
  const latest = useRef(now)
  latest.current = now
  const order =
    kept.ordering === ordering
      ? [...kept.order.filter((id) => now.includes(id)), ...now.filter((id) => !kept.order.includes(id))]
      : now
  const stale = order.some((id, index) => id !== now[index])
  const renew = () => setKept({ order: latest.current, ordering })
  const touch = () => {
    touched.current = performance.now()
  }
  useEffect(() => {
    if (kept.ordering !== ordering) return renew()
    if (!stale) return
    const timer = setInterval(() => {
      if (performance.now() - touched.current >= idleMilliseconds) renew()
    }, 1_000)
    return () => clearInterval(timer)
  }, [stale, ordering])
  const watch = { onPointerMove: touch, onPointerDown: touch, onKeyDown: touch, onScroll: touch, onFocusIn: touch }
  return { order, stale, renew, watch }
}

function ModeratorControls({ view, me, send, words }: PanelProps) {
  if (send === null || !has(me.role, 'moderate')) return null
  const { open, moderated, sharesDeclared } = view.questions
  return (
    <div class="questions__controls" role="group" aria-label={words.questions.controls}>
      <Button small onClick={() => send({ type: open ? 'closeQuestions' : 'openQuestions' })}>
        {open ? words.questions.close : words.questions.open}
      </Button>
      <Button small onClick={() => send({ type: 'moderateQuestions', moderated: !moderated })}>
        {moderated ? words.questions.moderateOff : words.questions.moderateOn}
      </Button>
      <Button small onClick={() => send({ type: 'declareShares', declared: !sharesDeclared })}>
        {sharesDeclared ? words.questions.endShares : words.questions.declareShares}
      </Button>
    </div>
  )
}
