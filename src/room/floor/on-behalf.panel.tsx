// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Entering requests for somebody at the telephone or beside: marked for all to see, and counting the same. */
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { asSizeClass, type SeatId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import { nameOf, type PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { Choice } from './choice.panel.tsx'
import { means, requestKinds, type FloorRequest, type Means, type RequestKind, type Whom } from './state.rules.ts'

/** More names than these are no suggestion any more. */
const suggestionsMax = 300

function mayEnter({ send, me }: PanelProps): boolean {
  return send !== null && has(me.role, 'enterForOthers')
}

export function OnBehalf(props: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [opened, setOpened] = useState(0)
  const { words } = props
  if (!mayEnter(props)) return null
  return (
    <div class="on-behalf">
      <Button
        small
        kind="quiet"
        icon="people"
        onClick={() => {
          setOpened(opened + 1)
          dialog.current?.showModal()
        }}
      >
        {words.onBehalf.open}
      </Button>
      <dialog class="dialog" ref={dialog} aria-labelledby="on-behalf-title">
        {opened > 0 && <EnterForm key={opened} {...props} close={() => dialog.current?.close()} />}
      </dialog>
    </div>
  )
}

/** Everybody who could be meant, by what stands in the field when they are chosen. */
function suggestions(props: PanelProps): ReadonlyMap<string, SeatId> {
  const { view } = props
  const named = view.floor.proxies
    .filter(({ name }) => name !== null)
    // By the name alone: typed again, it is the same person.
    .map(({ seat }) => [nameOf(props, seat), seat] as const)
  const seated = [...view.entry.seats].filter(([, role]) => has(role, 'speak')).map(([seat]) => seat)
  const found = seated.flatMap((seat) => {
    const card = props.cards.get(seat)
    return card === undefined ? [] : [[[card.name, ...card.bodies].join(', '), seat] as const]
  })
  return new Map([...named, ...found].slice(0, suggestionsMax))
}

function EnterForm(props: PanelProps & { readonly close: () => void }) {
  const { words, send, close } = props
  const [name, setName] = useState('')
  const [kind, setKind] = useState<RequestKind>('contribution')
  const [where, setWhere] = useState<Means>('telephone')
  const [sizeClass, setSizeClass] = useState('')
  const known = suggestions(props)
  const seat = known.get(name)
  const submit = (event: Event) => {
    event.preventDefault()
    const whom: Whom =
      seat === undefined ? { is: 'new', name, sizeClass: asSizeClass(sizeClass) } : { is: 'known', seat }
    if (send?.({ type: 'requestFloorFor', kind, means: where, whom })) close()
  }
  return (
    <form class="ask-form" onSubmit={submit}>
      <h2 class="dialog__title" id="on-behalf-title">
        {words.onBehalf.title}
      </h2>
      <p class="ask-form__hint">{words.onBehalf.lead}</p>
      <label class="ask-form__note">
        <span>{words.onBehalf.name}</span>
        <input
          type="text"
          list="on-behalf-names"
          autocomplete="off"
          required
          value={name}
          maxLength={limits.proxyNameCharactersMax * 2}
          aria-describedby="on-behalf-hint"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <span class="ask-form__hint" id="on-behalf-hint">
          {words.onBehalf.nameHint}
        </span>
      </label>
      <datalist id="on-behalf-names">
        {[...known.keys()].map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {seat === undefined && (
        <Choice label={words.onBehalf.sizeClass} value={sizeClass} onChoice={setSizeClass}>
          {[['', words.onBehalf.unknown], ...Object.entries(words.sizeClasses)]}
        </Choice>
      )}
      <Choice label={words.onBehalf.means} value={where} onChoice={setWhere}>
        {means.map((each) => [each, words.means[each]])}
      </Choice>
      <Choice label={words.onBehalf.kind} value={kind} onChoice={setKind}>
        {requestKinds.map((each) => [each, words.kinds[each]])}
      </Choice>
      <div class="dialog__actions">
        <Button kind="primary" type="submit" icon="hand">
          {words.onBehalf.enter}
        </Button>
        <Button type="button" onClick={close}>
          {words.floor.cancel}
        </Button>
      </div>
      <Named {...props} />
    </form>
  )
}

/** Whoever is named here has no seat from which to take the name back: it is taken back for them. */
function Named(props: PanelProps) {
  const { view, words, send } = props
  const named = view.floor.proxies.filter(({ name }) => name !== null)
  if (named.length === 0) return null
  return (
    <div>
      <p class="ask-form__hint">{words.onBehalf.named}</p>
      <ul>
        {named.map(({ seat }) => (
          <li key={seat} class="on-behalf__named">
            {nameOf(props, seat)}
            <Button
              small
              kind="quiet"
              type="button"
              icon="close"
              label={words.onBehalf.forget(nameOf(props, seat))}
              onClick={() => send?.({ type: 'forgetProxy', seat })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function WithdrawForButton(props: PanelProps & { readonly request: FloorRequest }) {
  const { send, words, me } = props
  const { seat, kind, entered } = props.request
  if (!mayEnter(props) || entered === null || seat === me.seat) return null
  return (
    <Button
      small
      kind="quiet"
      label={words.floor.withdrawFor(words.kinds[kind], nameOf(props, seat))}
      onClick={() => send?.({ type: 'withdrawRequestFor', seat, kind })}
    >
      {words.floor.withdraw}
    </Button>
  )
}

export function EndForButton(props: PanelProps) {
  const { view, send, words, me } = props
  const speech = view.floor.speaking
  if (!mayEnter(props) || speech === null || speech.entered === null || speech.seat === me.seat) return null
  return (
    <Button small icon="check" onClick={() => send?.({ type: 'yieldFloorFor', seat: speech.seat })}>
      {words.onBehalf.end(nameOf(props, speech.seat))}
    </Button>
  )
}
