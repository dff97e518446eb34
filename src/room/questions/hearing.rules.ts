// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the mathematics of being heard is asked, out of the state of a room, and what its answer means in the room's own
 * ids. Computed beside the log, for one position of it (law 16).
 */
import { floorShares } from '../../hearing/index.ts'
import type { FloorShares, Profile, ShownRanking } from '../../hearing/index.ts'
import type { QuestionId, SeatId } from '../envelope.rules.ts'
import { has, type Role } from '../roles.rules.ts'
import type { Question, QuestionsState } from './questions.rules.ts'

export type Heard = {
  /** The voters of the profile, in its order. */
  readonly seats: readonly SeatId[]
  /** The items of the profile, in its order. */
  readonly questions: readonly QuestionId[]
  readonly profile: Profile
  /** Places in the items, in the order in which they were answered. */
  readonly answered: readonly number[]
  readonly floor: FloorShares | null
}

/** One vote each; what a seat stands for, it does not know yet. */
const voter = { weight: 1, sizeClass: null, mandatedPresent: false } as const

/**
 * Heard is who may speak here, and whoever may not any more but supports something: it was theirs to give, and what
 * they have paid for stays paid. What waits and what was answered counts; what was put away, merged or withdrawn
 * costs nobody anything.
 */
export function heardIn(taken: ReadonlyMap<SeatId, Role>, { all, answered }: QuestionsState): Heard {
  const items = all.filter(isHeard)
  const supporting = items.flatMap(({ supporters }) => supporters ?? [])
  const speaking = [...taken].filter(([, role]) => has(role, 'speak')).map(([seat]) => seat)
  const seats = [...new Set([...speaking, ...supporting])]
  const voterOf = new Map(seats.map((seat, place) => [seat, place]))
  const itemOf = new Map(items.map(({ id }, place) => [id, place]))
  const voters = seats.map(() => voter)
  const profile: Profile = {
    voters,
    items: items.map(({ id, supporters }, place) => ({
      id,
      // They stand in the order in which they were asked, which tells apart what a clock does not.
      askedAt: place,
      askedFrom: null,
      supporters: (supporters ?? []).map((seat) => voterOf.get(seat)!).sort((a, b) => a - b),
    })),
  }
  const shares = floorShares(voters)
  const floor = Object.values(shares.ofClass).some((people) => people > 0) ? shares : null
  return {
    seats,
    questions: items.map(({ id }) => id),
    profile,
    answered: answered.map((id) => itemOf.get(id)!),
    floor,
  }
}

function isHeard({ status }: Question): boolean {
  return status === 'open' || status === 'on' || status === 'answered'
}

/** The answer for those in the room. */
export function standingIn(
  { seats, questions }: Heard,
  { order, places, overServed, credits }: ShownRanking,
  position: number,
) {
  const question = (item: number) => questions[item]!
  return {
    ranking: {
      position,
      order: order.map(question),
      places: places.map(({ item, ...place }) => ({ question: question(item), ...place })),
      overServed,
    },
    credits: new Map(seats.map((seat, place) => [seat, credits.texts[credits.ofVoter[place]!]!])),
  }
}
