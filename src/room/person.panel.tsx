// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A person as the room shows them: name, function, and for whom they speak. */
import { localise, type Language } from '../base/language.ts'
import type { RoomWords } from './room.words.ts'
import type { Card } from './seat/index.ts'

type Props = {
  readonly card: Card | undefined
  readonly words: RoomWords
  readonly language: Language
  readonly isMe?: boolean
}

export function Person({ card, words, language, isMe = false }: Props) {
  return (
    <span class="room-person">
      <span class="room-person__name">
        {card?.name ?? words.room.unknownPerson}
        {isMe && <span class="room-person__me"> ({words.room.you})</span>}
      </span>
      <span class="room-person__bodies">{card === undefined ? '' : bodiesOf(card, words, language)}</span>
    </span>
  )
}

export function bodiesOf(card: Card, words: RoomWords, language: Language): string {
  const role = card.function === null ? null : localise(card.function, language).text
  const bodies = card.bodies.length === 0 ? words.people.forNobody : card.bodies.join(', ')
  return role === null ? bodies : `${role}, ${bodies}`
}
