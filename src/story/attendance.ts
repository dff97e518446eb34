// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who has registered for the story congress, when, and for which workshops. The same every time, so that screenshots
 * repeat.
 */
import { seededRandom, type Random } from '../base/random.ts'
import { personas } from './congress.ts'
import { conversations, runningRoom } from './conversation.ts'
import { people, type SamplePerson } from './people.ts'
import { sessions, type SampleSession } from './programme.ts'
import type { SlotName } from './dates.rules.ts'

export type Attendance = {
  readonly name: string
  readonly status: 'confirmed' | 'pending' | 'cancelled'
  /** Minutes between registering and the opening of the congress, and until the address was confirmed. */
  readonly registeredBefore: number
  readonly confirmedAfter: number
  /** Slugs of workshops, at most one a slot, and none in a slot in which the person leads or speaks. */
  readonly workshops: readonly string[]
}

/** How many in ten would come, where places and slots allow; the rest of a slot is free time. */
const draw: Readonly<Record<string, number>> = {
  'zukunfts-check-dorf': 4,
  'formulare-die-man-versteht': 3,
  'digitale-doerfer-smarte-loesungen': 4,
  'homeoffice-und-fuehrung': 3,
}
const drawUsual = 2

export function leaders(session: SampleSession): readonly string[] {
  const { chair, coChair, moderator, technician, speakers } = session.lead
  return [chair, coChair, moderator, technician, ...speakers].filter((name) => name !== undefined)
}

const leading = new Set(sessions.flatMap(leaders))
/** Who says something in a room must have a place in its workshop. */
const talking = new Map(conversations.flatMap(({ room, steps }) => steps.map(({ seat }) => [seat, room])))
const promised = new Map([...talking, [personas.participant, runningRoom]])

function choose(person: SamplePerson, free: Map<string, number>, random: Random): string[] {
  return (['first', 'second', 'third'] satisfies SlotName[]).flatMap((slot) => {
    const parallel = sessions.filter((session) => session.slot === slot)
    if (parallel.some((session) => leaders(session).includes(person.name))) return []
    const own = parallel.find(({ slug }) => slug === promised.get(person.name))
    const wish =
      own?.slug ??
      wished(
        parallel.map(({ slug }) => slug),
        random,
      )
    if (wish === null || (own === undefined && (free.get(wish) ?? 0) <= 0)) return []
    free.set(wish, (free.get(wish) ?? 0) - 1)
    return [wish]
  })
}

function wished(slugs: readonly string[], random: Random): string | null {
  let ticket = random.below(10) + random.next()
  for (const slug of slugs) {
    ticket -= draw[slug] ?? drawUsual
    if (ticket < 0) return slug
  }
  return null
}

function statusOf(name: string, random: Random): Attendance['status'] {
  const sure = leading.has(name) || promised.has(name)
  const throwOf = random.next()
  if (sure || throwOf >= 0.1) return 'confirmed'
  return throwOf < 0.03 ? 'cancelled' : 'pending'
}

export function attendances(): readonly Attendance[] {
  const random = seededRandom(2020)
  const free = new Map(sessions.map(({ slug, capacity }) => [slug, capacity ?? Infinity]))
  // Those who are promised a place take it before the others come.
  const inOrder = people.toSorted((a, b) => Number(promised.has(b.name)) - Number(promised.has(a.name)))
  return inOrder.map((person) => {
    const status = statusOf(person.name, random)
    // Whoever did not open the letter in time lost the places that were kept for them.
    const workshops = status === 'confirmed' ? choose(person, free, random) : []
    const registeredBefore = 60 * 24 + random.below(60 * 24 * 50)
    return { name: person.name, status, registeredBefore, confirmedAfter: 1 + random.below(600), workshops }
  })
}
