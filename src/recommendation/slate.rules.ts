// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A slate of fixed size over the open recommendations of a workshop, by equal shares of their supporters' say, with
 * its audit and a record from which anybody computes it again. Everybody weighs the same, whomever they act for.
 */
import { accepted, type Result } from '../base/result.ts'
import {
  checkProfile,
  closestLeftOut,
  equalShares,
  slateRecord,
  type ClosestLeftOut,
  type HearingRecord,
  type ProfileRefusal,
} from '../hearing/index.ts'

export type Candidate = { readonly id: string; readonly openedAt: number; readonly supporters: readonly string[] }

export type ProposedSlate = {
  readonly chosen: readonly string[]
  readonly leftOut: readonly string[]
  /** The group that came closest to a claim it did not get; null when nobody supports what is left out. */
  readonly closest: ClosestLeftOut | null
  readonly record: HearingRecord
}

/** People become numbers in the order of their ids, which are drawn by chance: a number says nothing of anybody. */
export function proposeSlate(candidates: readonly Candidate[], places: number): Result<ProposedSlate, ProfileRefusal> {
  const people = [...new Set(candidates.flatMap(({ supporters }) => supporters))].toSorted(byLetters)
  const numbers = new Map(people.map((person, number) => [person, number]))
  const checked = checkProfile({
    voters: people.map(() => ({ weight: 1, sizeClass: null, mandatedPresent: false })),
    items: candidates.map(({ id, openedAt, supporters }) => ({
      id,
      askedAt: openedAt,
      askedFrom: null,
      supporters: supporters.map((person) => numbers.get(person)!).toSorted((a, b) => a - b),
    })),
  })
  if (!checked.ok) return checked
  const profile = checked.value
  const { chosen } = equalShares(profile, places)
  const ids = chosen.map((item) => profile.items[item]!.id)
  return accepted({
    chosen: ids,
    leftOut: candidates.map(({ id }) => id).filter((id) => !ids.includes(id)),
    closest: closestLeftOut(profile, chosen, places),
    record: slateRecord(profile, places),
  })
}

/** Of code units: no language's order, so that it is the same everywhere. */
function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
