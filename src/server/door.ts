// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The door of a live room: who may come in, on which seat, in which role. The room itself knows nothing of the
 * congress; what it needs to know of a person is handed over here, as a ticket.
 */
import type { Id } from '../base/id.ts'
import type { Localised } from '../base/language.ts'
import type { Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { peopleWords, type Acting, type PersonCard } from '../people/index.ts'
import { standsForNobody, type Role, type RoomStore, type SeatId, type Stands } from '../room/index.ts'
import type { RoomHost, RoomHosts, RoomId, Ticket } from '../room/host/index.ts'
import type { Card } from '../room/wire/index.ts'
import type { SignedIn } from '../web/visitor.ts'

export type RoomSession = {
  readonly id: Id<'session'>
  readonly slug: string
  readonly title: Localised
  readonly endsAt: Instant
  readonly timezone: string
}

/** Why somebody does not get in; the page says what to do about it. */
export type DoorRefusal = 'noSuchRoom' | 'notRegistered' | 'noPlace' | 'roomElsewhere'

export type DoorParts = {
  readonly hosts: RoomHosts
  readonly rooms: RoomStore
  sessionOf(slug: string): Promise<RoomSession | null>
  /** The person's role in this session, from programme and registration; or why there is none. */
  roleOf(person: SignedIn, session: RoomSession): Promise<Result<Role, 'notRegistered' | 'noPlace'>>
  cardsOf(persons: readonly Id<'person'>[]): Promise<readonly PersonCard[]>
  /** The bodies somebody has a confirmed mandate for now. */
  actingsOf(person: Id<'person'>): Promise<readonly Acting[]>
  /** The merged size class of a municipality of the register; null when it is unknown. */
  sizeClassOf(municipalityKey: string): Promise<Stands['sizeClass']>
}

export type Entrance = {
  readonly session: RoomSession
  readonly room: RoomId
  readonly ticket: Ticket
  readonly host: RoomHost
}

export type Door = {
  enter(person: SignedIn, slug: string): Promise<Result<Entrance, DoorRefusal>>
  /** The room of a session; null when there is no such session. */
  roomOf(slug: string): Promise<RoomId | null>
  /** The seats of these people in a room. */
  seatsOf(room: RoomId, persons: readonly Id<'person'>[]): Promise<ReadonlySet<SeatId>>
  /** Who sits there, for the host: the port that turns seats into cards. */
  cards(seats: readonly SeatId[]): Promise<ReadonlyMap<SeatId, Card>>
}

export function roomCard({ name, function: office, bodies }: PersonCard): Card {
  const inPublic = { de: peopleWords('de').functions[office], en: peopleWords('en').functions[office] }
  return { name, function: office === 'guest' ? null : inPublic, bodies: bodies.map((body) => body.name) }
}

/**
 * What the room is told of whom somebody stands for: the first municipality they came to act for. Who acts for several
 * stands for one here, so that nobody's speaking time counts twice. A mandate that nobody has confirmed stands for
 * nothing: else whoever names a village in a form would be heard in its place.
 */
async function standsOf(acting: readonly Acting[], sizeClassOf: DoorParts['sizeClassOf']): Promise<Stands> {
  const group = acting.find(({ municipalityKey }) => municipalityKey !== null)?.municipalityKey ?? null
  return group === null ? standsForNobody : { group, sizeClass: await sizeClassOf(group) }
}

export function roomDoor(parts: () => DoorParts): Door {
  async function enter(person: SignedIn, slug: string): Promise<Result<Entrance, DoorRefusal>> {
    const { hosts, rooms, sessionOf, roleOf, cardsOf, actingsOf, sizeClassOf } = parts()
    const session = await sessionOf(slug)
    if (session === null) return refused('noSuchRoom')
    const role = await roleOf(person, session)
    if (!role.ok) return role
    const room = await rooms.roomOf(session.id)
    const [seat, [card], acting] = await Promise.all([
      rooms.seatOf(room, person.id),
      cardsOf([person.id]),
      actingsOf(person.id),
    ])
    if (card === undefined) return refused('notRegistered')
    const [host, stands] = await Promise.all([hosts.host(room), standsOf(acting, sizeClassOf)])
    if (host === null) return refused('roomElsewhere')
    const actsFor = acting.map(({ body, kind }) => ({ body, kind }))
    return accepted({ session, room, host, ticket: { seat, role: role.value, stands, card: roomCard(card), actsFor } })
  }

  async function cards(seats: readonly SeatId[]): Promise<ReadonlyMap<SeatId, Card>> {
    const { rooms, cardsOf } = parts()
    const persons = await rooms.personsOf(seats)
    const found = new Map((await cardsOf([...persons.values()])).map((card) => [card.id, roomCard(card)]))
    return new Map([...persons].flatMap(([seat, person]) => (found.has(person) ? [[seat, found.get(person)!]] : [])))
  }

  async function roomOf(slug: string): Promise<RoomId | null> {
    const session = await parts().sessionOf(slug)
    return session === null ? null : parts().rooms.roomOf(session.id)
  }

  async function seatsOf(room: RoomId, persons: readonly Id<'person'>[]): Promise<ReadonlySet<SeatId>> {
    return new Set(await Promise.all(persons.map((person) => parts().rooms.seatOf(room, person))))
  }

  return { enter, roomOf, seatsOf, cards }
}
