// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whose votes the bodies of a congress have at a moment, among those who are there; and why somebody who is there has
 * none. A ministry is whom decisions are for, and the press reports on them: neither votes.
 */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import { entitledAt, inForce, type Delegation, type Mandate } from './mandates.rules.ts'
import type { BodyKind } from './people.rules.ts'

type PersonId = Id<'person'>

export type ElectorateBody = {
  readonly id: Id<'body'>
  readonly kind: BodyKind
  readonly name: string
  readonly municipalityKey: string | null
}

export type WithoutVote = 'noMandate' | 'notConfirmed' | 'handedOver' | 'substituteNotNeeded'

export type Electorate = {
  /** Bodies whose vote somebody has who is there, with them. */
  readonly bodies: readonly (ElectorateBody & { readonly persons: readonly PersonId[] })[]
  readonly without: ReadonlyMap<PersonId, WithoutVote>
}

export function mayVote({ kind }: Pick<ElectorateBody, 'kind'>): boolean {
  return kind !== 'ministry' && kind !== 'press'
}

export function electorateAt(
  bodies: readonly (ElectorateBody & { readonly delegation: Delegation })[],
  present: ReadonlySet<PersonId>,
  at: Instant,
): Electorate {
  const voting = bodies.filter(mayVote).map(({ delegation, ...body }) => {
    return { ...body, delegation, persons: entitledAt(delegation, at, present) }
  })
  const entitled = new Set(voting.flatMap(({ persons }) => persons))
  const mandates = Map.groupBy(
    voting.flatMap(({ delegation }) => delegation.mandates),
    ({ personId }) => personId,
  )
  const without = [...present]
    .filter((person) => !entitled.has(person))
    .map((person) => [person, reasonOf(mandates.get(person) ?? [], at)] as const)
  return {
    bodies: voting
      .filter(({ persons }) => persons.length > 0)
      .map(({ id, kind, name, municipalityKey, persons }) => ({ id, kind, name, municipalityKey, persons })),
    without: new Map(without),
  }
}

/** The nearest to a vote comes first: what somebody could change is worth more to know than what they lack. */
function reasonOf(mandates: readonly Mandate[], at: Instant): WithoutVote {
  const held = mandates.filter((mandate) => inForce(mandate, at) && mandate.kind !== 'observer')
  if (held.some(({ handedOverAt }) => handedOverAt !== null)) return 'handedOver'
  if (held.length > 0) return 'substituteNotNeeded'
  const claimed = mandates.some(({ status, kind }) => status === 'claimed' && kind !== 'observer')
  return claimed ? 'notConfirmed' : 'noMandate'
}
