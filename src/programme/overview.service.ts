// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The programme as one person sees it: every page of it is drawn from this. The number of queries is the same however
 * many sessions there are.
 */
import type { Id } from '../base/id.ts'
import type { Clock, Instant } from '../base/instant.ts'
import { dayOf, type Congress, type CongressService } from '../congress/index.ts'
import type { People, PersonCard } from '../people/index.ts'
import { nextStep, type NextStep } from './next.rules.ts'
import type { Places } from './places.ts'
import { stateOf, type Session, type SessionId, type SessionRole, type SessionState } from './programme.rules.ts'
import type { ProgrammeService } from './programme.service.ts'

export type SessionHost = { readonly card: PersonCard; readonly roles: readonly SessionRole[] }

export type SeenSession = Session & {
  readonly state: SessionState
  readonly taken: number
  /** The person has a place in it. */
  readonly place: boolean
  /** The person has a place or a task in it. */
  readonly mine: boolean
  readonly hosts: readonly SessionHost[]
}

export type Overview = {
  readonly congress: Congress
  readonly now: Instant
  readonly sessions: readonly SeenSession[]
  readonly next: NextStep<SeenSession>
}

export type OverviewParts = {
  readonly congress: CongressService
  readonly programme: ProgrammeService
  readonly places: Pick<Places, 'takenOf' | 'placesOf'>
  readonly people: Pick<People, 'cardsOf'>
  readonly clock: Pick<Clock, 'now'>
}

/** @returns null while there is no congress */
export async function overview(parts: OverviewParts, personId: Id<'person'> | null): Promise<Overview | null> {
  const { places, people, clock } = parts
  const congress = await parts.congress.current()
  if (congress === null) return null
  const sessions = await parts.programme.sessions(congress.id)
  const personIds = new Set(sessions.flatMap((session) => session.people.map((person) => person.personId)))
  const [taken, placesHeld, cards] = await Promise.all([
    places.takenOf(sessions.map(({ id }) => id)),
    personId === null ? new Set<SessionId>() : places.placesOf(personId),
    people.cardsOf([...personIds]),
  ])
  const now = clock.now()
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const seen = sessions.map((session) => {
    const place = placesHeld.has(session.id)
    const task = session.people.some((person) => person.personId === personId)
    const own = { place, mine: place || task, hosts: hosts(session, cardOf) }
    return { ...session, ...own, state: stateOf(session, now), taken: taken.get(session.id) ?? 0 }
  })
  const next = nextStep(
    seen,
    ({ mine }) => mine,
    now,
    (instant) => dayOf(instant, congress.timezone),
  )
  return { congress, now, sessions: seen, next }
}

/** Each person once, with all their roles. */
function hosts({ people }: Session, cardOf: ReadonlyMap<string, PersonCard>): readonly SessionHost[] {
  return [...Map.groupBy(people, ({ personId }) => personId)].flatMap(([personId, roles]) => {
    const card = cardOf.get(personId)
    return card === undefined ? [] : [{ card, roles: roles.map(({ role }) => role) }]
  })
}
