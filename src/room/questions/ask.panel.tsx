// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The field to ask a question: kept through a reload, with those that may be the same shown while one types. */
import { useId, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import type { PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { isWaiting } from './questions.rules.ts'
import { similarTo } from './similar.rules.ts'
import { SupportButton } from './support.panel.tsx'

const similarShown = 3

export type QuestionsPanelProps = PanelProps & {
  readonly draft: string
  readonly onDraft: (draft: string) => void
}

export function AskQuestion(props: QuestionsPanelProps) {
  const { view, me, send, words, draft, onDraft } = props
  const [unnamed, setUnnamed] = useState(false)
  // Once begun it stays as large as it is: what is below a finger must not move when the field loses the focus. Words
  // come without a focus, too, which a window behind others has none of: dropped, dictated, filled in.
  const [begun, setBegun] = useState(draft !== '')
  const id = useId()
  if (send === null) return null
  if (!has(me.role, 'speak')) return <p class="room__empty">{words.questions.observer}</p>
  if (!view.questions.open) return <p class="room__empty">{words.questions.closedHint}</p>
  const left = limits.questionCharactersMax - draft.trim().length
  const submit = (event: Event) => {
    event.preventDefault()
    if (send({ type: 'askQuestion', body: draft, unnamed })) onDraft('')
  }
  return (
    <form
      class={`ask-question${begun || draft !== '' ? '' : ' ask-question--resting'}`}
      onSubmit={submit}
      onFocusIn={() => setBegun(true)}
    >
      <Similar {...props} />
      <label class="ask-question__label" for={`${id}-words`}>
        {words.questions.ask}
      </label>
      <textarea
        class="compose__field"
        id={`${id}-words`}
        rows={2}
        value={draft}
        placeholder={words.questions.placeholder}
        aria-describedby={`${id}-left`}
        onInput={(event) => {
          setBegun(true)
          onDraft(event.currentTarget.value)
        }}
      />
      <div class="ask-question__foot">
        <label class="ask-question__unnamed">
          <input type="checkbox" checked={unnamed} onChange={(event) => setUnnamed(event.currentTarget.checked)} />
          <span>{words.questions.unnamed}</span>
        </label>
        <Button kind="primary" type="submit">
          {words.questions.send}
        </Button>
      </div>
      <p class="compose__hint" id={`${id}-left`}>
        {left <= 60 ? words.chat.left(left) : words.questions.unnamedHint}
      </p>
    </form>
  )
}

function Similar(props: QuestionsPanelProps) {
  const { view, texts, words, draft } = props
  const waiting = view.questions.all.filter(isWaiting)
  const known = waiting.flatMap(({ id, text }) => {
    const body = text === null ? undefined : texts.get(text)
    return body === undefined ? [] : [[id, body] as const]
  })
  const similar = similarTo(draft, known, similarShown)
  const bodies = new Map(known)
  if (similar.length === 0) return null
  return (
    <div class="similar" role="status">
      <p class="similar__title">{words.questions.similar}</p>
      <ul class="similar__list">
        {waiting
          .filter(({ id }) => similar.includes(id))
          .map((question) => (
            <li key={question.id} class="similar__item">
              <span>{bodies.get(question.id)}</span>
              <SupportButton question={question} {...props} />
            </li>
          ))}
      </ul>
    </div>
  )
}
