// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own turn: ask with one press, say more if wished, see one's place, withdraw, and finish. Always in reach. */
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import type { PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { requestKinds, type RequestKind } from './floor.rules.ts'

export function OwnTurn(props: PanelProps) {
  const { view, me, words, send, own } = props
  if (send === null) return null
  if (!has(me.role, 'speak'))
    return <p class="own-turn">{me.role === 'observer' ? words.floor.observer : words.floor.noVoice}</p>
  const place = view.floor.requests.findIndex(({ seat }) => seat === me.seat) + 1
  if (view.floor.speaking?.seat === me.seat) {
    return (
      <div class="own-turn own-turn--speaking">
        <Button kind="primary" icon="check" onClick={() => send({ type: 'yieldFloor' })}>
          {words.floor.yield}
        </Button>
      </div>
    )
  }
  if (place > 0) {
    return (
      <div class="own-turn own-turn--waiting">
        <p class="own-turn__place">
          <strong>{words.floor.yourPlace(place)}</strong>
          {own.note !== null && <span class="own-turn__note">{words.floor.yourNote(own.note)}</span>}
        </p>
        <Button onClick={() => send({ type: 'withdrawRequest' })}>{words.floor.withdraw}</Button>
      </div>
    )
  }
  return <Ask {...props} send={send} />
}

function Ask({ view, me, words, send }: PanelProps & { readonly send: NonNullable<PanelProps['send']> }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { open } = view.floor
  // Who presides has another first thing to do: the next speaker.
  const presiding = view.entry.presiding === me.seat
  return (
    <div class="own-turn">
      <Button
        kind={presiding ? 'secondary' : 'primary'}
        icon="hand"
        class="own-turn__ask"
        disabled={!open}
        onClick={() => send({ type: 'requestFloor', kind: 'contribution', note: '' })}
      >
        {words.floor.request}
      </Button>
      <Button kind="quiet" onClick={() => dialog.current?.showModal()}>
        {words.floor.requestOther}
      </Button>
      <dialog class="dialog" ref={dialog} aria-labelledby="ask-title">
        <AskForm words={words} open={open} send={send} close={() => dialog.current?.close()} />
      </dialog>
    </div>
  )
}

type AskFormProps = Pick<PanelProps, 'words'> & {
  readonly open: boolean
  readonly send: NonNullable<PanelProps['send']>
  readonly close: () => void
}

function AskForm({ words, open, send, close }: AskFormProps) {
  const [kind, setKind] = useState<RequestKind>(open ? 'contribution' : 'pointOfOrder')
  const [note, setNote] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    if (!send({ type: 'requestFloor', kind, note })) return
    setNote('')
    close()
  }
  return (
    <form class="ask-form" onSubmit={submit}>
      <h2 class="dialog__title" id="ask-title">
        {words.floor.requestTitle}
      </h2>
      <fieldset class="ask-form__kinds">
        <legend>{words.floor.kind}</legend>
        {requestKinds.map((each) => (
          <label key={each} class="ask-form__kind">
            <input
              type="radio"
              name="kind"
              value={each}
              checked={kind === each}
              disabled={!open && each !== 'pointOfOrder'}
              onChange={() => setKind(each)}
            />
            <span>
              <strong>{words.kinds[each]}</strong>
              <span class="ask-form__hint">{words.kindHints[each]}</span>
            </span>
          </label>
        ))}
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
