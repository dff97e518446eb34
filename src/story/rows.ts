// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The story congress as rows of the database's tables, with fresh ids; nothing is read or written here. */
import { assert } from '../base/assert.ts'
import { idFrom } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import { attendances } from './attendance.ts'
import { bodies } from './bodies.ts'
import { congress, personas } from './congress.ts'
import { people } from './people.ts'
import { places, plain } from './places.ts'
import { sessions, tracks } from './programme.ts'
import { openingAt, spanOf } from './dates.rules.ts'

export type Moment = { readonly now: Instant; readonly randomBytes: (count: number) => Uint8Array }
export type StoryRows = ReturnType<typeof storyRows>

/** So long were the places of a registration kept that nobody confirmed. */
const heldMinutes = 24 * 60

/** Visitors from across the border; everybody else reads German. */
const readsEnglish = ['Maarten Veldhoek', 'Claire Montroux']

export function emailOf(name: string): string {
  const own = people.find((person) => person.name === name)
  assert(own, `${name} is one of the story's people`)
  const local = name.split(' ').map(plain).join('.')
  return `${local}@${own.bodies[0] ?? 'nachbarschaft'}.example`
}

export function storyRows({ now, randomBytes }: Moment) {
  const newId = () => idFrom(randomBytes(16))
  const personIds = new Map<string, string>(people.map(({ name }) => [name, newId()]))
  const bodyIds = new Map<string, string>(bodies.map(({ id }) => [id, newId()]))
  const trackIds = new Map<string, string>(tracks.map(({ id }) => [id, newId()]))
  const sessionIds = new Map<string, string>(sessions.map(({ slug }) => [slug, newId()]))
  const ids = { personIds, bodyIds, trackIds, sessionIds, congressId: newId() as string, newId }
  return { ...registerRows(), ...peopleRows(ids), ...congressRows(ids, now), ...registrationRows(ids, now) }
}

type Ids = {
  readonly personIds: ReadonlyMap<string, string>
  readonly bodyIds: ReadonlyMap<string, string>
  readonly trackIds: ReadonlyMap<string, string>
  readonly sessionIds: ReadonlyMap<string, string>
  readonly congressId: string
  readonly newId: () => string
}

function of(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  assert(id, `the story knows ${key}`)
  return id
}

function registerRows() {
  const municipality = places.map(({ key, name, kind, district, parentKey, population }) => {
    return { key, name, kind, district, parent_key: parentKey, population, sample: true }
  })
  return { municipality }
}

function peopleRows(ids: Ids) {
  const represented = new Set<string>()
  const person = people.map(({ name, function: office }) => ({
    id: of(ids.personIds, name),
    name,
    email: emailOf(name),
    function: office,
    language: readsEnglish.includes(name) ? 'en' : 'de',
  }))
  const body = bodies.map(({ id, kind, name, municipalityKey }) => {
    return { id: of(ids.bodyIds, id), kind, name, municipality_key: municipalityKey }
  })
  const mandate = people.flatMap(({ name, function: office, bodies: actsFor }, index) =>
    actsFor.map((key) => {
      const isPress = bodies.find(({ id }) => id === key)?.kind === 'press'
      const kind = isPress ? 'observer' : represented.has(key) ? 'substitute' : 'delegate'
      represented.add(key)
      const named = { person_id: of(ids.personIds, name), body_id: of(ids.bodyIds, key) }
      const unchecked = { checked_at: null, checked_by: null, checked_domain: null, handed_over_at: null }
      // Some have registered and wait for the office to check whether their council has sent them.
      const waits = kind === 'substitute' && office === 'councillor' && index % 4 === 0
      const status = waits ? 'claimed' : 'confirmed'
      return { id: ids.newId(), ...named, kind, status, valid_from: null, valid_to: null, ...unchecked }
    }),
  )
  const offices = [{ person_id: of(ids.personIds, personas.organiser), role: 'organiser' }]
  return { person, body, mandate, office: offices }
}

function congressRows(ids: Ids, now: Instant) {
  const text = (value: { readonly de: string; readonly en: string }) => JSON.stringify(value)
  const opening = openingAt(now)
  const congressRow = {
    id: ids.congressId,
    title: text(congress.title),
    subtitle: text(congress.subtitle),
    description: text(congress.description),
    organiser: congress.organiser,
    timezone: congress.timezone,
    starts_at: new Date(spanOf('opening', opening).from),
    ends_at: new Date(spanOf('closing', opening).to),
    phase: 'sitting',
    sample: true,
  }
  const track = tracks.map(({ id, title, accent }, position) => {
    return { id: of(ids.trackIds, id), congress_id: ids.congressId, position, title: text(title), accent }
  })
  const session = sessions.map((one) => ({
    id: of(ids.sessionIds, one.slug),
    congress_id: ids.congressId,
    track_id: one.track === null ? null : of(ids.trackIds, one.track),
    slug: one.slug,
    kind: one.kind,
    title: text(one.title),
    abstract: text(one.abstract),
    language: one.language,
    starts_at: new Date(spanOf(one.slot, opening).from),
    ends_at: new Date(spanOf(one.slot, opening).to),
    capacity: one.capacity,
  }))
  return { congress: congressRow, track, session, session_person: sessionPersonRows(ids) }
}

function sessionPersonRows(ids: Ids) {
  return sessions.flatMap(({ slug, lead }) => {
    const { chair, coChair, moderator, technician, speakers } = lead
    const named = [
      ...speakers.map((name) => ['speaker', name] as const),
      ...(moderator === undefined ? [] : [['moderator', moderator] as const]),
      ['chair', chair] as const,
      ['coChair', coChair] as const,
      ...(technician === undefined ? [] : [['technician', technician] as const]),
    ]
    return named.map(([role, name], position) => {
      return { session_id: of(ids.sessionIds, slug), person_id: of(ids.personIds, name), role, position }
    })
  })
}

function registrationRows(ids: Ids, now: Instant) {
  const minute = 60_000
  const opening = openingAt(now)
  const all = attendances().map((one) => {
    const created = opening - one.registeredBefore * minute
    const row = {
      id: ids.newId(),
      congress_id: ids.congressId,
      person_id: of(ids.personIds, one.name),
      status: one.status,
      created_at: new Date(created),
      held_until: one.status === 'pending' ? new Date(created + heldMinutes * minute) : null,
      confirmed_at: one.status === 'pending' ? null : new Date(created + one.confirmedAfter * minute),
      entered_by: null,
      entered_at: null,
    }
    const chosen = one.workshops.map((slug) => ({ registration_id: row.id, session_id: of(ids.sessionIds, slug) }))
    const consent = { registration_id: row.id, kind: 'participation', wording: '2026-11', given_at: row.created_at }
    return { row, chosen, consent: { ...consent, id: ids.newId(), withdrawn_at: null } }
  })
  return {
    registration: all.map(({ row }) => row),
    consent: all.map(({ consent }) => consent),
    registration_session: all.flatMap(({ chosen }) => chosen),
  }
}
