// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the chair presses: who speaks now, the list, and the order in which it is heard; and taking over. */
import { Button } from '../../ui/index.ts'
import { nameOf, type PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { BudgetControls } from './budget.panel.tsx'
import { Choice } from './choice.panel.tsx'
import type { Placed } from './order.rules.ts'
import { orderModes, type FloorRequest } from './state.rules.ts'

const speakingTimesSeconds = [60, 120, 180, 300, 600]
const breaksMinutes = [5, 10, 15, 30]

function presides({ view, me, send }: PanelProps): boolean {
  return send !== null && view.entry.presiding === me.seat
}

export function GiveButton(props: PanelProps & { readonly request: FloorRequest }) {
  const { send, request, words } = props
  const { seat, kind } = request
  if (!presides(props)) return null
  return (
    <Button
      small
      icon="microphone"
      label={words.chair.giveTo(nameOf(props, seat))}
      onClick={() => send?.({ type: 'giveFloor', seat, kind })}
    >
      {words.chair.give}
    </Button>
  )
}

/** For the one whose turn it is and who does not answer. */
export function PassButton(props: PanelProps & { readonly request: FloorRequest }) {
  const { send, request, words } = props
  const { seat, kind } = request
  if (!presides(props)) return null
  return (
    <Button
      small
      kind="quiet"
      label={words.chair.notThereOf(nameOf(props, seat))}
      onClick={() => send?.({ type: 'passOver', seat, kind })}
    >
      {words.chair.notThere}
    </Button>
  )
}

export function NextButton(props: PanelProps & { readonly next: Placed | undefined }) {
  const { send, words, next } = props
  if (!presides(props) || next === undefined) return null
  const { seat, kind } = next.request
  return (
    <Button kind="primary" small iconAfter="arrow" onClick={() => send?.({ type: 'giveFloor', seat, kind })}>
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
      {presides(props) && (
        <div class="chair__groups">
          <Now {...props} />
          <List {...props} />
          <OrderControls {...props} />
          <BudgetControls {...props} />
        </div>
      )}
      {send !== null && presiding !== me.seat && has(me.role, 'preside') && (
        <Button small onClick={() => send({ type: 'takeChair' })}>
          {words.chair.take}
        </Button>
      )}
    </div>
  )
}

/** The speech that runs, or the one that may go on; and the break. */
function Now(props: PanelProps) {
  const { view, send, words } = props
  const { speaking, interrupted, last, pause } = view.floor
  return (
    <div class="chair__controls">
      {speaking !== null && (
        <>
          <Button small onClick={() => send?.({ type: 'endFloor' })}>
            {interrupted === null ? words.chair.end : words.chair.endQuestion}
          </Button>
          <Button small onClick={() => send?.({ type: 'extendSpeech' })}>
            {words.chair.extend}
          </Button>
          {!speaking.returned && (
            <Button
              small
              label={words.chair.notThereOf(nameOf(props, speaking.seat))}
              onClick={() => send?.({ type: 'passOver', seat: speaking.seat, kind: speaking.kind })}
            >
              {words.chair.notThere}
            </Button>
          )}
        </>
      )}
      {speaking === null && last !== null && pause === null && (
        <Button small onClick={() => send?.({ type: 'returnFloor' })}>
          {words.chair.returns(nameOf(props, last.seat))}
        </Button>
      )}
      {pause === null ? <BreakChoice {...props} /> : null}
      {pause !== null && (
        <Button small kind="primary" onClick={() => send?.({ type: 'resumeMeeting' })}>
          {words.chair.resume}
        </Button>
      )}
    </div>
  )
}

function BreakChoice({ send, words }: PanelProps) {
  return (
    <select
      class="chair__break"
      aria-label={words.chair.pause}
      value=""
      onChange={(event) => {
        const minutes = Number(event.currentTarget.value)
        event.currentTarget.value = ''
        if (minutes > 0) send?.({ type: 'pauseMeeting', minutes })
      }}
    >
      <option value="">{words.chair.pause}</option>
      {breaksMinutes.map((minutes) => (
        <option key={minutes} value={String(minutes)}>
          {words.chair.pauseFor(minutes)}
        </option>
      ))}
    </select>
  )
}

function List({ view, send, words }: PanelProps) {
  const { floor } = view
  const times = [...new Set([...speakingTimesSeconds, floor.speakingTimeSeconds])].sort((one, other) => one - other)
  return (
    <div class="chair__controls">
      <Button small onClick={() => send?.({ type: floor.open ? 'closeList' : 'openList' })}>
        {floor.open ? words.chair.close : words.chair.open}
      </Button>
      <Choice
        label={words.chair.speakingTime}
        value={String(floor.speakingTimeSeconds)}
        onChoice={(seconds) => send?.({ type: 'setSpeakingTime', seconds: Number(seconds) })}
      >
        {times.map((seconds) => [String(seconds), words.chair.minutes(String(seconds / 60))])}
      </Choice>
    </div>
  )
}

function OrderControls({ view, send, words }: PanelProps) {
  const { mode, alternating } = view.floor
  return (
    <div class="chair__order">
      <Choice label={words.chair.order} value={mode} onChoice={(chosen) => send?.({ type: 'setOrder', mode: chosen })}>
        {orderModes.map((each) => [each, words.modes[each]])}
      </Choice>
      <p class="ask-form__hint">{words.modeHints[mode]}</p>
      <label class="chair__check">
        <input
          type="checkbox"
          checked={alternating}
          onChange={(event) => send?.({ type: 'setAlternation', on: event.currentTarget.checked })}
        />{' '}
        {words.chair.alternate}
      </label>
    </div>
  )
}
