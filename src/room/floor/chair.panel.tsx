// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the chair presses: give and end the floor, open and close the list, the speaking time, and taking over. */
import { Button } from '../../ui/index.ts'
import type { FloorRequest } from './floor.rules.ts'
import { nameOf, type PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'

const speakingTimesSeconds = [60, 120, 180, 300, 600]

function presides({ view, me, send }: PanelProps): boolean {
  return send !== null && view.entry.presiding === me.seat
}

export function GiveButton(props: PanelProps & { readonly request: FloorRequest }) {
  const { send, request, words } = props
  if (!presides(props)) return null
  return (
    <Button
      small
      icon="microphone"
      label={words.chair.giveTo(nameOf(props, request.seat))}
      onClick={() => send?.({ type: 'giveFloor', seat: request.seat })}
    >
      {words.chair.give}
    </Button>
  )
}

export function NextButton(props: PanelProps) {
  const { view, send, words } = props
  const next = view.floor.requests[0]
  if (!presides(props) || next === undefined) return null
  return (
    <Button kind="primary" small iconAfter="arrow" onClick={() => send?.({ type: 'giveFloor', seat: next.seat })}>
      {words.chair.next}
    </Button>
  )
}

export function ChairControls(props: PanelProps) {
  const { view, me, send, words } = props
  const { presiding } = view.entry
  const who =
    presiding === null
      ? words.chair.nobodyPresides
      : presiding === me.seat
        ? words.chair.youPreside
        : words.chair.presides(nameOf(props, presiding))
  return (
    <div class="chair" role="group" aria-label={words.chair.title}>
      <p class="chair__who">{who}</p>
      {presides(props) && <Controls {...props} />}
      {send !== null && presiding !== me.seat && has(me.role, 'preside') && (
        <Button small onClick={() => send({ type: 'takeChair' })}>
          {words.chair.take}
        </Button>
      )}
    </div>
  )
}

function Controls({ view, send, words }: PanelProps) {
  const { floor } = view
  return (
    <div class="chair__controls">
      {floor.speaking !== null && (
        <Button small onClick={() => send?.({ type: 'endFloor' })}>
          {words.chair.end}
        </Button>
      )}
      <Button small onClick={() => send?.({ type: floor.open ? 'closeList' : 'openList' })}>
        {floor.open ? words.chair.close : words.chair.open}
      </Button>
      <label class="chair__time">
        {words.chair.speakingTime}{' '}
        <select
          value={String(floor.speakingTimeSeconds)}
          onChange={(event) => send?.({ type: 'setSpeakingTime', seconds: Number(event.currentTarget.value) })}
        >
          {withCurrent(floor.speakingTimeSeconds).map((seconds) => (
            <option key={seconds} value={String(seconds)} selected={seconds === floor.speakingTimeSeconds}>
              {words.chair.minutes(String(seconds / 60))}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function withCurrent(seconds: number): number[] {
  return [...new Set([...speakingTimesSeconds, seconds])].sort((one, other) => one - other)
}
