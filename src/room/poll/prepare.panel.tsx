// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Drafts of polls and the form to write one, for those who may open them. What is being written is kept on the device. */
import { useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import type { Kept, PanelProps } from '../panel.ts'
import { composingOf, contentIn, emptyComposing, keptComposing } from './composing.rules.ts'
import type { Composing, ComposingField } from './composing.rules.ts'
import { composed } from './content.rules.ts'
import { composingName } from './returned.rules.ts'
import { pollKinds, type Draft, type PollKind } from './state.rules.ts'
import { wordingIn } from './wording.ts'

type Props = PanelProps & { readonly kept: Kept }

export function PreparePolls(props: Props) {
  const { view, words, kept } = props
  const composing = keptComposing(kept.read(composingName))
  const compose = (next: Composing | null) => kept.keep(composingName, next === null ? '' : JSON.stringify(next))
  const { prepare } = words.polls
  return (
    <section class="polls__prepare" aria-labelledby="polls-prepare">
      <h3 class="polls__prepare-title" id="polls-prepare">
        {prepare.title}
      </h3>
      <p class="poll__hint">{prepare.hint}</p>
      <ul class="polls__drafts">
        {view.polls.drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} compose={compose} {...props} />
        ))}
      </ul>
      {composing === null ? (
        <Button small onClick={() => compose(emptyComposing)}>
          {prepare.new}
        </Button>
      ) : (
        <ComposePoll composing={composing} compose={compose} {...props} />
      )}
    </section>
  )
}

type Compose = (next: Composing | null) => void

function DraftRow(props: Props & { readonly draft: Draft; readonly compose: Compose }) {
  const { draft, texts, words, send, compose } = props
  const { prepare } = words.polls
  const { question } = wordingIn(props, draft)
  const { id: poll } = draft
  return (
    <li class="polls__draft">
      <p class="polls__draft-question">{question}</p>
      <p class="poll__hint">{prepare.kinds[draft.shape.kind]}</p>
      <div class="polls__draft-actions">
        <Button
          small
          kind="primary"
          label={prepare.openLabel(question)}
          onClick={() => send?.({ type: 'openPoll', poll })}
        >
          {prepare.open}
        </Button>
        <Button
          small
          kind="quiet"
          label={prepare.editLabel(question)}
          onClick={() => compose(composingOf(draft, texts.get(draft.wording)))}
        >
          {prepare.edit}
        </Button>
        <Button
          small
          kind="quiet"
          label={prepare.discardLabel(question)}
          onClick={() => send?.({ type: 'discardPoll', poll })}
        >
          {prepare.discard}
        </Button>
      </div>
    </li>
  )
}

type ComposeProps = Props & { readonly composing: Composing; readonly compose: Compose }

function ComposePoll(props: ComposeProps) {
  const { composing, compose, view, words, send, language } = props
  const [problem, setProblem] = useState<string | null>(null)
  const { prepare } = words.polls
  // What stands in the fields, not what was drawn last.
  const now = () => keptComposing(props.kept.read(composingName)) ?? composing
  const change: Change = (next) => {
    setProblem(null)
    compose({ ...now(), ...next(now()) })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const content = contentIn(now(), language)
    const written = composed(content)
    // Said here, beside what is to be changed; and what is far too long never goes on its way.
    if (!written.ok) return setProblem(words.refusals[written.refusal])
    const draft = view.polls.drafts.find(({ id }) => id === composing.poll)
    const command =
      draft === undefined
        ? ({ type: 'preparePoll', content } as const)
        : ({ type: 'editPoll', poll: draft.id, content } as const)
    if (send?.(command)) compose(null)
  }
  return (
    <form class="poll-compose" onSubmit={submit}>
      <Text {...props} change={change} field="question" label={prepare.question} />
      <label class="poll-compose__field">
        <span>{prepare.kind}</span>
        <select
          value={composing.kind}
          onChange={(event) => {
            const kind = kindCalled(event.currentTarget.value)
            if (kind !== undefined) change(() => ({ kind }))
          }}
        >
          {pollKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === composing.kind}>
              {prepare.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <FormFields {...props} change={change} />
      <label class="poll-choice">
        <input
          type="checkbox"
          checked={composing.hidden}
          aria-describedby="poll-hidden-hint"
          onChange={(event) => {
            const hidden = event.currentTarget.checked
            change(() => ({ hidden }))
          }}
        />
        <span>{prepare.hidden}</span>
      </label>
      <p class="poll__hint" id="poll-hidden-hint">
        {prepare.hiddenHint}
      </p>
      {problem !== null && (
        <p class="poll-answer__problem" role="alert">
          {problem}
        </p>
      )}
      <div class="poll-answer__foot">
        <Button kind="primary" type="submit">
          {prepare.save}
        </Button>
        <Button type="button" onClick={() => compose(null)}>
          {prepare.cancel}
        </Button>
      </div>
    </form>
  )
}

function kindCalled(name: string): PollKind | undefined {
  return pollKinds.find((kind) => kind === name)
}

type Change = (next: (was: Composing) => Partial<Composing>) => void
type FieldProps = ComposeProps & { readonly change: Change }

function FormFields(props: FieldProps) {
  const { prepare } = props.words.polls
  const { kind } = props.composing
  const text = (field: ComposingField, label: string, hint?: string) => (
    <Text {...props} field={field} label={label} {...(hint === undefined ? {} : { hint })} />
  )
  const number = (field: ComposingField, label: string) => <Text {...props} field={field} label={label} short />
  const options = <Text {...props} field="options" label={prepare.options} hint={prepare.optionsHint} lines={4} />
  switch (kind) {
    case 'one':
    case 'ranking':
      return options
    case 'several':
      return (
        <>
          {options}
          <div class="poll-compose__pair">
            {number('fewest', prepare.least)}
            {number('mostChoices', prepare.most)}
          </div>
        </>
      )
    case 'scale':
      return (
        <>
          <div class="poll-compose__pair">
            {number('from', prepare.from)}
            {number('to', prepare.to)}
          </div>
          {text('low', prepare.low)}
          {text('high', prepare.high)}
        </>
      )
    case 'numbers':
      return (
        <>
          <div class="poll-compose__pair">
            {number('least', prepare.smallest)}
            {number('most', prepare.largest)}
            {number('step', prepare.step)}
          </div>
          {text('unit', prepare.unit, prepare.unitHint)}
        </>
      )
    case 'words':
      return null
  }
}

type TextProps = FieldProps & {
  readonly field: ComposingField
  readonly label: string
  readonly hint?: string
  readonly lines?: number
  readonly short?: boolean
}

function Text({ composing, change, field, label, hint, lines, short }: TextProps) {
  const id = `poll-compose-${field}`
  const fill = (typed: string) => change(({ fields }) => ({ fields: { ...fields, [field]: typed } }))
  const common = {
    id,
    class: 'compose__field',
    value: composing.fields[field],
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  }
  return (
    <div class="poll-compose__field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <input
          {...common}
          type="text"
          onInput={(event) => fill(event.currentTarget.value)}
          inputMode={short ? 'numeric' : 'text'}
          maxLength={field === 'question' ? limits.pollQuestionCharactersMax : limits.pollOptionCharactersMax}
        />
      ) : (
        <textarea {...common} rows={lines} onInput={(event) => fill(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <p class="poll__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
