// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every event type carries a version, and the log of every release must replay (law 14). When an event's shape
 * changes, its version rises and the way from the old shape to the new one is written here.
 */
import { assert } from '../base/assert.ts'
import type { RoomEvent } from './room.rules.ts'

const currentVersions: Record<RoomEvent['type'], number> = {
  seatTaken: 1,
  chairTaken: 1,
  floorRequested: 1,
  requestWithdrawn: 1,
  floorGiven: 1,
  floorEnded: 1,
  listOpened: 1,
  listClosed: 1,
  speakingTimeSet: 1,
  questionAsked: 1,
  questionEdited: 1,
  questionWithdrawn: 1,
  questionSupported: 1,
  supportTakenBack: 1,
  questionAdmitted: 1,
  questionTakenUp: 1,
  questionAnswered: 1,
  questionSetAside: 1,
  questionHandedOn: 1,
  questionReopened: 1,
  questionMerged: 1,
  questionsOpened: 1,
  questionsClosed: 1,
  questionsModerated: 1,
  messagePosted: 1,
  messageRemoved: 1,
}

/** Every type of event that a room's log may hold today. */
export const eventTypes: readonly string[] = Object.keys(currentVersions)

/** @throws BrokenInvariant for a type or version this release does not know: a log of a newer release. */
export function upgradeEvent(stored: { readonly type: string; readonly v: number }): RoomEvent {
  const known: Readonly<Record<string, number>> = currentVersions
  const current = Object.hasOwn(known, stored.type) ? known[stored.type] : undefined
  assert(current !== undefined, `the log holds an event of unknown type ${stored.type}; is it of a newer release?`)
  assert(stored.v === current, `the log holds ${stored.type} in version ${stored.v}; this release knows ${current}`)
  return stored as RoomEvent
}
