// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one rule for what comes first, published: the lower level (or the better score); then more supporters, counted
 * with their weights as the level counts them; then what was asked earlier; then the id, letter by letter.
 */
import type { Item } from './profile.rules.ts'

/** What separated an item from the one behind it; `alone` when there was none. */
export type DecidedBy = 'level' | 'supporters' | 'askedEarlier' | 'id' | 'alone'

export type Standing = Pick<Item, 'id' | 'askedAt'> & {
  /** All supporters, those who pay nothing included. */
  readonly supportersWeight: number
}

/** Below zero when a comes first. */
export function compareTied(a: Standing, b: Standing): number {
  if (a.supportersWeight !== b.supportersWeight) return b.supportersWeight - a.supportersWeight
  if (a.askedAt !== b.askedAt) return a.askedAt - b.askedAt
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Which part of the rule separates two items, given whether their levels are equal. */
export function decidedBy(sameLevel: boolean, first: Standing, second: Standing): DecidedBy {
  if (!sameLevel) return 'level'
  if (first.supportersWeight !== second.supportersWeight) return 'supporters'
  return first.askedAt !== second.askedAt ? 'askedEarlier' : 'id'
}
