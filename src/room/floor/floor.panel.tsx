// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The floor as everybody sees it: who speaks and how long, who waits and why there, and one's own turn. */
import { Chip, Icon } from '../../ui/index.ts'
import { Person } from '../person.panel.tsx'
import type { PanelProps } from '../panel.ts'
import { ChairControls, GiveButton, NextButton } from './chair.panel.tsx'
import { placeReason, type FloorRequest } from './floor.rules.ts'
import { OwnTurn } from './own-turn.panel.tsx'
import { SpeakingTime } from './time.panel.tsx'

export function FloorPanel(props: PanelProps) {
  const { view, words } = props
  return (
    <section class="room__floor" id="floor" aria-labelledby="floor-title">
      <h2 class="room__region-title visually-hidden" id="floor-title">
        {words.room.floor}
      </h2>
      <Speaker {...props} />
      <OwnTurn {...props} />
      <div class="floor__waiting">
        <header class="room__region-head">
          <h3 class="floor__waiting-title">{words.floor.waiting(view.floor.requests.length)}</h3>
          {!view.floor.open && (
            <Chip kind="warning" icon="warning">
              {words.floor.closed}
            </Chip>
          )}
          <NextButton {...props} />
        </header>
        <Requests {...props} />
      </div>
      <ChairControls {...props} />
    </section>
  )
}

function Speaker(props: PanelProps) {
  const { view, cards, words, language, me, now } = props
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
  const card = cards.get(speech.seat)
  return (
    <div class={isMe ? 'speaker speaker--me' : 'speaker'}>
      <SpeakingTime key={`${speech.seat} ${speech.from}`} speech={speech} now={now} words={words} />
      <div class="speaker__who">
        <p class="speaker__says">{isMe ? words.floor.youHaveFloor : words.floor.speaks}</p>
        <Person card={card} words={words} language={language} />
        <p class="speaker__kind">
          <Chip kind="accent">{words.kinds[speech.kind]}</Chip>
          <span class="speaker__turns">{turnsOf(props, speech.seat)}</span>
        </p>
      </div>
    </div>
  )
}

/** How often somebody has had the floor before: what makes turns fair begins with seeing it. */
function turnsOf({ view, words }: PanelProps, seat: FloorRequest['seat']): string {
  const count = view.floor.spoken.filter((each) => each === seat).length
  return count === 0 ? words.floor.firstTime : words.floor.spoken(count)
}

function Requests(props: PanelProps) {
  const { requests } = props.view.floor
  if (requests.length === 0) return <p class="room__empty">{props.words.floor.empty}</p>
  return (
    <ol class="requests">
      {requests.map((request, index) => (
        <Request key={request.seat} request={request} place={index + 1} {...props} />
      ))}
    </ol>
  )
}

function Request(props: PanelProps & { readonly request: FloorRequest; readonly place: number }) {
  const { request, place, cards, words, language, me, texts } = props
  const isMe = request.seat === me.seat
  const note = isMe ? props.own.note : request.note === null ? null : (texts.get(request.note) ?? null)
  return (
    <li class={isMe ? 'request request--me' : 'request'}>
      <span class="request__place" aria-hidden="true">
        {place}
      </span>
      <div class="request__who">
        <Person card={cards.get(request.seat)} words={words} language={language} isMe={isMe} />
        <p class="request__why">
          {request.kind !== 'contribution' && <Chip kind="info">{words.kinds[request.kind]}</Chip>}
          <span>
            {turnsOf(props, request.seat)} · {words.reasons[placeReason(request)]}
          </span>
        </p>
        {note !== null && (
          <p class="request__note">
            <Icon name="message" size="small" /> {words.floor.noteFrom}: {note}
          </p>
        )}
      </div>
      <GiveButton {...props} />
    </li>
  )
}
