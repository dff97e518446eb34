// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who speaks and votes for a body, and when. A mandate is claimed by a form and confirmed by the office or by a domain
 * the office has entered; only a confirmed one counts, from its first moment until the one in which it no longer holds.
 */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { BodyKind, MandateKind, PersonFunction } from './people.rules.ts'

export const mandateStatuses = ['claimed', 'confirmed', 'refused'] as const
export type MandateStatus = (typeof mandateStatuses)[number]

export type Mandate = {
  readonly id: Id<'mandate'>
  readonly personId: Id<'person'>
  readonly kind: MandateKind
  readonly status: MandateStatus
  /** Null: since nobody knows when. */
  readonly from: Instant | null
  /** The first moment in which it no longer holds; null for one without an end. */
  readonly to: Instant | null
  /** A delegate who has handed over for now: the right rests until it is taken back. */
  readonly handedOverAt: Instant | null
  /** Null for one that was never claimed, but there from the beginning, and for one that waits to be checked. */
  readonly checked: Check | null
}

/** By a person of the office, or (without one) by a domain the office had entered. */
export type Check = {
  readonly at: Instant
  readonly by: Id<'person'> | null
  readonly domain: string | null
}

/** A body with everybody who acts or acted for it. */
export type Delegation = {
  readonly bodyId: Id<'body'>
  /** How many votes the body has, and so how many delegates at a time. */
  readonly votes: number
  readonly mandates: readonly Mandate[]
}

export type Span = Pick<Mandate, 'from' | 'to'>

export function holdsAt({ from, to }: Span, at: Instant): boolean {
  return (from === null || from <= at) && (to === null || at < to)
}

export function overlapping(one: Span, other: Span): boolean {
  return (
    (other.to === null || one.from === null || one.from < other.to) &&
    (one.to === null || other.from === null || other.from < one.to)
  )
}

export function inForce(mandate: Mandate, at: Instant): boolean {
  return mandate.status === 'confirmed' && holdsAt(mandate, at)
}

/** The mandate of a person for this body at a moment, whatever its kind. */
export function mandateAt({ mandates }: Delegation, personId: Id<'person'>, at: Instant): Mandate | null {
  return mandates.find((mandate) => mandate.personId === personId && inForce(mandate, at)) ?? null
}

/** For whom somebody may speak and vote, as far as their own mandate goes; observers for nobody. */
export type Acting = {
  readonly body: Id<'body'>
  readonly kind: Exclude<MandateKind, 'observer'>
  /** Of the register; null for a body that is no municipality of it. */
  readonly municipalityKey: string | null
}

/** Whoever came first stands first; of two at the same moment the one with the smaller id, so that all count alike. */
export function bySeniority(one: Mandate, other: Mandate): number {
  const [first, second] = [one.from ?? -Infinity, other.from ?? -Infinity]
  if (first !== second) return first - second
  return one.id < other.id ? -1 : 1
}

/**
 * Who may speak and vote for the body at this moment, given who is there; one vote each, never more than it has. A
 * delegate who is there and has not handed over votes. For each vote that no delegate takes, because one is away, has
 * handed over or was never sent, a substitute who is there does, the most senior first. Observers have no right.
 */
export function entitledAt(
  { votes, mandates }: Delegation,
  at: Instant,
  present: ReadonlySet<Id<'person'>>,
): readonly Id<'person'>[] {
  const there = mandates.filter((mandate) => inForce(mandate, at) && present.has(mandate.personId)).sort(bySeniority)
  const delegates = there.filter(({ kind, handedOverAt }) => kind === 'delegate' && handedOverAt === null)
  const substitutes = there.filter(({ kind }) => kind === 'substitute')
  return [...delegates, ...substitutes].slice(0, votes).map(({ personId }) => personId)
}

/** The bodies for which somebody who is there may vote, in the order of their ids. */
export function representedBodies(
  delegations: readonly Delegation[],
  at: Instant,
  present: ReadonlySet<Id<'person'>>,
): readonly Id<'body'>[] {
  const represented = delegations.filter((delegation) => entitledAt(delegation, at, present).length > 0)
  return [...new Set(represented.map(({ bodyId }) => bodyId))].sort()
}

export type PopulationRepresented = {
  readonly inhabitants: number
  readonly municipalities: number
  /** Municipalities among them whose population nobody has told us: they are counted, their inhabitants are not. */
  readonly unknown: number
}

/**
 * The inhabitants of these bodies, each counted once: a municipality however many people act for it, and nothing for
 * associations and districts, whose inhabitants are those of their municipalities.
 */
export function populationRepresented(
  bodies: Iterable<{ readonly kind: BodyKind; readonly municipalityKey: string | null }>,
  populations: ReadonlyMap<string, number | null>,
): PopulationRepresented {
  const keys = new Set<string>()
  for (const { kind, municipalityKey } of bodies) {
    if (kind === 'municipality' && municipalityKey !== null) keys.add(municipalityKey)
  }
  const known = [...keys].flatMap((key) => populations.get(key) ?? [])
  return {
    inhabitants: known.reduce((sum, population) => sum + population, 0),
    municipalities: keys.size,
    unknown: keys.size - known.length,
  }
}

/** What the form's word amounts to, until it is checked: heads of a municipality claim its vote, deputies stand in. */
export function claimedKind(office: PersonFunction, body: BodyKind): MandateKind {
  if (body === 'press' || body === 'ministry') return 'observer'
  switch (office) {
    case 'volunteerMayor':
    case 'mayor':
    case 'districtAdministrator':
      return 'delegate'
    case 'deputyMayor':
      return 'substitute'
    case 'councillor':
    case 'administration':
    case 'digitalOfficer':
    case 'guest':
      return 'observer'
  }
}
