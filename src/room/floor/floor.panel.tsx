// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The floor as everybody sees it: who speaks and how long, who waits and why there, and one's own turn. */
import type { ComponentChildren } from 'preact'
import { Chip, Icon } from '../../ui/index.ts'
import { Person } from '../person.panel.tsx'
import { cardOf, nameOf, timeOf, whyText, type PanelProps } from '../panel.ts'
import { orderOf } from '../room.rules.ts'
import { ChairControls, GiveButton, NextButton, PassButton } from './chair.panel.tsx'
import { EndForButton, OnBehalf, WithdrawForButton } from './on-behalf.panel.tsx'
import { OwnTurn } from './own-turn.panel.tsx'
import { budgetUse, standsOf, turnsOf, type Placed } from './order.rules.ts'
import { Questions } from './question.panel.tsx'
import type { Entered, Speech } from './state.rules.ts'
import { SpeakingTime } from './time.panel.tsx'
import { minutesAndSeconds } from './time.rules.ts'

/** @param children what is to be said of all who have spoken together */
export function FloorPanel({ children, ...props }: PanelProps & { readonly children: ComponentChildren }) {
  const { view, words } = props
  const placed = orderOf(view)
  return (
    <section class="room__floor" id="floor" aria-labelledby="floor-title">
      <h2 class="room__region-title visually-hidden" id="floor-title">
        {words.room.floor}
      </h2>
      <Break {...props} />
      <Speaker {...props} />
      <Questions {...props} />
      <OwnTurn {...props} placed={placed} />
      <div class="floor__waiting">
        <header class="room__region-head">
          <h3 class="floor__waiting-title">{words.floor.waiting(placed.length)}</h3>
          {!view.floor.open && (
            <Chip kind="warning" icon="warning">
              {words.floor.closed}
            </Chip>
          )}
          <NextButton {...props} next={placed[0]} />
        </header>
        <Order {...props} />
        <Requests {...props} placed={placed} />
      </div>
      {children}
      <OnBehalf {...props} />
      <ChairControls {...props} />
    </section>
  )
}

function Break(props: PanelProps) {
  const { view, words } = props
  if (view.floor.pause === null) return null
  return (
    <p class="floor__break">
      <Icon name="clock" />
      <span>
        <strong>{words.floor.onBreak(timeOf(props, view.floor.pause.until))}</strong> {words.floor.onBreakHint}
      </span>
    </p>
  )
}

function Speaker(props: PanelProps) {
  const { view, words, language, me, now } = props
  const speech = view.floor.speaking
  if (speech === null) {
    return (
      <div class="speaker speaker--nobody">
        <span class="speaker__icon">
          <Icon name="microphone" size="large" />
        </span>
        <p class="speaker__name">{words.floor.nobody}</p>
      </div>
    )
  }
  const isMe = speech.seat === me.seat
  const { interrupted } = view.floor
  return (
    <div class={isMe ? 'speaker speaker--me' : 'speaker'}>
      <SpeakingTime key={`${speech.seat} ${speech.from}`} speech={speech} now={now} words={words} />
      <div class="speaker__who">
        <p class="speaker__says">{isMe ? words.floor.youHaveFloor : words.floor.speaks}</p>
        <Person card={cardOf(props, speech.seat)} words={words} language={language} />
        <p class="speaker__kind">
          <Chip kind="accent">{words.kinds[speech.kind]}</Chip>
          <EnteredChip {...props} entered={speech.entered} />
          <span class="speaker__turns">{turnsText(props, speech)}</span>
        </p>
        {interrupted !== null && (
          <p class="speaker__turns">{words.floor.interrupted(nameOf(props, interrupted.seat))}</p>
        )}
      </div>
      <EndForButton {...props} />
    </div>
  )
}

/** How often somebody has had the floor before: what makes turns fair begins with seeing it. */
function turnsText({ view, words }: PanelProps, { seat, returned }: Speech): string {
  const count = turnsOf(view.floor, seat) - (returned ? 1 : 0)
  return count <= 0 ? words.floor.firstTime : words.floor.spoken(count)
}

function EnteredChip({ entered, view, words }: PanelProps & { readonly entered: Entered | null }) {
  if (entered === null) return null
  const role = view.entry.seats.get(entered.by) ?? 'technician'
  return <Chip>{words.floor.entered(words.means[entered.means], words.enteredBy[role])}</Chip>
}

/** The order the chair has chosen, for all to read. */
function Order({ view, words }: PanelProps) {
  const { floor, entry } = view
  const uses = budgetUse(floor, standsOf(floor, entry.stands))
  const isUsual = floor.mode === 'asAsked' && !floor.alternating && uses === null
  if (isUsual) return null
  return (
    <div class="floor__order">
      <p>
        <strong>{words.floor.order(words.modes[floor.mode])}.</strong> {words.modeHints[floor.mode]}{' '}
        {floor.alternating && words.floor.alternating}
      </p>
      {uses !== null && (
        <ul class="floor__budgets" aria-label={words.floor.budgets}>
          {uses.map(({ usedSeconds, budgetSeconds }, index) => (
            <li
              key={index}
              class={usedSeconds >= budgetSeconds ? 'floor__budget floor__budget--used' : 'floor__budget'}
            >
              {words.floor.budget(
                words.sizeClasses[index as 0 | 1 | 2 | 3],
                minutesAndSeconds(usedSeconds),
                minutesAndSeconds(budgetSeconds),
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Requests(props: PanelProps & { readonly placed: readonly Placed[] }) {
  if (props.placed.length === 0) return <p class="room__empty">{props.words.floor.empty}</p>
  return (
    <ol class="requests">
      {props.placed.map((placed) => (
        <Request key={placed.request.number} {...props} {...placed} />
      ))}
    </ol>
  )
}

function Request(props: PanelProps & Placed) {
  const { request, place, reason, view, words, language, me, texts, own } = props
  const { seat, kind, note: noteId, passedOver } = request
  const isMe = seat === me.seat
  const ownNote = own.notes.find(([each]) => each === kind)?.[1] ?? null
  const note = isMe ? ownNote : noteId === null ? null : (texts.get(noteId) ?? null)
  const turns = turnsOf(view.floor, seat)
  return (
    <li class={isMe ? 'request request--me' : 'request'}>
      <span class="request__place" aria-hidden="true">
        {place}
      </span>
      <div class="request__who">
        <Person card={cardOf(props, seat)} words={words} language={language} isMe={isMe} />
        <p class="request__why">
          {kind !== 'contribution' && <Chip kind="info">{words.kinds[kind]}</Chip>}
          <EnteredChip {...props} entered={request.entered} />
          {passedOver?.waits === false && <Chip kind="warning">{words.floor.calledBefore}</Chip>}
          <span>
            {(reason.is === 'asAsked' || reason.is === 'balanced') && (
              <>{turns === 0 ? words.floor.firstTime : words.floor.spoken(turns)} · </>
            )}
            {whyText(props, reason)}
          </span>
        </p>
        {note !== null && (
          <p class="request__note">
            <Icon name="message" size="small" /> {words.floor.noteFrom}: {note}
          </p>
        )}
      </div>
      <div class="request__press">
        <WithdrawForButton {...props} />
        {place === 1 && <PassButton {...props} />}
        <GiveButton {...props} />
      </div>
    </li>
  )
}
