// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asId, type Id } from '../base/id.ts'
import { testDatabase } from '../database/testing.ts'
import { replay, roomStore, standsForNobody } from '../room/index.ts'
import { PostgresLog, type RoomId, type Ticket } from '../room/host/index.ts'
import { compose, type Composed } from './testing/composed.ts'
import { leaks, needlesOf } from './testing/leaks.ts'
import { plantTraces } from './testing/traces.ts'

const database = testDatabase()
let folder = ''
let erasureFile = ''
let composed: Composed

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-forgetting-'))
  erasureFile = join(folder, 'erasures.jsonl')
  composed = await compose({ db: database.db, url: database.url, demo: true, erasureFile })
})
afterAll(async () => {
  await composed.stop()
  await rm(folder, { recursive: true })
})

type Seat = { readonly room: RoomId; readonly ticket: Ticket; readonly name: string }

async function seats(): Promise<readonly Seat[]> {
  const rows = await database.db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.person_id')
    .select(['seat.id', 'seat.room_id', 'person.name'])
    .orderBy('seat.id')
    .execute()
  return rows.map(({ id, room_id, name }) => ({
    room: asId<'room'>(room_id),
    name,
    ticket: {
      seat: asId<'seat'>(id),
      role: 'participant',
      stands: standsForNobody,
      card: { name, function: null, bodies: [] },
      actsFor: [],
    },
  }))
}

/** What is empty when nobody is left. */
const rowsOf = [
  ...['identity', 'identity_offer', 'provider_visit', 'claimed_office', 'second_factor', 'recovery_code'],
  ...['known_device', 'security_event', 'reminder', 'mail_choice', 'municipality_upload', 'mandate', 'sign_in_attempt'],
] as const

/** People talk, ask for the floor with a note, ask for letters, sign in, and act for a club they typed in. */
async function someActivity(): Promise<string> {
  const { house } = composed
  for (const { room, ticket, name } of (await seats()).slice(0, 20)) {
    const host = await house.hosts.host(room)
    await host!.carryOut(ticket, { type: 'takeSeat' })
    await host!.carryOut(ticket, { type: 'postMessage', body: `Hier schreibt ${name} "mit Anführung" und \\ Strich` })
    await host!.carryOut(ticket, { type: 'requestFloor', kind: 'contribution', note: `Hinweis von ${name}` })
  }
  const club = 'Heimatverein der Sonderlinge'
  await database.db.transaction().execute((own) =>
    house.people.enrol(
      {
        name: 'Wanda Eigenbrot',
        email: 'wanda.eigenbrot@heimat.example',
        function: 'guest',
        language: 'de',
        mandates: [{ kind: 'observer', body: { kind: 'club', name: club } }],
      },
      own,
    ),
  )
  const people = await database.db.selectFrom('person').select(['id', 'email', 'name']).execute()
  for (const { email } of people.slice(0, 12)) {
    await house.people.startSignIn({ email: email!, language: 'de', next: '/de/my', purpose: 'signIn' })
  }
  for (const { id } of people.slice(0, 5)) {
    const link = await house.people.demoSignInLink(asId<'person'>(id), 'de')
    expect((await house.people.useLink(link.split('/').at(-1)!, 'Firefox, Linux')).ok).toBe(true)
  }
  return club
}

const forgetAs = (person: string, by: 'self' | 'office' | 'clock' = 'self') =>
  composed.house.privacy.forget(asId<'person'>(person), { by, actor: null })

async function peopleLeft(): Promise<readonly Id<'person'>[]> {
  const rows = await database.db.selectFrom('person').select('id').orderBy('id').execute()
  return rows.map(({ id }) => asId<'person'>(id))
}

test('given the whole story and its people at work, when everybody is forgotten one after the other, then nothing of them is left anywhere, and every log replays', async () => {
  const club = await someActivity()
  await plantTraces(database.db)
  const needles = [...(await needlesOf(database.db)), club]
  const before = new Set((await leaks(database.db, needles)).map((place) => place.split(':')[0]))
  expect([...before]).toEqual(
    expect.arrayContaining([
      ...['public.person', 'public.mail', 'public.room_text', 'public.body', 'public.mail_choice', 'public.identity'],
      ...['public.identity_offer', 'public.group_letter', 'public.municipality_load', 'public.municipality_upload'],
    ]),
  )
  const openRooms = [...new Set((await seats()).map(({ room }) => room))]
  const states = new Map(
    await Promise.all(openRooms.map(async (room) => [room, (await composed.house.hosts.host(room))!.state] as const)),
  )

  const people = await peopleLeft()
  expect(people.length).toBeGreaterThan(190)
  for (const person of people) expect(await forgetAs(person)).toEqual({ ok: true, value: null })

  expect(await peopleLeft()).toEqual([])
  // Who is only at the telephone has no account to forget: their name goes with everybody's words on the deletion day,
  // or when it is erased in the room.
  expect(await leaks(database.db, needles)).toEqual(['public.room_text: Erna Distelkamp, Hinterwald'])
  const rooms = roomStore(database.db, randomBytes)
  const farAhead = new Date(8.64e15)
  await database.db.transaction().execute((transaction) => rooms.eraseWordsBefore(farAhead, transaction))
  expect(await leaks(database.db, needles)).toEqual([])
  for (const table of rowsOf) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.db)
    expect(rows, table).toEqual([])
  }
  const letters = await database.db.selectFrom('group_letter').select(['id', 'written_by']).orderBy('id').execute()
  expect(letters).toEqual(['s0', 's1', 's2', 's3', 's4', 's5'].map((id) => ({ id, written_by: null })))
  const loads = await database.db.selectFrom('municipality_load').select(['loaded_by', 'file_name']).execute()
  expect(new Set(loads.map((load) => JSON.stringify(load)))).toEqual(
    new Set([JSON.stringify({ loaded_by: null, file_name: null })]),
  )
  expect(await readFile(erasureFile, 'utf8')).not.toMatch(/@|\s[A-ZÄÖÜ]/)
  for (const [room, state] of states) {
    const events = await new PostgresLog(database.db).read(room, 0, 10_000)
    expect(replay(events.map(({ event }) => event))).toEqual(state)
    const host = (await composed.house.hosts.host(room))!
    const ticket: Ticket = {
      seat: asId<'seat'>('visitor'),
      role: 'chair',
      stands: standsForNobody,
      card: { name: 'X', function: null, bodies: [] },
      actsFor: [],
    }
    const welcome = await host.snapshot(ticket)
    expect(welcome.view?.chat.latest.length).toBeGreaterThan(0)
    expect(welcome.texts).toEqual([])
    expect(welcome.cards.filter(([seat]) => seat !== 'visitor')).toEqual([])
  }
  expect(needles.filter((needle) => needle.length > 3 && composed.log().includes(needle))).toEqual([])
  // Two hundred people, and a search through every table.
}, 300_000)

test('given a store that forgets a column, then the leak test says which table', async () => {
  await sql`create table planted_note (id text, note text)`.execute(database.db)
  await sql`insert into planted_note values ('1', 'Anruf von URSULA Finkenrath am Montag')`.execute(database.db)
  expect(await leaks(database.db, ['Ursula Finkenrath'])).toEqual(['public.planted_note: Ursula Finkenrath'])
  await sql`drop table planted_note`.execute(database.db)
})

test.each(['mail', 'body', 'person', 'mail_choice'])(
  'given a %s store that forgets nothing, when somebody is forgotten, then the leak test says so',
  async (table) => {
    const email = `karl.${table}@kegel.example`
    const club = `Kegelbrüder ${table}`
    const kegel = { name: `Karl Kegel ${table}`, email, function: 'guest', language: 'de' } as const
    const mandates = [{ kind: 'observer', body: { kind: 'club', name: club } }] as const
    const { db } = database
    const id = await db.transaction().execute((own) => composed.house.people.enrol({ ...kegel, mandates }, own))
    await composed.house.people.startSignIn({ email, language: 'de', next: null, purpose: 'signIn' })
    await db.insertInto('mail_choice').values({ address: email, token: table, changed_at: new Date() }).execute()
    const rule = sql.id(`planted_${table}`)
    // Deleting succeeds and does nothing, as in a store that does not know the table.
    await sql`create rule ${rule} as on delete to ${sql.table(table)} do instead nothing`.execute(db)
    expect((await forgetAs(id)).ok).toBe(true)
    await sql`drop rule ${rule} on ${sql.table(table)}`.execute(db)
    const found = await leaks(db, [kegel.name, email, club])
    expect(new Set(found.map((place) => place.split(':')[0])).has(`public.${table}`)).toBe(true)
    for (const left of [table, 'body']) await sql`delete from ${sql.table(left)}`.execute(db)
    expect(await leaks(db, [kegel.name, email, club])).toEqual([])
  },
)

test('given letters that waited in the queue, when those they were for are gone, then the queue holds ids only', async () => {
  const { rows } = await sql<{ data: unknown }>`select data from mail_queue.job`.execute(database.db)
  expect(rows.length).toBeGreaterThan(5)
  for (const { data } of rows) expect(data).toEqual({ mail: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/) })
})
