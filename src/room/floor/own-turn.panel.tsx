// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own turn: ask with one press, say more if wished, see one's place, withdraw, and finish. Always in reach. */
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import { nameOf, whyText, type PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { askingRefused } from './floor.rules.ts'
import type { Placed } from './order.rules.ts'
import { mainSpeech, questionsOf, requestKinds, type RequestKind } from './state.rules.ts'
import { OwnTime } from './time.panel.tsx'

type OwnTurnProps = PanelProps & { readonly placed: readonly Placed[] }
type Send = NonNullable<PanelProps['send']>

export function OwnTurn(props: OwnTurnProps) {
  const { view, me, words, send, now, placed } = props
  if (send === null) return null
  if (!has(me.role, 'speak'))
    return <p class="own-turn">{me.role === 'observer' ? words.floor.observer : words.floor.noVoice}</p>
  const { speaking } = view.floor
  if (speaking?.seat === me.seat) {
    return (
      <div class="own-turn own-turn--speaking">
        <OwnTime speech={speaking} now={now} words={words} />
        <Button kind="primary" icon="check" onClick={() => send({ type: 'yieldFloor' })}>
          {words.floor.yield}
        </Button>
      </div>
    )
  }
  const waiting = placed.filter(({ request }) => request.seat === me.seat)
  const question = questionsOf(view.floor).find(({ seat }) => seat === me.seat)
  if (waiting.length === 0 && question === undefined) return <Ask {...props} send={send} />
  return (
    <div class={`own-turn own-turn--waiting${waiting[0]?.place === 1 ? ' own-turn--next' : ''}`}>
      {question !== undefined && <OwnQuestion {...props} send={send} />}
      {waiting.map((each) => (
        <OwnPlace key={each.request.number} {...props} send={send} {...each} only={waiting.length === 1} />
      ))}
      <AskOther {...props} send={send} />
    </div>
  )
}

/** Where I stand and why, in one sentence with its figures. */
function OwnPlace(props: OwnTurnProps & Placed & { readonly send: Send; readonly only: boolean }) {
  const { words, own, send, request, place, reason, only } = props
  const { kind } = request
  const note = own.notes.find(([each]) => each === kind)?.[1] ?? null
  return (
    <div class="own-turn__request">
      <p class="own-turn__place">
        <strong>
          {words.floor.yourPlace(place)}
          {!only && ` (${words.kinds[kind]})`}
        </strong>
        <span class="own-turn__note">{whyText(props, reason)}</span>
        {note !== null && <span class="own-turn__note">{words.floor.yourNote(note)}</span>}
      </p>
      <Button
        label={only ? undefined : words.floor.withdrawOf(words.kinds[kind])}
        onClick={() => send({ type: 'withdrawRequest', kind })}
      >
        {words.floor.withdraw}
      </Button>
    </div>
  )
}

function OwnQuestion(props: OwnTurnProps & { readonly send: Send }) {
  const { view, words, send } = props
  const speaker = mainSpeech(view.floor)?.seat
  const kind = 'interposedQuestion'
  return (
    <div class="own-turn__request">
      <p class="own-turn__place">
        <strong>{words.floor.yourQuestion(speaker === undefined ? '' : nameOf(props, speaker))}</strong>
      </p>
      <Button label={words.floor.withdrawOf(words.kinds[kind])} onClick={() => send({ type: 'withdrawRequest', kind })}>
        {words.floor.withdraw}
      </Button>
    </div>
  )
}

function Ask(props: OwnTurnProps & { readonly send: Send }) {
  const { view, me, words, send } = props
  const refusal = askingRefused(view.floor, me.seat, 'contribution')
  // Who presides has another first thing to do: the next speaker.
  const presiding = view.entry.presiding === me.seat
  return (
    <div class="own-turn">
      <Button
        kind={presiding ? 'secondary' : 'primary'}
        icon="hand"
        class="own-turn__ask"
        disabled={refusal !== null}
        onClick={() => send({ type: 'requestFloor', kind: 'contribution', note: '' })}
      >
        {words.floor.request}
      </Button>
      <AskOther {...props} />
    </div>
  )
}

function AskOther(props: OwnTurnProps & { readonly send: Send }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [opened, setOpened] = useState(0)
  const { words } = props
  const open = () => {
    setOpened(opened + 1)
    dialog.current?.showModal()
  }
  return (
    <>
      <Button kind="quiet" onClick={open}>
        {words.floor.requestOther}
      </Button>
      <dialog class="dialog" ref={dialog} aria-labelledby="ask-title">
        {opened > 0 && <AskForm key={opened} {...props} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  )
}

function AskForm(props: OwnTurnProps & { readonly send: Send; readonly close: () => void }) {
  const { view, me, words, send, close } = props
  const refusals = requestKinds.map((each) => askingRefused(view.floor, me.seat, each))
  const [kind, setKind] = useState<RequestKind>(requestKinds[Math.max(0, refusals.indexOf(null))] ?? 'contribution')
  const [note, setNote] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    if (send({ type: 'requestFloor', kind, note })) close()
  }
  return (
    <form class="ask-form" onSubmit={submit}>
      <h2 class="dialog__title" id="ask-title">
        {words.floor.requestTitle}
      </h2>
      <fieldset class="ask-form__kinds">
        <legend>{words.floor.kind}</legend>
        {requestKinds.map((each, index) => {
          const refusal = refusals[index] ?? null
          return (
            <label key={each} class="ask-form__kind">
              <input
                type="radio"
                name="kind"
                value={each}
                checked={kind === each}
                disabled={refusal !== null}
                onChange={() => setKind(each)}
              />
              <span>
                <strong>{words.kinds[each]}</strong>
                <span class="ask-form__hint">{refusal === null ? words.kindHints[each] : words.refusals[refusal]}</span>
              </span>
            </label>
          )
        })}
      </fieldset>
      <label class="ask-form__note">
        <span>{words.floor.note}</span>
        <input
          type="text"
          value={note}
          maxLength={limits.noteCharactersMax}
          aria-describedby="ask-note-hint"
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <span class="ask-form__hint" id="ask-note-hint">
          {words.floor.noteHint}
        </span>
      </label>
      <div class="dialog__actions">
        <Button kind="primary" type="submit" icon="hand">
          {words.floor.send}
        </Button>
        <Button type="button" onClick={close}>
          {words.floor.cancel}
        </Button>
      </div>
    </form>
  )
}
