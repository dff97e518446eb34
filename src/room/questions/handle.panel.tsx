// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the moderation does with a question: let it in, take it up, answer it, put it away with a reason, merge it. */
import { useState } from 'preact/hooks'
import { Button, type ButtonKind } from '../../ui/index.ts'
import type { QuestionId } from '../envelope.rules.ts'
import type { PanelProps } from '../panel.ts'
import { costOfTaking } from './credit.panel.tsx'
import { wordsOf } from './wording.ts'
import type { Question } from './questions.rules.ts'

type Props = PanelProps & { readonly question: Question }
type Act = 'answerQuestion' | 'setAsideQuestion' | 'handOnQuestion' | 'mergeQuestion'

export function HandleQuestion(props: Props) {
  const { question, send, words } = props
  const [act, setAct] = useState<Act | null>(null)
  const costId = `cost-${question.id}`
  if (send === null) return null
  const { id, status } = question
  const press = (label: string, onClick: () => void, kind: ButtonKind = 'secondary', describedBy = '') => (
    <Button small kind={kind} onClick={onClick} {...(describedBy === '' ? {} : { describedBy })}>
      {label}
    </Button>
  )
  const { handle } = words.questions
  if (act === 'mergeQuestion') return <Merge {...props} onDone={() => setAct(null)} />
  if (act !== null) return <WithRemark {...props} act={act} onDone={() => setAct(null)} />
  switch (status) {
    case 'held':
      return (
        <>
          {press(handle.admit, () => send({ type: 'admitQuestion', question: id }), 'primary')}
          {press(handle.setAside, () => setAct('setAsideQuestion'), 'quiet')}
        </>
      )
    case 'on':
      return (
        <>
          {press(handle.answeredLive, () => send({ type: 'answerQuestion', question: id, remark: '' }), 'primary')}
          {press(handle.answerInWriting, () => setAct('answerQuestion'), 'quiet')}
          {press(handle.setAside, () => setAct('setAsideQuestion'), 'quiet')}
        </>
      )
    case 'open':
      return (
        <>
          <Cost id={costId} {...props} />
          {press(handle.takeUp, () => send({ type: 'takeUpQuestion', question: id }), 'secondary', costId)}
          {press(handle.answerInWriting, () => setAct('answerQuestion'), 'quiet', costId)}
          {press(handle.merge, () => setAct('mergeQuestion'), 'quiet')}
          {press(handle.setAside, () => setAct('setAsideQuestion'), 'quiet')}
          {press(handle.handOn, () => setAct('handOnQuestion'), 'quiet')}
        </>
      )
    case 'setAside':
    case 'handedOn':
      return press(handle.reopen, () => send({ type: 'reopenQuestion', question: id }), 'quiet')
    case 'answered':
    case 'merged':
    case 'withdrawn':
      return null
  }
}

function Cost({ id, ...props }: Props & { readonly id: string }) {
  const cost = costOfTaking(props)
  return cost === null ? null : (
    <p class="question__cost" id={id}>
      {cost}
    </p>
  )
}

type WithRemarkProps = Props & { readonly act: Exclude<Act, 'mergeQuestion'>; readonly onDone: () => void }

function WithRemark({ question, send, words, act, onDone }: WithRemarkProps) {
  const [remark, setRemark] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    if (send?.({ type: act, question: question.id, remark }) === true) onDone()
  }
  return (
    <form class="question__edit" onSubmit={submit}>
      <textarea
        class="compose__field"
        rows={2}
        value={remark}
        aria-label={words.questions.handle.remark[act]}
        placeholder={words.questions.handle.remark[act]}
        onInput={(event) => setRemark(event.currentTarget.value)}
      />
      <Button small kind="primary" type="submit">
        {words.questions.handle.done[act]}
      </Button>
      <Button small type="button" onClick={onDone}>
        {words.floor.cancel}
      </Button>
    </form>
  )
}

function Merge(props: Props & { readonly onDone: () => void }) {
  const { question, view, send, words, onDone } = props
  const others = view.questions.all.filter(
    ({ id, status }) => id !== question.id && (status === 'open' || status === 'on'),
  )
  const [into, setInto] = useState<QuestionId | null>(others[0]?.id ?? null)
  const submit = (event: Event) => {
    event.preventDefault()
    if (into !== null && send?.({ type: 'mergeQuestion', question: question.id, into }) === true) onDone()
  }
  return (
    <form class="question__edit" onSubmit={submit}>
      <label class="question__into">
        <span>{words.questions.handle.mergeInto}</span>
        <select
          value={into ?? ''}
          onChange={(event) => setInto(others.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
        >
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {wordsOf({ ...props, question: other })}
            </option>
          ))}
        </select>
      </label>
      <Button small kind="primary" type="submit" disabled={into === null}>
        {words.questions.handle.merge}
      </Button>
      <Button small type="button" onClick={onDone}>
        {words.floor.cancel}
      </Button>
    </form>
  )
}
