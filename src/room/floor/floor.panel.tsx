// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The floor as everybody sees it: who speaks and how long, who waits and why there. */
import { Chip, Icon } from '../../ui/index.ts'
import { bodiesOf } from '../entry/bodies.panel.ts'
import { nameOf, timeOf, type PanelProps } from '../panel.ts'
import { ChairControls, GiveButton, NextButton } from './chair.panel.tsx'
import { placeReason, type FloorRequest } from './floor.rules.ts'
import { SpeakingTime } from './time.panel.tsx'

export function FloorPanel(props: PanelProps) {
  const { view, words } = props
  const waiting = view.floor.requests.length
  return (
    <section class="room__floor" id="floor" aria-labelledby="floor-title">
      <Speaker {...props} />
      <div class="queue">
        <header class="queue__head">
          <h2 id="floor-title">{words.room.floor}</h2>
          <p>{words.floor.waiting(waiting)}</p>
          {!view.floor.open && (
            <Chip kind="warning" icon="warning">
              {words.floor.closed}
            </Chip>
          )}
        </header>
        {waiting === 0 ? <p class="queue__none">{words.floor.empty}</p> : <Requests {...props} />}
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
        <div class="speaker__text">
          <p class="speaker__lead">
            <Icon name="microphone" /> {words.floor.nobody}
          </p>
        </div>
        <div class="speaker__actions">
          <NextButton {...props} />
        </div>
      </div>
    )
  }
  const isMe = speech.seat === me.seat
  const card = cards.get(speech.seat)
  return (
    <div class={isMe ? 'speaker speaker--me' : 'speaker'}>
      <SpeakingTime key={`${speech.seat} ${speech.from}`} speech={speech} now={now} words={words} />
      <div class="speaker__text">
        <p class="speaker__lead">
          {isMe ? words.floor.youHaveFloor : words.floor.speaks}
          {speech.kind !== 'contribution' && <Chip kind="info">{words.kinds[speech.kind]}</Chip>}
        </p>
        <p class="speaker__name">{nameOf(props, speech.seat)}</p>
        <p class="speaker__from">
          {card !== undefined && bodiesOf(card, words, language)} · {turnsOf(props, speech.seat)}
        </p>
      </div>
      <div class="speaker__actions">
        <NextButton {...props} />
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
  return (
    <ol class="queue__list" role="list">
      {props.view.floor.requests.map((request, index) => (
        <Request key={request.seat} request={request} place={index + 1} {...props} />
      ))}
    </ol>
  )
}

function Request(props: PanelProps & { readonly request: FloorRequest; readonly place: number }) {
  const { request, place, cards, words, language, me, texts } = props
  const isMe = request.seat === me.seat
  const card = cards.get(request.seat)
  const note = isMe ? props.own.note : request.note === null ? null : (texts.get(request.note) ?? null)
  return (
    <li class={isMe ? 'queue__entry queue__entry--own' : 'queue__entry'}>
      <span class="queue__place">{place}</span>
      <div class="queue__who">
        <strong>
          {nameOf(props, request.seat)}
          {isMe && ` (${words.room.you})`}
        </strong>
        <span>{card !== undefined && bodiesOf(card, words, language)}</span>
        <span>
          {turnsOf(props, request.seat)}, {words.reasons[placeReason(request)]}
        </span>
        {note !== null && (
          <span class="queue__note">
            <Icon name="message" size="small" /> {words.floor.noteFrom}: {note}
          </span>
        )}
      </div>
      <div class="queue__marks">
        {request.kind !== 'contribution' && <Chip kind="info">{words.kinds[request.kind]}</Chip>}
        <span class="queue__wait">{words.floor.since(timeOf(props, request.at))}</span>
      </div>
      <GiveButton {...props} />
    </li>
  )
}
