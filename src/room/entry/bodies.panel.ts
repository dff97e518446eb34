// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A person as the room shows them: name, function, and for whom they speak. */
import { localise, type Language } from '../../base/language.ts'
import type { RoomWords } from '../room.words.ts'
import type { Card } from '../wire/messages.ts'

export function bodiesOf(card: Card, words: RoomWords, language: Language): string {
  const role = card.function === null ? null : localise(card.function, language).text
  const bodies = card.bodies.length === 0 ? words.people.forNobody : card.bodies.join(', ')
  return role === null ? bodies : `${role}, ${bodies}`
}
