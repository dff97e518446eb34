// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Answering a poll: one form for each kind. What is filled in half is kept on the device until it is sent. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import type { Kept, PanelProps } from '../panel.ts'
import type { Wording } from './content.rules.ts'
import { fillingOf, givenIn, keptFilling, type Filling } from './filling.rules.ts'
import { mayAnswer } from './poll.rules.ts'
import { fillingName } from './returned.rules.ts'
import type { Answer, GivenAnswer, Poll } from './state.rules.ts'
import { answerText, figure } from './wording.ts'

export type PollProps = PanelProps & { readonly poll: Poll; readonly wording: Wording; readonly kept: Kept }

type Mine = { readonly answer: Answer | GivenAnswer; readonly spoken: string | null; readonly onItsWay: boolean }

/** What was sent last counts, and otherwise what the host has told. */
export function mineOf({ own, pending, poll: { id } }: Pick<PollProps, 'own' | 'pending' | 'poll'>): Mine | null {
  const sent = pending.findLast((command) => command.type === 'answerPoll' && command.poll === id)
  if (sent?.type === 'answerPoll') {
    const { answer } = sent
    return { answer, spoken: answer.kind === 'words' ? answer.body : null, onItsWay: true }
  }
  const told = own.answers.find(({ poll }) => poll === id)
  return told === undefined ? null : { answer: told.answer, spoken: told.words, onItsWay: false }
}

export function AnswerForm(props: PollProps) {
  const { poll, send, me, words, kept, language } = props
  const [unfit, setUnfit] = useState(false)
  if (send === null || !mayAnswer(me.role)) return <Choices {...props} />
  const name = fillingName(poll.id)
  const mine = mineOf(props)
  const begun = keptFilling(kept.read(name))
  const whole = fillingOf(mine?.answer ?? null, mine?.spoken ?? null, poll.shape)
  // What stands in the fields, not what was drawn last: on a slow machine the next press comes before the next drawing.
  const filling = () => keptFilling(kept.read(name)) ?? whole
  const fill: Fill = (change) => {
    setUnfit(false)
    kept.keep(name, JSON.stringify({ ...filling(), ...change(filling()) }))
  }
  const give = (answer: GivenAnswer | null) => {
    setUnfit(answer === null)
    if (answer !== null && send({ type: 'answerPoll', poll: poll.id, answer })) kept.keep(name, '')
  }
  const submit = (event: Event) => {
    event.preventDefault()
    give(givenIn(poll.shape, filling(), language))
  }
  const { answer, refusals } = words.polls
  return (
    <form class="poll-answer" onSubmit={submit}>
      <Fields {...props} filling={begun ?? whole} fill={fill} />
      {unfit && (
        <p class="poll-answer__problem" role="alert">
          {poll.shape.kind === 'numbers' ? refusals.numberUnfit : refusals.answerUnfit}
        </p>
      )}
      <div class="poll-answer__foot">
        <Button kind="primary" type="submit">
          {mine === null ? answer.send : answer.change}
        </Button>
        <Button kind="quiet" type="button" onClick={() => give({ kind: 'abstain' })}>
          {answer.abstain}
        </Button>
      </div>
      <p class="poll__mine" role="status">
        {mine !== null && answerText(props, mine.answer, mine.spoken, props.wording)}{' '}
        {mine !== null && (mine.onItsWay ? answer.sending : begun === null ? answer.changeable : answer.notSent)}
      </p>
    </form>
  )
}

/** What there is to answer, for those who only look. */
function Choices({ wording: { options }, words, send }: PollProps) {
  return (
    <>
      {options.length > 0 && (
        <ul class="poll__options">
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
      {send !== null && <p class="poll__hint">{words.polls.observer}</p>}
    </>
  )
}

type Fill = (change: (was: Filling) => Partial<Filling>) => void
type FieldsProps = PollProps & { readonly filling: Filling; readonly fill: Fill }

function Fields(props: FieldsProps) {
  const { poll, wording, words, filling, fill } = props
  const { shape } = poll
  const { answer } = words.polls
  const { chosen } = filling
  switch (shape.kind) {
    case 'one':
      return <Radios {...props} choices={wording.options.map((label, value) => ({ label, value }))} />
    case 'several': {
      const toggle = (option: number) =>
        fill(({ chosen: was }) => {
          return { chosen: was.includes(option) ? was.filter((each) => each !== option) : [...was, option] }
        })
      return (
        <fieldset class="poll-choices" aria-labelledby={titleId(poll)} aria-describedby={`${titleId(poll)}-how`}>
          <p class="poll__hint" id={`${titleId(poll)}-how`}>
            {answer.choose(shape.least, shape.most)}
          </p>
          {wording.options.map((label, option) => (
            <label key={option} class="poll-choice">
              <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )
    }
    case 'scale': {
      const { from, to } = shape
      const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index)
      return (
        <>
          <p class="poll__hint">{answer.scale(from, wording.low, to, wording.high)}</p>
          <Radios {...props} row choices={steps.map((value) => ({ label: String(value), value }))} />
        </>
      )
    }
    case 'ranking':
      return <Ranking {...props} />
    case 'numbers': {
      const [least, most] = [figure(props, shape.least), figure(props, shape.most)]
      const hint = answer.range(least, most, shape.step === 1 ? null : figure(props, shape.step))
      return <Typed {...props} label={answer.number} hint={hint} unit={wording.unit} inputMode="numeric" />
    }
    case 'words':
      return <Typed {...props} label={answer.words} hint={answer.wordsHint} unit="" inputMode="text" />
  }
}

export function titleId({ id }: Pick<Poll, 'id'>): string {
  return `poll-${id}`
}

type Radio = { readonly label: string; readonly value: number }

function Radios(props: FieldsProps & { readonly choices: readonly Radio[]; readonly row?: boolean }) {
  const { poll, filling, fill, choices, row } = props
  return (
    <fieldset class={row ? 'poll-choices poll-choices--row' : 'poll-choices'} aria-labelledby={titleId(poll)}>
      {choices.map(({ label, value }) => (
        <label key={value} class="poll-choice">
          <input
            type="radio"
            name={`answer-${poll.id}`}
            checked={filling.chosen[0] === value}
            onChange={() => fill(() => ({ chosen: [value] }))}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Moved by buttons; the one that was pressed keeps the focus while its option moves. */
function Ranking({ poll, wording, words, filling, fill }: FieldsProps) {
  const { answer } = words.polls
  const { chosen } = filling
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ readonly option: number; readonly by: 1 | -1 } | null>(null)
  useEffect(() => {
    if (moved === null) return
    list.current?.querySelector<HTMLButtonElement>(`[data-option="${moved.option}"][data-by="${moved.by}"]`)?.focus()
  }, [chosen.join()])
  const move = (option: number, by: 1 | -1) => {
    setMoved({ option, by })
    fill(({ chosen: was }) => {
      const other = was[was.indexOf(option) + by]
      if (other === undefined) return {}
      return { chosen: was.map((each) => (each === option ? other : each === other ? option : each)) }
    })
  }
  const button = (option: number, by: 1 | -1, isEnd: boolean) => {
    const label = wording.options[option] ?? ''
    return (
      <button
        type="button"
        class="poll-rank__move"
        data-option={option}
        data-by={by}
        aria-disabled={isEnd}
        aria-label={by === -1 ? answer.up(label) : answer.down(label)}
        onClick={() => move(option, by)}
      >
        <span aria-hidden="true">{by === -1 ? '↑' : '↓'}</span>
      </button>
    )
  }
  return (
    <div role="group" aria-labelledby={titleId(poll)}>
      <p class="poll__hint">{answer.rank}</p>
      <ol class="poll-rank" ref={list}>
        {chosen.map((option, place) => (
          <li key={option} class="poll-rank__option">
            <span class="poll-rank__place" aria-hidden="true">
              {place + 1}
            </span>
            <span class="poll-rank__label">{wording.options[option]}</span>
            {button(option, -1, place === 0)}
            {button(option, 1, place === chosen.length - 1)}
          </li>
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {moved !== null && answer.moved(wording.options[moved.option] ?? '', chosen.indexOf(moved.option) + 1)}
      </p>
    </div>
  )
}

type TypedProps = FieldsProps & {
  readonly label: string
  readonly hint: string
  readonly unit: string
  readonly inputMode: 'numeric' | 'text'
}

function Typed({ poll, filling, fill, label, hint, unit, inputMode }: TypedProps) {
  const id = `${titleId(poll)}-typed`
  return (
    <div class="poll-typed">
      <label class="poll-typed__label" for={id}>
        {label}
      </label>
      <p class="poll__hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="poll-typed__line">
        <input
          class={inputMode === 'numeric' ? 'compose__field poll-typed__number' : 'compose__field'}
          id={id}
          type="text"
          inputMode={inputMode}
          autocomplete="off"
          maxLength={inputMode === 'numeric' ? 20 : limits.pollWordsCharactersMax}
          value={filling.typed}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            const typed = event.currentTarget.value
            fill(() => ({ typed }))
          }}
        />
        {unit !== '' && <span>{unit}</span>}
      </div>
    </div>
  )
}
