// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Which workshops can be wished for, and which cannot be wished for together. */
import type { Instant } from '../base/instant.ts'

/** What registration needs to know of a session; the programme's sessions are such. */
export type Wishable = {
  readonly id: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export type WishSlot<Item> = {
  /** The field's name in forms: slot-1599811200000 */
  readonly name: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly sessions: readonly Item[]
}

/** Sessions that begin together: one of them can be wished for. Over ones are left out. */
export function wishSlots<Item extends Wishable>(sessions: readonly Item[], now: Instant): readonly WishSlot<Item>[] {
  const open = sessions.filter(({ endsAt }) => endsAt > now).sort((one, other) => one.startsAt - other.startsAt)
  return [...Map.groupBy(open, ({ startsAt }) => startsAt)].map(([startsAt, together]) => {
    const endsAt = together.reduce((latest, session) => (session.endsAt > latest ? session.endsAt : latest), startsAt)
    return { name: `slot-${startsAt}`, startsAt, endsAt, sessions: together }
  })
}

/** Those of the chosen ones that overlap one chosen before them: nobody sits in two rooms. */
export function clashing<Item extends Wishable>(chosen: readonly Item[]): readonly Item[] {
  const sorted = [...chosen].sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
  return sorted.filter((session, index) => sorted.slice(0, index).some((earlier) => earlier.endsAt > session.startsAt))
}

/** @param taken places given away, by session; the chosen ones in which none is left */
export function fullOnes<Id extends string>(
  chosen: readonly Id[],
  capacities: ReadonlyMap<Id, number | null>,
  taken: ReadonlyMap<Id, number>,
): readonly Id[] {
  return chosen.filter((id) => {
    const capacity = capacities.get(id)
    return capacity === undefined || (capacity !== null && (taken.get(id) ?? 0) >= capacity)
  })
}
