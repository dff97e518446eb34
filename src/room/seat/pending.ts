// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Commands that were sent and have no outcome yet. They are shown at once on the seat's own view by deciding them
 * anew on what is confirmed (law 1: pending commands replay, events are never rebased).
 */
import { standsForNobody, type CommandId, type SeatId, type TextId } from '../envelope.rules.ts'
import type { Instant } from '../../base/instant.ts'
import { decide, evolve, type RoomState, type SeatCommand } from '../room.rules.ts'
import type { Role } from '../roles.rules.ts'

export type PendingCommand = {
  readonly id: CommandId
  readonly command: SeatCommand
  /** When it was given, by the server's clock as far as the seat knows it. */
  readonly at: Instant
  /** Stands for the id of the words it brings until the log gives the real one. */
  readonly text: TextId
  /** Known to be carried out at this position; it stays pending until the events up to there have come. */
  readonly doneAt: number | null
}

export type Shown = {
  readonly view: RoomState
  readonly texts: ReadonlyMap<TextId, string>
  /** Texts that only this seat sees yet. */
  readonly unconfirmed: ReadonlySet<TextId>
}

/** The confirmed view with what is pending on top of it, as the sender sees it. */
export function withPending(
  confirmed: { readonly view: RoomState; readonly texts: ReadonlyMap<TextId, string> },
  pending: readonly PendingCommand[],
  who: { readonly seat: SeatId; readonly role: Role },
): Shown {
  if (pending.length === 0) return { ...confirmed, unconfirmed: new Set() }
  let view = confirmed.view
  const texts = new Map(confirmed.texts)
  const unconfirmed = new Set<TextId>()
  for (const { command, at, text } of pending) {
    const decision = decide(view, command, { ...who, stands: standsForNobody, at, text })
    // Refused here may be accepted there: the host has the word, so nothing is shown and nothing is dropped.
    if (!decision.ok) continue
    view = decision.value.events.reduce(evolve, view)
    for (const { id, body } of decision.value.words ?? []) {
      texts.set(id, body)
      unconfirmed.add(id)
    }
  }
  return { view, texts, unconfirmed }
}
