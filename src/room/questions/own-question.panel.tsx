// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a person may do with a question of their own: withdraw it, and change it until others support it. */
import { useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import type { PanelProps } from '../panel.ts'
import { wordsOf } from './wording.ts'
import type { Question } from './questions.rules.ts'

export function OwnQuestion(props: PanelProps & { readonly question: Question }) {
  const { question, send, words } = props
  const [draft, setDraft] = useState<string | null>(null)
  if (send === null || (question.status !== 'open' && question.status !== 'held')) return null
  const { id } = question
  if (draft !== null) {
    const save = (event: Event) => {
      event.preventDefault()
      if (send({ type: 'editQuestion', question: id, body: draft })) setDraft(null)
    }
    return (
      <form class="question__edit" onSubmit={save}>
        <textarea
          class="compose__field"
          rows={3}
          value={draft}
          aria-label={words.questions.ask}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <Button small kind="primary" type="submit">
          {words.questions.save}
        </Button>
        <Button small type="button" onClick={() => setDraft(null)}>
          {words.floor.cancel}
        </Button>
      </form>
    )
  }
  return (
    <>
      {question.supports === 1 && (
        <Button small kind="quiet" onClick={() => setDraft(wordsOf(props))}>
          {words.questions.edit}
        </Button>
      )}
      <Button small kind="quiet" onClick={() => send({ type: 'withdrawQuestion', question: id })}>
        {words.questions.withdraw}
      </Button>
    </>
  )
}
