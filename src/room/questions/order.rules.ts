// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * In which order the waiting questions are shown: as the fair ranking has them, or, for comparison, most supported or
 * newest first. A ranking is computed for a position of the log and may lag behind; what it does not know yet, and what
 * nobody may support yet, stands after it.
 */
import { unreachable } from '../../base/assert.ts'
import type { QuestionId } from '../envelope.rules.ts'
import { isWaiting, type Question } from './questions.rules.ts'

export const orderings = ['fair', 'mostSupported', 'newest'] as const
export type Ordering = (typeof orderings)[number]

/** @param ranked by the fair ranking, the first first. */
export function ordered(all: readonly Question[], ordering: Ordering, ranked: readonly QuestionId[]): Question[] {
  const waiting = all.filter(isWaiting)
  return [...waiting.filter(({ status }) => status === 'on'), ...sorted(waiting, ordering, ranked)]
}

function sorted(waiting: readonly Question[], ordering: Ordering, ranked: readonly QuestionId[]): Question[] {
  const rest = waiting.filter(({ status }) => status !== 'on')
  switch (ordering) {
    case 'newest':
      return rest.reverse()
    case 'mostSupported':
      // Equal ones in the order in which they were asked: sorting keeps it.
      return rest.sort((one, other) => other.supports - one.supports)
    case 'fair': {
      const places = new Map(ranked.map((id, place) => [id, place]))
      const placeOf = ({ id }: Question) => places.get(id) ?? Number.MAX_SAFE_INTEGER
      return rest.sort((one, other) => placeOf(one) - placeOf(other))
    }
    default:
      return unreachable(ordering)
  }
}

/** Those that are dealt with, the latest first; merged ones stand where they were merged into. */
export function dealtWith(all: readonly Question[], answered: readonly QuestionId[]): Question[] {
  const order = new Map(answered.map((id, index) => [id, index]))
  const over = all.filter(({ status }) => status === 'answered' || status === 'setAside' || status === 'handedOn')
  const indexOf = ({ id }: Question) => order.get(id) ?? -1
  return over.sort((one, other) => indexOf(other) - indexOf(one))
}
