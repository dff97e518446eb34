// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a programme consists of: tracks, sessions, the people of a session; and where a session stands in time. */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { Language, Localised } from '../base/language.ts'

export type SessionId = Id<'session'>

/** A plenary is for everybody, a workshop is chosen, a hearing asks the municipalities. */
export const sessionKinds = ['plenary', 'workshop', 'hearing'] as const
export type SessionKind = (typeof sessionKinds)[number]

export function isSessionKind(text: string): text is SessionKind {
  return sessionKinds.some((kind) => kind === text)
}

/** In the order in which they stand on a session's page. */
export const sessionRoles = [
  'speaker',
  'moderator',
  'chair',
  'coChair',
  'technician',
  'interpreter',
  'captioner',
] as const
export type SessionRole = (typeof sessionRoles)[number]

export function isSessionRole(text: string): text is SessionRole {
  return sessionRoles.some((role) => role === text)
}

export type Track = {
  readonly id: Id<'track'>
  readonly position: number
  readonly title: Localised
  readonly accent: string
}

export type SessionPerson = { readonly personId: Id<'person'>; readonly role: SessionRole }

export type Session = {
  readonly id: SessionId
  readonly slug: string
  readonly kind: SessionKind
  readonly title: Localised
  readonly abstract: Localised
  /** In which it is held. */
  readonly language: Language
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Places; null where everybody fits. */
  readonly capacity: number | null
  /** Rises with every change of title, times or address. */
  readonly calendarSequence: number
  /** Null for what belongs to no track: the plenaries. */
  readonly track: Track | null
  /** In the order of the programme; one person may have two roles. */
  readonly people: readonly SessionPerson[]
  /** Tasks whose person was forgotten: the programme shows that they are open. */
  readonly vacancies: readonly SessionRole[]
}

export type Span = { readonly startsAt: Instant; readonly endsAt: Instant }

/** Within this time before its start a session is next door: its room is shown as the way to go. */
export const soonMilliseconds = 15 * 60_000

export type SessionState = 'before' | 'soon' | 'running' | 'over'

/** A session runs from its first moment until just before its last. */
export function stateOf({ startsAt, endsAt }: Span, now: Instant): SessionState {
  if (now >= endsAt) return 'over'
  if (now >= startsAt) return 'running'
  return startsAt - now <= soonMilliseconds ? 'soon' : 'before'
}

/** Two sessions one person cannot both be in. Back to back is no overlap. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** A place in it has to be taken: a workshop, or anything else that does not hold everybody. */
export function needsPlace({ kind, capacity }: Pick<Session, 'kind' | 'capacity'>): boolean {
  return kind === 'workshop' || capacity !== null
}

/** @returns places left, never below none; null where everybody fits. */
export function freePlaces(capacity: number | null, taken: number): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken)
}
