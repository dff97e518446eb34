// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What whoever conducts votes presses: prepare, open, close, withdraw. */
import { useId, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import {
  countings,
  majorityRules,
  procedures,
  type Counting,
  type MajorityRule,
  type Procedure,
} from '../../voting/counting/index.ts'
import type { PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { isOn, type Vote } from './state.rules.ts'

export function ConductVote(props: PanelProps & { readonly vote: Vote }) {
  const { vote, me, send, view, words } = props
  const [withdrawing, setWithdrawing] = useState(false)
  const { conduct } = words.votes
  const { id, status } = vote
  if (send === null || !has(me.role, 'conduct') || status === 'closed' || status === 'withdrawn') return null
  const another = view.votes.all.some(isOn)
  return (
    <div class="vote__conduct" role="group" aria-label={words.votes.title}>
      {status === 'prepared' && (
        <Button kind="primary" small disabled={another} onClick={() => send({ type: 'openVote', vote: id })}>
          {conduct.open}
        </Button>
      )}
      {status === 'open' && (
        <Button kind="primary" small onClick={() => send({ type: 'closeVote', vote: id })}>
          {conduct.close}
        </Button>
      )}
      {withdrawing ? (
        <>
          {status !== 'prepared' && <p class="vote__note">{conduct.withdrawHint}</p>}
          <Button kind="danger" small onClick={() => send({ type: 'withdrawVote', vote: id })}>
            {conduct.reallyWithdraw}
          </Button>
          <Button small onClick={() => setWithdrawing(false)}>
            {conduct.cancel}
          </Button>
        </>
      ) : (
        <Button kind="quiet" small onClick={() => setWithdrawing(true)}>
          {conduct.withdraw}
        </Button>
      )}
    </div>
  )
}

type Written = {
  readonly text: string
  readonly options: string
  readonly procedure: Procedure
  readonly counting: Counting
  readonly majority: MajorityRule
  readonly quorum: string
  readonly changeable: boolean
}

const blank: Written = {
  text: '',
  options: '',
  procedure: 'open',
  counting: 'both',
  majority: 'simple',
  quorum: '0',
  changeable: true,
}

export function PrepareVote({ me, send, words }: PanelProps) {
  const [written, setWritten] = useState<Written | null>(null)
  const { conduct } = words.votes
  const id = useId()
  if (send === null || !has(me.role, 'conduct')) return null
  if (written === null)
    return (
      <Button small onClick={() => setWritten(blank)}>
        {conduct.prepare}
      </Button>
    )
  const change = (some: Partial<Written>) => setWritten({ ...written, ...some })
  const submit = (event: Event) => {
    event.preventDefault()
    const { text, procedure, majority, changeable } = written
    const options = written.options.split('\n').map((line) => line.trim())
    const counting = procedure === 'secret' ? 'byPerson' : written.counting
    const rule = { procedure, counting, majority, quorumPercent: Number(written.quorum), changeable }
    const given = { type: 'prepareVote', text, options: options.filter((line) => line !== ''), rule } as const
    if (send(given)) setWritten(null)
  }
  return (
    <form class="prepare-vote" onSubmit={submit} aria-label={conduct.prepare}>
      <Words id={`${id}-text`} label={conduct.text} hint={conduct.textHint} onWrite={(text) => change({ text })} />
      <Words
        id={`${id}-options`}
        label={conduct.options}
        hint={conduct.optionsHint}
        onWrite={(options) => change({ options })}
      />
      <Choose
        label={conduct.procedure}
        of={procedures}
        names={words.votes.procedures}
        value={written.procedure}
        hint={words.votes.procedureHints[written.procedure]}
        onChoose={(procedure) => change({ procedure })}
      />
      {written.procedure !== 'secret' && (
        <Choose
          label={conduct.counting}
          of={countings}
          names={words.votes.countings}
          value={written.counting}
          onChoose={(counting) => change({ counting })}
        />
      )}
      <Choose
        label={conduct.majority}
        of={majorityRules}
        names={words.votes.majorities}
        value={written.majority}
        hint={words.votes.majorityHints[written.majority]}
        onChoose={(majority) => change({ majority })}
      />
      <label class="prepare-vote__field">
        <span>{conduct.quorum}</span>
        <input
          type="number"
          min={0}
          max={100}
          step={1}
          required
          value={written.quorum}
          onInput={(event) => change({ quorum: event.currentTarget.value })}
        />
      </label>
      <label class="prepare-vote__check">
        <input
          type="checkbox"
          checked={written.changeable}
          onChange={(event) => change({ changeable: event.currentTarget.checked })}
        />
        <span>{conduct.changeable}</span>
      </label>
      <div class="vote__conduct">
        <Button kind="primary" type="submit">
          {conduct.save}
        </Button>
        <Button type="button" onClick={() => setWritten(null)}>
          {conduct.cancel}
        </Button>
      </div>
    </form>
  )
}

type WordsProps = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly onWrite: (text: string) => void
}

function Words({ id, label, hint, onWrite }: WordsProps) {
  return (
    <div class="prepare-vote__field">
      <label for={id}>{label}</label>
      <textarea
        class="compose__field"
        id={id}
        rows={2}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      <p class="vote__note" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}

type ChooseProps<Of extends string> = {
  readonly label: string
  readonly of: readonly Of[]
  readonly names: Readonly<Record<Of, string>>
  readonly value: Of
  readonly hint?: string
  readonly onChoose: (value: Of) => void
}

function Choose<Of extends string>({ label, of, names, value, hint, onChoose }: ChooseProps<Of>) {
  const id = useId()
  return (
    <div class="prepare-vote__field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(of.find((each) => each === event.currentTarget.value) ?? value)}
      >
        {of.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="vote__note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
