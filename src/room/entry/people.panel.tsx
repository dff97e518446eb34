// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who is here now, and from where; found by a name or a place. */
import { useState } from 'preact/hooks'
import { Chip } from '../../ui/index.ts'
import type { SeatId } from '../envelope.rules.ts'
import type { PanelProps } from '../panel.ts'
import type { Role } from '../roles.rules.ts'
import { bodiesOf, Person } from '../person.panel.tsx'

/** More than these are found by searching; a screen of names is no list any more. */
const shownAtOnceMax = 100

export function PeoplePanel(props: PanelProps) {
  const { present, cards, words, language, me } = props
  const [search, setSearch] = useState('')
  const wanted = plain(search)
  const people = [...present]
    .filter((seat) => plain(textOf(props, seat)).includes(wanted))
    .sort((one, other) => rank(props, one) - rank(props, other) || byName(props, one, other))
  const bodies = new Set([...present].flatMap((seat) => cards.get(seat)?.bodies ?? []))
  return (
    <section class="room__people" id="people" aria-labelledby="people-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="people-title">
          {words.room.people}
        </h2>
        <p class="room__region-note">
          {words.people.count(present.size)} {bodies.size > 0 && words.people.places(bodies.size)}
        </p>
      </header>
      {present.size > 8 && (
        <input
          class="room__search"
          type="search"
          autocomplete="off"
          aria-label={words.people.search}
          placeholder={words.people.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ul class="room__people-list">
        {people.slice(0, shownAtOnceMax).map((seat) => (
          <li key={seat} class="room__people-item">
            <Person card={cards.get(seat)} words={words} language={language} isMe={seat === me.seat} />
            <RoleChip props={props} seat={seat} />
          </li>
        ))}
      </ul>
      {people.length > shownAtOnceMax && <p class="room__empty">{words.people.more(people.length - shownAtOnceMax)}</p>}
      {people.length === 0 && search !== '' && <p class="room__empty">{words.people.none}</p>}
    </section>
  )
}

function RoleChip({ props, seat }: { readonly props: PanelProps; readonly seat: SeatId }) {
  const role = roleOf(props, seat)
  if (role === undefined || role === 'participant') return null
  return <Chip kind={props.view.entry.presiding === seat ? 'accent' : 'plain'}>{props.words.roles[role]}</Chip>
}

function roleOf({ view }: PanelProps, seat: SeatId): Role | undefined {
  return view.entry.seats.get(seat)
}

/** Who leads the room stands first, then the ministry, which owes it answers, then all others. */
const ranks: Record<Role, number> = {
  chair: 0,
  coChair: 1,
  moderator: 2,
  technician: 3,
  interpreter: 4,
  captioner: 5,
  ministry: 6,
  participant: 7,
  observer: 8,
}

function rank(props: PanelProps, seat: SeatId): number {
  return ranks[roleOf(props, seat) ?? 'observer']
}

function byName({ cards, language }: PanelProps, one: SeatId, other: SeatId): number {
  return (cards.get(one)?.name ?? '').localeCompare(cards.get(other)?.name ?? '', language)
}

function textOf({ cards, words, language }: PanelProps, seat: SeatId): string {
  const card = cards.get(seat)
  return card === undefined ? '' : `${card.name} ${bodiesOf(card, words, language)}`
}

/** Lower case without accents, so that "muller" finds "Müller". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()
}
