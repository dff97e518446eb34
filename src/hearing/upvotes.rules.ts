// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The plain list by number of supporters, which every other list of questions is: kept to be compared with, because a
 * majority fills its top. Complexity O(m log m). Ties: ties.rules.ts without the level.
 */
import { weightOf, type Profile } from './profile.rules.ts'
import { compareTied } from './ties.rules.ts'

/** The first items; fewer when nobody supports the rest. */
export function mostSupported(profile: Profile, first: number): number[] {
  const standings = profile.items.map((item) => ({ ...item, supportersWeight: weightOf(profile, item.supporters) }))
  const supported = profile.items.map((_, index) => index).filter((item) => standings[item]!.supportersWeight > 0)
  return supported.sort((a, b) => compareTied(standings[a]!, standings[b]!)).slice(0, first)
}
