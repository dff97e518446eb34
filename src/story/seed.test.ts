// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { sql, type KyselyPlugin } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import { seededRandom } from '../base/random.ts'
import { testDatabase } from '../database/testing.ts'
import { dynamicSteps, settleAll } from '../hearing/index.ts'
import { orderOf, replay, type RoomState } from '../room/index.ts'
import { heardIn, PostgresLog, type RoomId } from '../room/host/index.ts'
import { mayBeSeeded, seedStory, shiftStory, type Story } from './index.ts'

const minute = 60_000
const now = asInstant(Date.UTC(2026, 10, 22, 10, 7, 13))
const moment = (at: Instant = now) => ({ now: at, randomBytes: seededRandom(at % 65_521).bytes })

const database = testDatabase()

async function roomOf(slug: string): Promise<RoomId> {
  const row = await database.db
    .selectFrom('room')
    .innerJoin('session', 'session.id', 'room.session_id')
    .select('room.id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return asId<'room'>(row.id)
}

async function stateOf(slug: string): Promise<RoomState> {
  const log = await new PostgresLog(database.db).read(await roomOf(slug), 0, 10_000)
  return replay(log.map(({ event }) => event))
}

async function namesOf(seats: readonly string[]): Promise<string[]> {
  const rows = await database.db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.person_id')
    .select(['seat.id', 'name'])
    .where('seat.id', 'in', [...seats])
    .execute()
  return seats.map((seat) => rows.find(({ id }) => id === seat)?.name ?? seat)
}

/** How many rows every table has, and a sum over their contents. */
async function contents(): Promise<Record<string, unknown>> {
  const tables = [
    'municipality',
    'person',
    'body',
    'mandate',
    'office',
    'congress',
    'track',
    'session',
    'session_person',
  ]
  const more = ['registration', 'registration_session', 'room', 'seat', 'room_event', 'room_text']
  const all: Record<string, unknown> = {}
  for (const table of [...tables, ...more]) {
    const { rows } = await sql`
      select count(*) as count, sum(hashtextextended(t::text, 0)::numeric)::text as content
      from ${sql.table(table)} t`.execute(database.db)
    all[table] = rows[0]
  }
  return all
}

async function truncate(): Promise<void> {
  await sql`truncate municipality, person, body, congress, track, session, room, room_event, room_owner cascade`.execute(
    database.db,
  )
}

describe('a fresh story', () => {
  let story: Story
  let statements = 0
  beforeAll(async () => {
    const counting: KyselyPlugin = {
      transformQuery({ node }) {
        statements += 1
        return node
      },
      transformResult: async ({ result }) => result,
    }
    story = await seedStory(database.db.withPlugin(counting), moment())
  })

  test('given two hundred people, it takes few statements, so that a demo starts quickly', () => {
    expect(statements).toBeGreaterThan(0)
    expect(statements).toBeLessThan(50)
  })

  test('given the three people, they are organiser and co-chair, chair, and delegate of a village', async () => {
    const rolesOf = async (id: string) =>
      (
        await database.db
          .selectFrom('session_person')
          .innerJoin('session', 'session.id', 'session_id')
          .select('role')
          .where('person_id', '=', id)
          .where('slug', '=', story.room)
          .execute()
      ).map(({ role }) => role)
    expect(await rolesOf(story.organiser.id)).toEqual(['coChair'])
    expect(await rolesOf(story.moderator.id)).toEqual(['chair'])
    expect(await rolesOf(story.participant.id)).toEqual([])
    const office = await database.db.selectFrom('office').selectAll().execute()
    expect(office).toEqual([{ person_id: story.organiser.id, role: 'organiser' }])
    const village = await database.db
      .selectFrom('mandate')
      .innerJoin('body', 'body.id', 'body_id')
      .innerJoin('municipality', 'municipality.key', 'municipality_key')
      .select(['mandate.kind', 'population', 'sample'])
      .where('person_id', '=', story.participant.id)
      .execute()
    expect(village).toEqual([{ kind: 'delegate', population: 331, sample: true }])
    const registered = await database.db
      .selectFrom('registration')
      .innerJoin('registration_session', 'registration_id', 'registration.id')
      .innerJoin('session', 'session.id', 'session_id')
      .select('status')
      .where('person_id', '=', story.participant.id)
      .where('slug', '=', story.room)
      .execute()
    expect(registered).toEqual([{ status: 'confirmed' }])
  })

  test('given now, the running workshop has been under way for twenty minutes', async () => {
    const { starts_at, ends_at } = await database.db
      .selectFrom('session')
      .select(['starts_at', 'ends_at'])
      .where('slug', '=', story.room)
      .executeTakeFirstOrThrow()
    expect(starts_at).toEqual(new Date(Date.UTC(2026, 10, 22, 9, 45)))
    expect(ends_at.getTime() - starts_at.getTime()).toBe(90 * minute)
  })

  test('given the log of the running workshop, it replays: one speaks, three wait, six have spoken, many have written', async () => {
    const state = await stateOf(story.room)
    const { entry, floor, chat } = state
    expect(await namesOf([entry.presiding!])).toEqual([story.moderator.name])
    expect(floor.speaking).not.toBeNull()
    expect(now - floor.speaking!.from).toBeLessThan(floor.speaking!.seconds * 1_000)
    const waiting = orderOf(state).map(({ request }) => request)
    expect(waiting.map(({ kind }) => kind)).toEqual(['pointOfOrder', 'contribution', 'contribution'])
    expect(waiting.map(({ note }) => note !== null)).toEqual([true, false, true])
    expect(floor.spoken).toHaveLength(6)
    expect(chat.count).toBeGreaterThanOrEqual(25)
    expect(chat.latest.filter(({ removed }) => removed === 'byAuthor')).toHaveLength(1)
    expect(entry.seats.size).toBeGreaterThan(35)
    expect(await namesOf([...entry.seats.keys()])).not.toContain(story.participant.name)
  })

  test('given the words of the conversation, those kept are there and the one taken back is gone', async () => {
    const { chat, floor } = await stateOf(story.room)
    const notes = floor.requests.flatMap(({ note }) => (note === null ? [] : [note]))
    const kept = chat.latest.filter(({ removed }) => removed === 'no').map(({ text }) => text)
    const gone = chat.latest.filter(({ removed }) => removed !== 'no').map(({ text }) => text)
    const log = new PostgresLog(database.db)
    const texts = await log.texts(await roomOf(story.room), [...kept, ...gone, ...notes])
    expect(new Set(texts.keys())).toEqual(new Set([...kept, ...notes]))
  })

  test('given its questions, one is answered, one set aside with a reason, and the fair order is not that of support', async () => {
    const { entry, questions } = await stateOf(story.room)
    expect(questions.all.map(({ status }) => status).toSorted()).toEqual(
      ['answered', 'open', 'open', 'open', 'open', 'open', 'open', 'setAside'].toSorted(),
    )
    expect(questions.all.filter(({ unnamed }) => unnamed)).toHaveLength(1)
    const { profile, questions: ids, answered } = heardIn(entry, questions)
    const steps = dynamicSteps({ profile, settled: settleAll(profile, answered), floor: null })
    const supportsOf = new Map(questions.all.map(({ id, supports }) => [id, supports]))
    const supports = [...steps].map(({ item }) => supportsOf.get(ids[item]!)!)
    expect(supports).toHaveLength(6)
    expect(supports).not.toEqual(supports.toSorted((one, other) => other - one))
    const texts = await new PostgresLog(database.db).texts(
      await roomOf(story.room),
      questions.all.flatMap(({ text, remark }) => [text, remark]).filter((text) => text !== null),
    )
    expect(texts.size).toBe(10)
  })

  test('given the other running workshop, people talk there, too', async () => {
    const state = await stateOf('glasfaser-bis-ins-letzte-haus')
    const { chat, entry, floor } = state
    expect(chat.count).toBeGreaterThan(4)
    expect(floor.spoken.length).toBeGreaterThan(0)
    // Pro and contra in turn, balanced by size class, and somebody at the telephone.
    expect(floor.mode).toBe('balancedBySizeClass')
    const waiting = orderOf(state)
    expect(waiting.map(({ request }) => request.kind)).toEqual(['pro', 'contra'])
    expect(waiting[0]?.request.entered).toMatchObject({ means: 'telephone' })
    // By balance alone it would be the other way round: the last to speak was against.
    expect(waiting.map(({ reason }) => reason.is)).toEqual(['alternating', 'alternating'])
    expect(entry.stands.size).toBeGreaterThan(entry.seats.size / 2)
  })

  test('given the rooms, the next server may take them over at once', async () => {
    expect(await new PostgresLog(database.db).takeOver(await roomOf(story.room), 'server', 1_000)).toEqual({ epoch: 2 })
  })
})

describe('a story that is there already', () => {
  let story: Story
  beforeEach(async () => {
    await truncate()
    story = await seedStory(database.db, moment())
  })

  test('given the workshop still runs, a second seeding changes nothing and finds the same people', async () => {
    const before = await contents()
    const again = await seedStory(database.db, moment(asInstant(now + 30 * minute)))
    expect(again).toEqual(story)
    expect(await contents()).toEqual(before)
  })

  test('given the workshop is over, the day moves and everything in it keeps its distance', async () => {
    const starts = async () =>
      await database.db.selectFrom('session').select(['slug', 'starts_at', 'ends_at']).orderBy('slug').execute()
    const before = await starts()
    const stateBefore = await stateOf(story.room)
    const later = asInstant(now + 26 * 60 * minute)
    const moved = await shiftStory(database.db, later)
    expect(moved).toBe(26 * 60 * minute)
    const after = await starts()
    expect(after).toEqual(
      before.map((row) => ({
        slug: row.slug,
        starts_at: new Date(row.starts_at.getTime() + moved),
        ends_at: new Date(row.ends_at.getTime() + moved),
      })),
    )
    const day = await database.db.selectFrom('congress').select(['starts_at', 'ends_at']).executeTakeFirstOrThrow()
    expect(day.starts_at).toEqual(after.find(({ slug }) => slug === 'eroeffnung')!.starts_at)
    expect(day.ends_at).toEqual(after.find(({ slug }) => slug === 'abschluss')!.ends_at)
    const stateAfter = await stateOf(story.room)
    expect(stateAfter.floor.speaking?.from).toBe(stateBefore.floor.speaking!.from + moved)
    expect(stateAfter.chat.latest.map(({ at }) => at)).toEqual(stateBefore.chat.latest.map(({ at }) => at + moved))
    expect(stateAfter.entry).toEqual(stateBefore.entry)
    const logged = await database.db
      .selectFrom('room_event')
      .select((e) => e.fn.max('at').as('at'))
      .executeTakeFirstOrThrow()
    expect(logged.at.getTime()).toBe(later - 18_000)
  })

  test('given something was said after the end, it comes to lie at now, after all else, and is not lost', async () => {
    const room = await roomOf(story.room)
    const log = new PostgresLog(database.db)
    const taken = await log.takeOver(room, 'server', 1_000)
    const latest = (await log.read(room, 0, 10_000)).at(-1)!
    const at = asInstant(now + 600 * minute)
    const event = { type: 'messagePosted' as const, v: 1 as const, text: asId<'text'>('late'), seat: latest.seat, at }
    const entry = {
      position: latest.position + 1,
      seat: latest.seat,
      command: asId<'command'>('late'),
      ordinal: 0,
      at,
      event,
    }
    const texts = [{ id: event.text, seat: latest.seat, body: 'Noch ein Wort vor dem Heimweg' }]
    await log.append({ room, epoch: taken!.epoch, entries: [entry], texts, erase: [] })

    const later = asInstant(at + minute)
    expect(await shiftStory(database.db, later)).toBeGreaterThan(0)
    const after = await log.read(room, 0, 10_000)
    expect(after.at(-1)).toEqual({ ...entry, at: later, event: { ...event, at: later } })
    const times = after.map((one) => one.at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect((await log.texts(room, [event.text])).get(event.text)).toBe('Noch ein Wort vor dem Heimweg')
  })

  test('given a seeding that was cut short before anybody spoke, the next one lets them speak', async () => {
    await sql`truncate room_event, room_text, room_owner`.execute(database.db)
    await seedStory(database.db, moment(asInstant(now + minute)))
    expect((await stateOf(story.room)).chat.count).toBeGreaterThan(20)
  })
})

test('given a congress of one’s own, the story stays out of it', async () => {
  await truncate()
  const text = JSON.stringify({ de: 'Ein eigener Kongress' })
  await database.db
    .insertInto('congress')
    .values({
      id: 'own',
      title: text,
      subtitle: text,
      description: text,
      organiser: 'Wir',
      timezone: 'Europe/Berlin',
      starts_at: new Date(now),
      ends_at: new Date(now + minute),
      phase: 'preparation',
      sample: false,
    })
    .execute()
  expect(await mayBeSeeded(database.db)).toBe(false)
  await expect(seedStory(database.db, moment())).rejects.toThrow('without a congress of its own')
  expect(await database.db.selectFrom('person').select('id').execute()).toEqual([])
})

test('given no story, there is nothing to move', async () => {
  await truncate()
  expect(await shiftStory(database.db, now)).toBe(0)
})

test('given a demo whose three people were deleted by somebody trying it out, when it starts again, then others take their parts', async () => {
  await truncate()
  const before = await seedStory(database.db, moment())
  for (const { id } of [before.organiser, before.moderator, before.participant]) {
    await database.db.deleteFrom('person').where('id', '=', id).execute()
  }
  const after = await seedStory(database.db, moment(asInstant(now + minute)))
  expect(after.organiser.id).not.toBe(before.organiser.id)
  expect(after.participant.name).toBe(before.participant.name)
  const roles = await database.db
    .selectFrom('session_person')
    .select('role')
    .where('person_id', 'in', [after.organiser.id, after.moderator.id, after.participant.id])
    .orderBy('role')
    .execute()
  expect(roles).toEqual([{ role: 'chair' }, { role: 'coChair' }])
})
