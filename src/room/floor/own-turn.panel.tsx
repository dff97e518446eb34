// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own turn: ask with one press, say more if wished, see one's place, withdraw, and finish. Always in reach. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button, Dialog } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import type { PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { requestKinds, type RequestKind } from './floor.rules.ts'

export function OwnTurn(props: PanelProps) {
  const { view, me, words, send } = props
  if (send === null) return null
  const place = view.floor.requests.findIndex(({ seat }) => seat === me.seat) + 1
  return (
    <div class="room__act">
      {!has(me.role, 'speak') ? (
        <Act is="closed" title={me.role === 'observer' ? words.floor.observer : words.floor.noVoice} />
      ) : view.floor.speaking?.seat === me.seat ? (
        <Act is="speaking" title={words.floor.youHaveFloor}>
          <Button kind="primary" icon="check" onClick={() => send({ type: 'yieldFloor' })}>
            {words.floor.yield}
          </Button>
        </Act>
      ) : place > 0 ? (
        <Waiting {...props} place={place} />
      ) : (
        <Ask {...props} send={send} />
      )}
    </div>
  )
}

type ActProps = {
  readonly is: 'asking' | 'waiting' | 'speaking' | 'closed'
  readonly title: string
  readonly hint?: string | null
  readonly children?: ComponentChildren
}

function Act({ is, title, hint, children }: ActProps) {
  return (
    <div class={`act act--${is}`}>
      <div class="act__text">
        <p class="act__title">{title}</p>
        {hint && <p class="act__hint">{hint}</p>}
      </div>
      {children !== undefined && <div class="act__buttons">{children}</div>}
    </div>
  )
}

function Waiting({ words, own, send, place }: PanelProps & { readonly place: number }) {
  const hint = own.note === null ? null : words.floor.yourNote(own.note)
  return (
    <Act is="waiting" title={words.floor.yourPlace(place)} hint={hint}>
      <Button onClick={() => send?.({ type: 'withdrawRequest' })}>{words.floor.withdraw}</Button>
    </Act>
  )
}

function Ask({ view, words, send }: PanelProps & { readonly send: NonNullable<PanelProps['send']> }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { open, speakingTimeSeconds } = view.floor
  const title = open ? words.floor.wish : words.floor.closed
  const hint = open ? words.floor.timeEach(String(speakingTimeSeconds / 60)) : words.floor.closedHint
  return (
    <Act is={open ? 'asking' : 'closed'} title={title} hint={hint}>
      {open && (
        <Button kind="primary" icon="hand" onClick={() => send({ type: 'requestFloor', kind: 'contribution', note: '' })}>
          {words.floor.request}
        </Button>
      )}
      <Button onClick={() => dialog.current?.showModal()}>
        {words.floor.requestOther}
      </Button>
      <Dialog id="ask" title={words.floor.requestTitle} dialogRef={dialog}>
        <AskForm words={words} open={open} send={send} close={() => dialog.current?.close()} />
      </Dialog>
    </Act>
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
      <div class="field">
        <label class="field__label" for="ask-note">
          {words.floor.note}
        </label>
        <p class="field__hint" id="ask-note-hint">
          {words.floor.noteHint}
        </p>
        <input
          class="field__input"
          id="ask-note"
          type="text"
          value={note}
          maxLength={limits.noteCharactersMax}
          aria-describedby="ask-note-hint"
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
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
