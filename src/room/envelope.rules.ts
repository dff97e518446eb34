// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What goes around a command and an event. decide and evolve are pure: time, identifiers and chance arrive here.
 */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { Result } from '../base/result.ts'
import type { Refusal } from './refusals.rules.ts'
import type { Role } from './roles.rules.ts'

export type RoomId = Id<'room'>
export type SeatId = Id<'seat'>
/** The id of an erasable row that holds words a person typed; events carry it, never the words. */
export type TextId = Id<'text'>
/** Given by the sender, so that a repeated command is known again; unique for its seat. */
export type CommandId = Id<'command'>
/** A question of the audience, for as long as the room's log is kept. */
export type QuestionId = Id<'question'>

/**
 * Merged size classes, 0 to 3 from the smallest to the largest; the room does not know where their bounds are. Four,
 * so that each of them is heard often enough to be compared.
 */
export const mergedSizeClasses = [0, 1, 2, 3] as const
export type SizeClass = (typeof mergedSizeClasses)[number]

/** From a field of a form; null for none of them. */
export function asSizeClass(text: string): SizeClass | null {
  return mergedSizeClasses.find((each) => String(each) === text) ?? null
}

/**
 * What somebody stands for when speaking time is balanced: the key of a group and its class. No names, and null where
 * nobody has said so.
 */
export type Stands = { readonly group: string | null; readonly sizeClass: SizeClass | null }

export const standsForNobody: Stands = { group: null, sizeClass: null }

/** Around a command, on its way into decide. */
export type Envelope = {
  readonly seat: SeatId
  /** The ticket's role; it counts when the seat is taken. */
  readonly role: Role
  /** The ticket's, like the role. */
  readonly stands: Stands
  readonly at: Instant
  /** A fresh id, used when the command brings words that are kept. */
  readonly text: TextId
}

/** Words to be kept as an erasable row, in the same transaction as the events that name them. */
export type Words = {
  readonly id: TextId
  readonly body: string
  /** Whose words they are when not the sender's: they go when this one is forgotten. */
  readonly of?: SeatId
}

export type Decision<Event> = Result<
  {
    readonly events: readonly [Event, ...Event[]]
    readonly words?: readonly Words[]
    /** Texts whose rows are emptied in the same transaction. */
    readonly erase?: readonly TextId[]
  },
  Refusal
>
