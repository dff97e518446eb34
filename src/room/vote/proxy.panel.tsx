// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who lets whom vote: given before a vote opens, to one person in the room, and taken back as easily. */
import { useId, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import type { SeatId } from '../envelope.rules.ts'
import { nameOf, type PanelProps } from '../panel.ts'

export function ProxyPanel(props: PanelProps) {
  const { view, me, send, words } = props
  const { proxies } = view.votes
  const given = proxies.find(({ from }) => from === me.seat)
  const held = proxies.filter(({ to }) => to === me.seat)
  if (send === null) return null
  const { proxy } = words.votes
  return (
    <details class="vote__proxy" open={given !== undefined || held.length > 0}>
      <summary>{proxy.title}</summary>
      <p class="vote__note">{proxy.hint}</p>
      {held.map(({ from }) => (
        <p key={from}>{proxy.held(nameOf(props, from))}</p>
      ))}
      {given === undefined ? (
        held.length === 0 && <GiveProxy {...props} />
      ) : (
        <>
          <p>{proxy.given(nameOf(props, given.to))}</p>
          <Button small onClick={() => send({ type: 'takeBackBallot' })}>
            {proxy.takeBack}
          </Button>
        </>
      )}
    </details>
  )
}

function GiveProxy(props: PanelProps) {
  const { view, cards, me, send, words } = props
  const [to, setTo] = useState<SeatId | null>(null)
  const id = useId()
  const { proxy } = words.votes
  const busy = new Set(view.votes.proxies.flatMap((each) => [each.from, each.to]))
  const free = [...view.entry.seats]
    .filter(([seat, role]) => seat !== me.seat && role !== 'observer' && cards.has(seat) && !busy.has(seat))
    .map(([seat]) => ({ seat, name: nameOf(props, seat) }))
    .sort((one, other) => one.name.localeCompare(other.name))
  const submit = (event: Event) => {
    event.preventDefault()
    if (to !== null) send?.({ type: 'entrustBallot', to })
  }
  return (
    <form class="vote__give" onSubmit={submit}>
      <label for={id}>{proxy.whom}</label>
      <select
        id={id}
        value={to ?? ''}
        onChange={(event) => setTo(free.find(({ seat }) => seat === event.currentTarget.value)?.seat ?? null)}
      >
        <option value="">{proxy.choose}</option>
        {free.map(({ seat, name }) => (
          <option key={seat} value={seat}>
            {name}
          </option>
        ))}
      </select>
      <Button small type="submit" disabled={to === null}>
        {proxy.give}
      </Button>
    </form>
  )
}
