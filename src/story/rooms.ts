// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Brings the conversations of the story congress into the logs of their rooms, if nobody has spoken there yet. */
import { assert } from '../base/assert.ts'
import { asId, idFrom } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { mergedSizeClassOf } from '../municipality/index.ts'
import { roles, roomStore, standsForNobody, type Role, type Stands } from '../room/index.ts'
import { PostgresLog, type RoomId } from '../room/host/index.ts'
import { personas } from './congress.ts'
import { conversations, type Conversation } from './conversation.ts'
import { play, type Seated } from './play.ts'
import type { Moment } from './rows.ts'

const second = 1_000
/** Long enough to write one log, short enough that a killed seeding locks nobody out. */
const leaseMilliseconds = 5_000

export async function startConversations(db: Database, moment: Moment): Promise<void> {
  for (const conversation of conversations) {
    const session = await db
      .selectFrom('session')
      .select('id')
      .where('slug', '=', conversation.room)
      .executeTakeFirstOrThrow()
    const room = await roomStore(db, moment.randomBytes).roomOf(asId<'session'>(session.id))
    const said = await db.selectFrom('room_event').select('position').where('room_id', '=', room).limit(1).execute()
    if (said.length === 0) await startConversation(db, { ...moment, conversation, room, session: session.id })
  }
}

type Start = Moment & { readonly conversation: Conversation; readonly room: RoomId; readonly session: string }

async function startConversation(db: Database, start: Start): Promise<void> {
  const { conversation, room, now, randomBytes } = start
  const log = new PostgresLog(db)
  const owned = await log.takeOver(room, 'story', leaseMilliseconds)
  // Somebody else's server carries this room already: it is theirs now.
  if (owned === null) return
  const { entries, texts, erase } = play(conversation.steps, await takeSeats(db, start), now, {
    newText: () => idFrom<'text'>(randomBytes(16)),
    newCommand: () => idFrom<'command'>(randomBytes(16)),
  })
  const outcome = await log.append({ room, epoch: owned.epoch, entries, texts, erase })
  assert(outcome === 'appended', 'nobody takes over a room while its story is written')
  await log.release(room, owned.epoch)
}

/** Those who lead or speak, and four of five others who have a place; the participant of the demo comes herself. */
async function takeSeats(db: Database, { conversation, session, room, now, randomBytes }: Start): Promise<Seated[]> {
  const talking = new Set(conversation.steps.map(({ seat }) => seat))
  const expected = await expectedIn(db, session)
  const stands = await standsOf(db)
  const coming = expected.filter(({ name, leads }, index) => leads || talking.has(name) || index % 5 > 0)
  const seated = coming
    .filter(({ name }) => name !== personas.participant || talking.has(name))
    .map(({ id, name, role, leads }, index) => ({
      id,
      name,
      role,
      stands: stands.get(id) ?? standsForNobody,
      seat: idFrom<'seat'>(randomBytes(16)),
      at: arrival(leads || talking.has(name), index, now),
    }))
  const rows = seated.map(({ id, seat }) => ({ id: seat, room_id: room, person_id: id }))
  await db
    .insertInto('seat')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await db.selectFrom('seat').select(['id', 'person_id']).where('room_id', '=', room).execute()
  const seatOf = new Map(kept.map((row) => [row.person_id, asId<'seat'>(row.id)]))
  return seated.map(({ id, name, role, stands, at }) => ({ name, role, stands, at, seat: seatOf.get(id)! }))
}

/** By person: the municipality they came to act for first, as the room's door has it. */
async function standsOf(db: Database): Promise<ReadonlyMap<string, Stands>> {
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .leftJoin('municipality', 'municipality.key', 'body.municipality_key')
    .select(['mandate.person_id', 'body.municipality_key', 'municipality.population'])
    .where('body.municipality_key', 'is not', null)
    .where('mandate.status', '=', 'confirmed')
    .where('mandate.kind', '<>', 'observer')
    .orderBy('mandate.valid_from', (order) => order.desc().nullsLast())
    .orderBy('body.name', 'desc')
    .execute()
  return new Map(
    rows.map(({ person_id, municipality_key, population }) => [
      person_id,
      { group: municipality_key, sizeClass: mergedSizeClassOf(population) },
    ]),
  )
}

/** Who leads or speaks is there in the first seconds, the others drop in during the next eight minutes. */
function arrival(early: boolean, index: number, now: Instant): Instant {
  const before = early ? 20 * 60 - Math.min(index, 15) : 19 * 60 - ((index * 37) % 480)
  return asInstant(now - before * second)
}

type Expected = { readonly id: string; readonly name: string; readonly role: Role; readonly leads: boolean }

async function expectedIn(db: Database, session: string): Promise<Expected[]> {
  const leading = await db
    .selectFrom('session_person')
    .innerJoin('person', 'person.id', 'session_person.person_id')
    .select(['person.id', 'person.name', 'session_person.role'])
    .where('session_id', '=', session)
    .where('role', '<>', 'speaker')
    .orderBy('position')
    .execute()
  const listening = await db
    .selectFrom('person')
    .leftJoin('registration', 'registration.person_id', 'person.id')
    .leftJoin('registration_session', 'registration_session.registration_id', 'registration.id')
    .leftJoin('session_person', (join) =>
      join.onRef('session_person.person_id', '=', 'person.id').on('session_person.session_id', '=', session),
    )
    .leftJoin('mandate', (join) =>
      join.onRef('mandate.person_id', '=', 'person.id').on('mandate.kind', '=', 'observer'),
    )
    .select(['person.id', 'person.name', 'mandate.kind as observes', 'session_person.role as speaks'])
    .where('registration.status', '=', 'confirmed')
    .where((where) =>
      where.or([where('registration_session.session_id', '=', session), where('session_person.role', '=', 'speaker')]),
    )
    .distinct()
    .orderBy('person.name')
    .execute()
  return [
    ...leading.map(({ id, name, role }) => ({ id, name, role: asRole(role), leads: true })),
    ...listening.map(({ id, name, observes, speaks }) => {
      const role: Role = observes === null ? 'participant' : 'observer'
      return { id, name, role, leads: speaks !== null }
    }),
  ]
}

function asRole(text: string): Role {
  const role = roles.find((one) => one === text)
  assert(role, `${text} is a role in the room`)
  return role
}
