// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** "Wo geht es jetzt weiter?" – from my sessions, all sessions and now to the one room and time that is right. */
import type { Instant } from '../base/instant.ts'
import { stateOf, type SessionKind, type Span } from './programme.rules.ts'

export type Upcoming = Span & { readonly kind: SessionKind }

export type NextStep<Item> =
  /** In the room, now. */
  | { readonly kind: 'running'; readonly session: Item; readonly mine: boolean }
  /** It begins within a quarter of an hour: the room is the way to go. */
  | { readonly kind: 'soon'; readonly session: Item; readonly mine: boolean }
  /** Later today. */
  | { readonly kind: 'later'; readonly session: Item; readonly mine: boolean }
  /** Nothing more today; on another day it goes on with this, if with anything. */
  | { readonly kind: 'nothing'; readonly another: Item | null }

/**
 * What runs and is mine; else what is mine and begins within a quarter of an hour; else a plenary that runs or begins
 * so; else the next today that is mine or a plenary; else nothing more today. A plenary is everybody's, but who has
 * something of their own at that time is needed there.
 *
 * @param dayOf the day a point in time falls on, in the congress's zone
 */
export function nextStep<Item extends Upcoming>(
  sessions: readonly Item[],
  isMine: (session: Item) => boolean,
  now: Instant,
  dayOf: (instant: Instant) => string,
): NextStep<Item> {
  const sorted = [...sessions].sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
  const mine = sorted.filter(isMine)
  const plenaries = sorted.filter((session) => session.kind === 'plenary')
  const near = nearest(mine, now) ?? nearest(plenaries, now)
  if (near !== null) return { ...near, mine: isMine(near.session) }
  const coming = sorted.filter((session) => session.startsAt > now && (isMine(session) || session.kind === 'plenary'))
  const first = coming[0]
  if (first !== undefined && dayOf(first.startsAt) === dayOf(now)) {
    return { kind: 'later', session: first, mine: isMine(first) }
  }
  return { kind: 'nothing', another: first ?? null }
}

/** What began last of those that run: who changed rooms meant the newer one. Else what begins first. */
function nearest<Item extends Upcoming>(
  sessions: readonly Item[],
  now: Instant,
): { readonly kind: 'running' | 'soon'; readonly session: Item } | null {
  const running = sessions.findLast((session) => stateOf(session, now) === 'running')
  if (running !== undefined) return { kind: 'running', session: running }
  const soon = sessions.find((session) => stateOf(session, now) === 'soon')
  return soon === undefined ? null : { kind: 'soon', session: soon }
}
