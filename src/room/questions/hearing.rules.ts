// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the mathematics of being heard is asked, out of the state of a room, and what its answer means in the room's own
 * ids. Computed beside the log, for one position of it (law 16).
 */
import { floorShares, mergedClasses, servedByClass, tooSmallToFallDue } from '../../hearing/index.ts'
import type { FloorShares, MergedClass, Profile, ShownRanking, Voter } from '../../hearing/index.ts'
import { standsForNobody, type QuestionId, type SeatId, type SizeClass, type Stands } from '../envelope.rules.ts'
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

/** Who has come into this room, and what they stand for: facts of the log, so that anybody can compute it again. */
export type Came = { readonly seats: ReadonlyMap<SeatId, Role>; readonly stands: ReadonlyMap<SeatId, Stands> }

/** Everybody has one vote, whatever they stand for: size decides about the declared shares and about nothing else. */
function voterOf(seat: SeatId, { seats, stands }: Came): Voter {
  const { group, sizeClass } = stands.get(seat) ?? standsForNobody
  const role = seats.get(seat)
  const mandatedPresent = group !== null && role !== undefined && has(role, 'speak')
  return { weight: 1, sizeClass: mergedClassFor(sizeClass), mandatedPresent }
}

/** The room knows four classes by their order, from the smallest; their names are the mathematics'. */
function mergedClassFor(sizeClass: SizeClass | null): MergedClass | null {
  return sizeClass === null ? null : mergedClasses[sizeClass]
}

/**
 * The class that a question counts for. One without a name counts for none: where few of a class are here, a question
 * that is due for it would say who asked.
 */
function askedFrom({ seat, unnamed }: Question, came: Came): MergedClass | null {
  return seat === null || unnamed ? null : mergedClassFor((came.stands.get(seat) ?? standsForNobody).sizeClass)
}

/**
 * Heard is who may speak here, and whoever may not any more but supports something: it was theirs to give, and what
 * they have paid for stays paid. What waits and what was answered counts; what was put away, merged or withdrawn
 * costs nobody anything.
 */
export function heardIn(came: Came, { all, answered, sharesDeclared }: QuestionsState): Heard {
  const items = all.filter(isHeard)
  const supporting = items.flatMap(({ supporters }) => supporters ?? [])
  const speaking = [...came.seats].filter(([, role]) => has(role, 'speak')).map(([seat]) => seat)
  const seats = [...new Set([...speaking, ...supporting])]
  const placeOf = new Map(seats.map((seat, place) => [seat, place]))
  const itemOf = new Map(items.map(({ id }, place) => [id, place]))
  const voters = seats.map((seat) => voterOf(seat, came))
  const profile: Profile = {
    voters,
    items: items.map((question, place) => ({
      id: question.id,
      // They stand in the order in which they were asked, which tells apart what a clock does not.
      askedAt: place,
      askedFrom: askedFrom(question, came),
      supporters: (question.supporters ?? []).map((seat) => placeOf.get(seat)!).sort((a, b) => a - b),
    })),
  }
  return {
    seats,
    questions: items.map(({ id }) => id),
    profile,
    answered: answered.map((id) => itemOf.get(id)!),
    floor: sharesDeclared ? floorShares(voters) : null,
  }
}

function isHeard({ status }: Question): boolean {
  return status === 'open' || status === 'on' || status === 'answered'
}

/** Classes of whom too few are here: not even when all that waits is answered would one of theirs fall due. */
function tooSmall({ profile, answered, floor }: Heard): readonly MergedClass[] | null {
  if (floor === null) return null
  const served = servedByClass(answered.map((item) => profile.items[item]!))
  return tooSmallToFallDue(floor, answered.length, served, profile.items.length - answered.length)
}

/** The answer for those in the room. */
export function standingIn(heard: Heard, { order, places, overServed, credits }: ShownRanking, position: number) {
  const { seats, questions } = heard
  const question = (item: number) => questions[item]!
  return {
    ranking: {
      position,
      order: order.map(question),
      places: places.map(({ item, ...place }) => ({ question: question(item), ...place })),
      overServed,
      tooSmall: tooSmall(heard),
    },
    credits: new Map(seats.map((seat, place) => [seat, credits.texts[credits.ofVoter[place]!]!])),
  }
}
