// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * When the story congress takes place: always now. Its day is laid so that the second slot of workshops has been
 * running for twenty minutes, whatever the hour, and is moved as a whole when that slot is over. Started at night, its
 * edges reach into the day before or after.
 */
import { asInstant, type Instant } from '../base/instant.ts'

const minute = 60_000

/** Minutes from the opening. Between them are pauses, the long one after the second slot. */
export const slots = {
  opening: { from: 0, to: 45 },
  first: { from: 60, to: 135 },
  second: { from: 150, to: 240 },
  third: { from: 285, to: 360 },
  closing: { from: 375, to: 420 },
} as const
export type SlotName = keyof typeof slots
export type Span = { readonly from: Instant; readonly to: Instant }

/** So long has the running workshop been under way, at least; up to `roundedMinutes` longer. */
export const underWayMinutes = 20
/** People read 10:35, not 10:37. */
export const roundedMinutes = 5
/** A demo that is started when less is left of the running workshop gets a new one. */
export const leftMinutesMin = 15

/** The moment of the opening, so that the second slot is under way at `now`. */
export function openingAt(now: Instant): Instant {
  const step = roundedMinutes * minute
  const secondSlot = Math.floor((now - underWayMinutes * minute) / step) * step
  return asInstant(secondSlot - slots.second.from * minute)
}

export function spanOf(slot: SlotName, opening: Instant): Span {
  const { from, to } = slots[slot]
  return { from: asInstant(opening + from * minute), to: asInstant(opening + to * minute) }
}

/**
 * By how many milliseconds everything has to be moved so that the second slot, which lay at `second`, is under way
 * again; 0 while it is.
 */
export function shiftFor(second: Span, now: Instant): number {
  const runs = second.from <= now && now <= second.to - leftMinutesMin * minute
  return runs ? 0 : spanOf('second', openingAt(now)).from - second.from
}
