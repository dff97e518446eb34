// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every event type carries a version, and the log of every release must replay (law 14). When an event's shape
 * changes, its version rises and the way from the old shape to the new one is written here.
 */
import { assert } from '../base/assert.ts'
import { standsForNobody } from './envelope.rules.ts'
import type { RoomEvent } from './room.rules.ts'

/** Every type of event that a room's log may hold today. */
export const currentVersions: Record<RoomEvent['type'], number> = {
  seatTaken: 2,
  chairTaken: 1,
  proxyNamed: 1,
  proxyForgotten: 1,
  floorRequested: 2,
  requestWithdrawn: 2,
  requestPassedOver: 1,
  requestRemoved: 1,
  floorGiven: 1,
  questionTaken: 1,
  floorEnded: 1,
  floorReturned: 1,
  speechExtended: 1,
  meetingPaused: 1,
  meetingResumed: 1,
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
  sharesDeclared: 1,
  orderSet: 1,
  alternationSet: 1,
  budgetsSet: 1,
  messagePosted: 1,
  messageRemoved: 1,
}

type Stored = { readonly type: string; readonly v: number }

/** From one version to the next, by "type version"; the last one leads to the shape of today. */
const upgrades: Readonly<Record<string, (stored: Stored) => Stored>> = {
  // Until 0.1.0 nobody was asked whom they stand for.
  'seatTaken 1': (stored) => ({ ...stored, v: 2, stands: standsForNobody }),
  // Interposed questions waited in turn and referred to no speech; nobody entered for others.
  'floorRequested 1': (stored) => ({ ...stored, v: 2, about: null, entered: null }),
  // A seat waited once, in whatever kind, and only its own person withdrew.
  'requestWithdrawn 1': (stored) => ({ ...stored, v: 2, kind: null, by: seatIn(stored) }),
}

function seatIn(stored: Stored): unknown {
  return 'seat' in stored ? stored.seat : null
}

/** @throws BrokenInvariant for a type or version this release does not know: a log of a newer release. */
export function upgradeEvent(stored: Stored): RoomEvent {
  const known: Readonly<Record<string, number>> = currentVersions
  const current = Object.hasOwn(known, stored.type) ? known[stored.type] : undefined
  assert(current !== undefined, `the log holds an event of unknown type ${stored.type}; is it of a newer release?`)
  let event = stored
  while (event.v < current) {
    const upgrade = upgrades[`${event.type} ${event.v}`]
    assert(upgrade !== undefined, `nobody wrote the way on from ${event.type} in version ${event.v}`)
    event = upgrade(event)
  }
  assert(event.v === current, `the log holds ${stored.type} in version ${stored.v}; this release knows ${current}`)
  return event as RoomEvent
}
