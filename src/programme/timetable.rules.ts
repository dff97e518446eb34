// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The programme by the clock: days, in each day what begins at the same time side by side, and the breaks between. */
import type { Instant } from '../base/instant.ts'
import type { Span } from './programme.rules.ts'

export type TimetableRow<Item> =
  | { readonly kind: 'slot'; readonly startsAt: Instant; readonly endsAt: Instant; readonly sessions: readonly Item[] }
  | { readonly kind: 'pause'; readonly startsAt: Instant; readonly endsAt: Instant }

export type TimetableDay<Item> = {
  /** 2020-09-11 */
  readonly day: string
  readonly startsAt: Instant
  readonly rows: readonly TimetableRow<Item>[]
}

/** What is shorter than this is the way from one room to the next, no break. */
const pauseMinutesMin = 15

/**
 * @param sessions in any order; those of one slot keep theirs
 * @param dayOf the day a point in time falls on, in the congress's zone
 */
export function timetableOf<Item extends Span>(
  sessions: readonly Item[],
  dayOf: (instant: Instant) => string,
): readonly TimetableDay<Item>[] {
  const sorted = [...sessions].sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
  const days = Map.groupBy(sorted, ({ startsAt }) => dayOf(startsAt))
  return [...days].map(([day, ofDay]) => ({ day, startsAt: ofDay[0]!.startsAt, rows: rowsOf(ofDay) }))
}

/** Of one day, in order. */
function rowsOf<Item extends Span>(sessions: readonly Item[]): readonly TimetableRow<Item>[] {
  const slots = Map.groupBy(sessions, ({ startsAt, endsAt }) => `${startsAt} ${endsAt}`)
  const rows: TimetableRow<Item>[] = []
  let until: Instant | null = null
  for (const together of slots.values()) {
    const { startsAt, endsAt } = together[0]!
    if (until !== null && startsAt - until >= pauseMinutesMin * 60_000) {
      rows.push({ kind: 'pause', startsAt: until, endsAt: startsAt })
    }
    rows.push({ kind: 'slot', startsAt, endsAt, sessions: together })
    until = until === null || endsAt > until ? endsAt : until
  }
  return rows
}
