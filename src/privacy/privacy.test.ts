// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Privacy on its own: a module it does not know hands in a guest book, people come from a port. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import type { PlainLetter, PrivacyParts, RecordedAction } from './desk.ts'
import { exportFile } from './export.service.ts'
import type { PersonalData } from './personal-data.ts'
import { privacyService } from './privacy.service.ts'

const database = testDatabase()
const day = 24 * 60 * 60_000
const endsAt = asInstant(Date.parse('2026-09-11T22:00:00Z'))
const anna = asId<'person'>('anna')
const owner = asId<'person'>('owner')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-privacy-'))
  await sql`create table guest (id text primary key, entry text, office boolean, at timestamptz)`.execute(database.db)
  await sql`insert into congress (id, title, subtitle, description, organiser, timezone, starts_at, ends_at, phase)
    values ('congress', '{"de":"K"}', '{"de":""}', '{"de":""}', 'Verein', 'Europe/Berlin',
      '2026-09-11', '2026-09-11 22:00Z', 'followUp')`.execute(database.db)
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  await sql`truncate guest, erasure, erasure_trace, privacy_setting`.execute(database.db)
  await sql`insert into guest values ('anna', 'Anna war hier', false, '2026-09-11'),
    ('owner', 'Otto war hier', true, '2026-09-11')`.execute(database.db)
})

type Row = { id: string; entry: string | null }
const guests = async () => (await sql<Row>`select id, entry from guest order by id`.execute(database.db)).rows

/** A module that privacy does not know: a guest book, of which a page lives outside the tables. */
function guestBook(finished: string[][]): PersonalData {
  return {
    module: 'guestBook',
    activities: () => [],
    sections: () => ({ entries: { title: 'Gästebuch', fields: { entry: 'Eintrag' } } }),
    exportOf: async ({ id }, own) => {
      const { rows } = await sql<Row>`select entry from guest where id = ${id}`.execute(own)
      return { entries: rows.map(({ entry }) => ({ entry })) }
    },
    forget: async ({ id }, own) => {
      await sql`delete from guest where id = ${id}`.execute(own)
      return [`page-of-${id}`]
    },
    finish: async (traces) => {
      finished.push([...traces])
      return traces
    },
    sweepBefore: async (date, own) => {
      const { rows } = await sql<Row>`update guest set entry = null where at < ${date} and entry is not null
        returning id`.execute(own)
      return { rows: rows.length, traces: rows.map(({ id }) => `page-of-${id}`) }
    },
  }
}

function peoplePort(): PrivacyParts['people'] {
  const find = async (id: string, own: PrivacyParts['db']) => {
    const { rows } = await sql<Row>`select id from guest where id = ${id}`.execute(own)
    return rows.length === 0 ? null : { id: asId<'person'>(id), email: null }
  }
  return {
    lockSubject: find,
    readSubject: find,
    present: async (ids) => ids.filter((id) => id === anna || id === owner),
    async withoutOffice() {
      const { rows } = await sql<Row>`select id from guest where not office`.execute(database.db)
      return rows.map(({ id }) => asId<'person'>(id))
    },
    organisers: async () => [
      { name: 'Otto', email: 'otto@k.example', language: 'de' },
      { name: 'Ohne Adresse', email: null, language: 'de' },
    ],
  }
}

function bench(changes: Partial<PersonalData> = {}) {
  let now = endsAt as number
  const letters: PlainLetter[] = []
  const recorded: RecordedAction[] = []
  const told: unknown[] = []
  const finished: string[][] = []
  const erasureFile = join(folder, `${Math.trunc(performance.now() * 1000)}.jsonl`)
  const parts: PrivacyParts = {
    db: database.db,
    clock: { now: () => asInstant(now) },
    modules: [{ ...guestBook(finished), ...changes }],
    people: peoplePort(),
    frame: async () => ({
      congress: 'congress',
      title: { de: 'K' },
      organiser: 'Verein',
      endsAt,
      timezone: 'Europe/Berlin',
    }),
    post: async (letter) => void letters.push(letter),
    audit: { record: async (action) => void recorded.push(action) },
    baseUrl: () => 'https://k.example',
    erasureFile,
    told: {
      erasuresApplied: (counts) => void told.push(counts),
      personalDataDeleted: (counts) => void told.push(counts),
      erasureFileFailed: () => void told.push('file'),
      finishFailed: () => void told.push('finish'),
    },
  }
  const privacy = privacyService(parts)
  return {
    privacy,
    parts,
    letters,
    recorded,
    told,
    finished,
    erasureFile,
    pass: (days: number) => void (now += days * day),
  }
}

test('given somebody, when they are forgotten, then it is one transaction, on the list, and ended outside the tables', async () => {
  const { privacy, erasureFile, finished, recorded } = bench()
  expect(await privacy.forget(anna, { by: 'self', actor: anna })).toEqual({ ok: true, value: null })
  expect(await guests()).toEqual([{ id: 'owner', entry: 'Otto war hier' }])
  expect((await readFile(erasureFile, 'utf8')).trim()).toBe('{"person":"anna","on":"2026-09-11","by":"self"}')
  expect(finished).toEqual([['page-of-anna']])
  expect(recorded).toEqual([])
  // Whoever was just coming in is met the second time; then it is enough.
  await privacy.finish()
  await privacy.finish()
  expect(finished).toHaveLength(2)
  expect(await privacy.forget(anna, { by: 'self', actor: anna })).toEqual({ ok: false, refusal: 'nobody' })
})

test('given a module that fails, then nothing is forgotten at all', async () => {
  const { privacy, erasureFile } = bench({
    forget: async ({ id }, own) => {
      await sql`delete from guest where id = ${id}`.execute(own)
      throw new Error('the disk')
    },
  })
  await expect(privacy.forget(anna, { by: 'self', actor: anna })).rejects.toThrow('the disk')
  expect(await guests()).toHaveLength(2)
  expect(await database.db.selectFrom('erasure').selectAll().execute()).toEqual([])
  await expect(readFile(erasureFile)).rejects.toThrow('ENOENT')
})

test('given an objection, then a person hears it; a backup that brought them back does not ask again', async () => {
  const { privacy, erasureFile, told } = bench({ objection: async ({ id }) => (id === owner ? 'lastOwner' : null) })
  expect(await privacy.forget(owner, { by: 'self', actor: owner })).toEqual({ ok: false, refusal: 'lastOwner' })
  expect(await guests()).toHaveLength(2)
  await writeFile(erasureFile, '{"person":"owner","on":"2026-08-01","by":"office"}\n')
  await privacy.applyErasures()
  expect((await guests()).map(({ id }) => id)).toEqual(['anna'])
  expect(told).toEqual([{ known: 1, forgotten: 1 }])
})

test('given the office acts for somebody, then the trail says who did it and with whose id, in the same transaction', async () => {
  const { privacy, recorded } = bench()
  await privacy.forget(anna, { by: 'office', actor: owner })
  expect(recorded).toEqual([{ actor: owner, action: 'personForgotten', object: { kind: 'person', id: anna } }])
})

test('given a file that cannot be written, then the person is forgotten all the same, and the list is tried again', async () => {
  const { privacy, parts, told } = bench()
  const broken = privacyService({ ...parts, erasureFile: join(folder, 'no-folder', '\0') })
  expect((await broken.forget(anna, { by: 'self', actor: anna })).ok).toBe(true)
  expect(told).toEqual(['file'])
  await privacy.finish()
  expect(await readFile(parts.erasureFile!, 'utf8')).toContain('"anna"')
})

test('given a room that cannot be told at once, then the person is forgotten all the same, and it is told later', async () => {
  let broken = true
  const ended: string[] = []
  const finish = async (traces: readonly string[]) => {
    if (broken) throw new Error('the room')
    ended.push(...traces)
    return traces
  }
  const { privacy, told } = bench({ finish })
  expect((await privacy.forget(anna, { by: 'self', actor: anna })).ok).toBe(true)
  expect([told, ended]).toEqual([['finish'], []])
  await expect(privacy.finish()).rejects.toThrow('the room')
  broken = false
  await privacy.finish()
  expect(ended).toEqual(['page-of-anna'])
})

test('given a person’s export, then page and file hold theirs and nobody else’s', async () => {
  const { privacy } = bench()
  const file = JSON.parse(exportFile((await privacy.exportOf(anna))!)) as unknown
  expect(file).toEqual({
    format: 'allmende-personal-data',
    version: 1,
    exportedAt: '2026-09-11T22:00:00.000Z',
    data: { guestBook: { entries: [{ entry: 'Anna war hier' }] }, privacy: {} },
  })
  expect(await privacy.exportOf(asId<'person'>('nobody'))).toBeNull()
})

test('given the default day, then organisers hear of it once, nothing goes before it, and then everything goes by itself', async () => {
  const { privacy, letters, told, pass } = bench()
  pass(100)
  await privacy.sweep()
  expect(letters).toEqual([])
  pass(60)
  await privacy.sweep()
  await privacy.sweep()
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['otto@k.example', 'Am 11. März 2027 werden die Daten des Kongresses gelöscht'],
  ])
  expect(await guests()).toHaveLength(2)
  pass(21)
  await privacy.sweep()
  expect(await guests()).toEqual([{ id: 'owner', entry: null }])
  expect(told).toEqual([{ people: 1, rows: 1 }])
  await privacy.sweep()
  expect(told).toHaveLength(1)
  expect((await privacy.settings())?.clearedOn).toBe('2027-03-11')
})

test('given a server that was off until long after the default day, then organisers get a week before anything goes', async () => {
  const { privacy, letters, pass } = bench()
  pass(1_000)
  await privacy.sweep()
  expect(letters).toHaveLength(1)
  expect(await guests()).toHaveLength(2)
  pass(6)
  await privacy.sweep()
  expect(await guests()).toHaveLength(2)
  pass(1)
  await privacy.sweep()
  expect(await guests()).toEqual([{ id: 'owner', entry: null }])
})

test('given a day the organisers choose, then it is refused with a reason or holds, and the trail knows', async () => {
  const { privacy, recorded, pass } = bench()
  const texts = { controller: 'Verein', protectionOfficer: '' }
  expect(await privacy.change(owner, { day: '2026-09-01', ...texts })).toEqual({ ok: false, refusal: 'dayPast' })
  expect((await privacy.change(owner, { day: '2026-10-01', ...texts })).ok).toBe(true)
  expect(recorded.map(({ action }) => action)).toEqual(['privacyChanged'])
  expect(await privacy.settings()).toMatchObject({ day: '2026-10-01', controller: 'Verein' })
  pass(20)
  await privacy.sweep()
  expect(await guests()).toEqual([{ id: 'owner', entry: null }])
  // The day is over; the other fields can still be saved.
  expect((await privacy.change(owner, { day: '2026-10-01', ...texts, controller: 'Anders' })).ok).toBe(true)
})
