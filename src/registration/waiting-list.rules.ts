// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The waiting list of one session: who comes first is offered first, an offer has a deadline, and a lapsed one moves
 * on to the next. A place that is free is kept for those who wait, so that nobody overtakes them; shortly before the
 * session the list closes, and then whoever comes first has it.
 */
import { asInstant, type Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { waitingListLimits } from './registration.limits.rules.ts'

const minute = 60_000
const hour = 60 * minute

export type Waiting<Key> = {
  readonly key: Key
  /** Lower came earlier. */
  readonly position: number
  /** Null: waits and has no offer. */
  readonly offerUntil: Instant | null
}

export type WaitingList<Key> = {
  /** Null where everybody fits. */
  readonly capacity: number | null
  /** Places given away, open offers not counted. */
  readonly taken: number
  readonly startsAt: Instant
  readonly waiting: readonly Waiting<Key>[]
}

export type Moves<Key> = {
  /** Their offer's deadline has passed: they leave the list. */
  readonly lapsed: readonly Key[]
  /** The list has closed before their turn came. */
  readonly closed: readonly Key[]
  readonly offered: readonly { readonly key: Key; readonly until: Instant }[]
}

/** From then on free places go to whoever comes first. */
export function closesAt(startsAt: Instant): Instant {
  return asInstant(startsAt - waitingListLimits.closesMinutesBefore * minute)
}

/**
 * Until when an offer made now holds: shorter as the session nears, and always over an hour before it begins.
 * @returns null once the list is closed
 */
export function offerUntil(startsAt: Instant, now: Instant): Instant | null {
  if (now >= closesAt(startsAt)) return null
  const left = startsAt - now
  const step = waitingListLimits.offers.find(({ fromHoursBefore }) => left >= fromHoursBefore * hour)
  const minutes = step?.holdsMinutes ?? waitingListLimits.shortestOfferMinutes
  return asInstant(now + minutes * minute)
}

/** Has an offer that can still be accepted, or waits for one. */
export function isLive(offer: Instant | null, closes: Instant, now: Instant): boolean {
  return offer === null ? closes > now : offer > now
}

/** What is due on a list now. Doing it and asking again changes nothing. */
export function moveUp<Key>({ capacity, taken, startsAt, waiting }: WaitingList<Key>, now: Instant): Moves<Key> {
  const lapsed = waiting.filter(({ offerUntil: until }) => until !== null && until <= now)
  const open = waiting.filter(({ offerUntil: until }) => until !== null && until > now)
  const inLine = waiting.filter((one) => one.offerUntil === null).sort((one, other) => one.position - other.position)
  const until = offerUntil(startsAt, now)
  const keys = (ones: readonly Waiting<Key>[]) => ones.map(({ key }) => key)
  if (until === null) return { lapsed: keys(lapsed), closed: keys(inLine), offered: [] }
  const free = capacity === null ? inLine.length : Math.max(0, capacity - taken - open.length)
  return { lapsed: keys(lapsed), closed: [], offered: keys(inLine.slice(0, free)).map((key) => ({ key, until })) }
}

export type OfferRefusal =
  /** There is no such offer, or it has been answered. */
  | 'offerGone'
  /** Its deadline has passed, and somebody else has it. */
  | 'offerLapsed'

/** May this offer be accepted now? */
export function decideOffer(
  offer: { readonly until: Instant | null } | null,
  now: Instant,
): Result<null, OfferRefusal> {
  if (offer === null || offer.until === null) return refused('offerGone')
  return offer.until > now ? accepted(null) : refused('offerLapsed')
}

export type JoinRefusal =
  | 'noSuchSession'
  | 'sessionOver'
  | 'notRegistered'
  /** They are in already. */
  | 'hasPlace'
  /** Nobody has to wait: places are left. */
  | 'placesFree'
  /** The session is so near that free places go to whoever comes first. */
  | 'listClosed'
  /** The list is as long as lists may be. */
  | 'listFull'
  /** They wait in as many sessions as one may. */
  | 'waitsElsewhere'

export type Joining = {
  readonly hasPlace: boolean
  readonly isFull: boolean
  readonly startsAt: Instant
  /** How many wait in this session, and in how many others the person does. */
  readonly waitingHere: number
  readonly waitingElsewhere: number
}

export function decideJoin(joining: Joining, now: Instant): Result<null, JoinRefusal> {
  if (joining.hasPlace) return refused('hasPlace')
  if (!joining.isFull) return refused('placesFree')
  if (now >= closesAt(joining.startsAt)) return refused('listClosed')
  if (joining.waitingHere >= waitingListLimits.listLengthMax) return refused('listFull')
  if (joining.waitingElsewhere >= waitingListLimits.listsPerPersonMax) return refused('waitsElsewhere')
  return accepted(null)
}
