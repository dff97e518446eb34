// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditService } from '../audit/index.ts'
import { asInstant } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import { compactRegisterFile, municipalityService, registerService, workbookReader } from './index.ts'
import { readOfficial } from './official.rules.ts'
import { association, officialLines, place, places, sheetRows, workbook, type Line } from './testing/workbooks.ts'
import type { ReadWorkbook } from './workbook.ts'

const database = testDatabase()
const minute = 60_000
let now = Date.parse('2026-11-25T09:00:00Z')

/** Most tests need what a workbook says and not the thread that reads it. */
function register(lines: readonly Line[] = places) {
  const readWorkbook = async () => readOfficial(sheetRows(officialLines(lines)))
  return registerReading(readWorkbook)
}

function registerReading(readWorkbook: ReadWorkbook) {
  const municipalities = municipalityService(database)
  const service = registerService({
    db: database.db,
    clock: { now: () => asInstant(now) },
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    readWorkbook,
    loaded: municipalities.warm,
    audit: auditService({ ...database, clock: { now: () => asInstant(now) }, namesOf: async () => new Map() }),
  })
  const offered = async () => {
    const upload = await service.offer(new Uint8Array(1), 'auszug.xlsx', null)
    if (!upload.ok) throw new Error(JSON.stringify(upload.refusal))
    const preview = await service.preview(upload.value.id)
    if (preview === null) throw new Error('a fresh upload can be looked at')
    return { id: upload.value.id, preview }
  }
  const load = async () => {
    const { id, preview } = await offered()
    return service.apply(id, preview.version, null)
  }
  const names = async (typed: string) => (await municipalities.search(typed, 5)).map(({ name }) => name)
  return { ...service, municipalities, offered, load, names }
}

const compact = () => new Uint8Array(readFileSync(compactRegisterFile))
const populationInAll = async () => (await register().status()).counts.inhabitants

describe('given a fresh database', () => {
  test('when the compact register is loaded, then all of Germany is there, without populations, and only once', async () => {
    const { loadCompact, municipalities, status, source } = register()
    expect(await source()).toBeNull()
    const both = await Promise.all([loadCompact(compact()), register().loadCompact(compact())])
    expect(both.toSorted()).toEqual(['loaded', 'thereAlready'])
    expect(await loadCompact(compact())).toBe('thereAlready')
    const { loads, counts } = await status()
    expect(loads).toMatchObject([{ source: 'compact', asOf: '2016-01-01', populationAsOf: null, loadedBy: null }])
    expect(counts.municipalities).toBeGreaterThan(11_000)
    expect(counts).toMatchObject({ withPopulation: 0, inhabitants: 0, dissolved: 0 })
    expect(await municipalities.find('072325005019')).toMatchObject({
      name: 'Bollendorf',
      kind: 'localMunicipality',
      district: 'Eifelkreis Bitburg-Prüm',
      population: null,
    })
  })

  test.each([
    ['Muenchen', 'München'],
    ['St. Goar', 'Sankt Goar'],
    ['Sankt Wendel', 'St. Wendel'],
    ['Idar Oberstein', 'Idar-Oberstein'],
    ['Kaiserslautren', 'Kaiserslautern'],
    ['Ludwigshaven', 'Ludwigshafen am Rhein'],
    ['Esen', 'Essen'],
    ['Hausen, Neuwied', 'Hausen (Wied)'],
    ['Mainz Rheinland-Pfalz', 'Mainz'],
    ['bad kreuznach', 'Bad Kreuznach'],
  ])('when somebody types %s, then %s is among the first five', async (typed, name) => {
    expect(await register().names(typed)).toContain(name)
  })

  test('when one name is in several districts, then their districts, associations or Länder tell them apart', async () => {
    const found = await register().municipalities.search('Hausen', 20)
    const same = found.filter(({ name }) => name === 'Hausen')
    expect(same.length).toBeGreaterThan(3)
    expect(new Set(same.map(({ district, association: of }) => `${district} ${of}`)).size).toBe(same.length)
  })
})

describe('given the compact register', () => {
  test('when a small official one is checked, then the preview tells what would happen and nothing has', async () => {
    const { preview } = await register().offered()
    expect(preview).toMatchObject({ asOf: '2024-12-31', populationAsOf: '2023-12-31', olderThan: null })
    expect(preview.inhabitants).toEqual({ before: 0, after: 362_500 })
    expect(preview.changes.added.map(({ name }) => name)).toContain('Niederfurt')
    expect(preview.changes.dissolved.length).toBeGreaterThan(12_000)
    expect(await populationInAll()).toBe(0)
    expect(await register().source()).toBe('compact')
  })
})

describe('given the official register', () => {
  beforeAll(async () => {
    const { db } = database
    const key = '072325005019'
    await sql`insert into body (id, kind, name, municipality_key) values ('b', 'municipality', 'B', ${key})`.execute(db)
    await db
      .insertInto('municipality')
      .values({ key: '990015001001', name: 'Beispielau', kind: 'localMunicipality', sample: true, population: 5 })
      .execute()
    expect((await register().load()).ok).toBe(true)
  })

  test('when it was applied, then inhabitants are counted once and invented places are left alone', async () => {
    const { counts, loads } = await register().status()
    expect(counts).toMatchObject({ municipalities: 6, associations: 1, districts: 1, withPopulation: 6 })
    expect(counts.inhabitants).toBe(362_500)
    expect(loads[0]).toMatchObject({ source: 'official', asOf: '2024-12-31', fileName: 'auszug.xlsx' })
    expect(await register().names('Beispielau')).toEqual(['Beispielau'])
  })

  test('when a municipality is no more, then it is kept for those who act for it, and is not offered', async () => {
    const { municipalities, names } = register()
    expect(await municipalities.find('072325005019')).toMatchObject({ name: 'Bollendorf', population: null })
    expect(await names('Bollendorf')).toEqual([])
  })

  test('when associations join and names change, then whoever acts for a member still does, under both names', async () => {
    const { db } = database
    const hausen = '071385005027'
    await sql`insert into body (id, kind, name, municipality_key) values ('h', 'municipality', 'H', ${hausen})`.execute(
      db,
    )
    const joined = [
      ...places.filter((line) => !['Waldbreitbach', 'Hausen (Wied)', 'Niederfurt, Stadt'].includes(String(line[7]))),
      association('53', '071385009', 'Rengsdorf-Waldbreitbach'),
      place('64', '071385009027', 'Hausen an der Wied', 2_100),
      place('63', '071385009999', 'Niederfurt, Stadt', 3_000),
    ]
    expect((await register(joined).load()).ok).toBe(true)
    const body = await db.selectFrom('body').select('municipality_key').where('id', '=', 'h').executeTakeFirstOrThrow()
    expect(body.municipality_key).toBe('071385009027')
    expect(await register().municipalities.find('071385005027')).toBeNull()
    expect((await register().municipalities.search('Hausen Wied', 5))[0]).toMatchObject({
      name: 'Hausen an der Wied',
      formerName: 'Hausen (Wied)',
      association: 'Verbandsgemeinde Rengsdorf-Waldbreitbach',
    })
    expect(await register().names('Verbandsgemeinde Waldbreitbach')).not.toContain('Verbandsgemeinde Waldbreitbach')
    expect(await populationInAll()).toBe(362_600)
  })

  test('when one that was gone is back, then it is chosen and counted again', async () => {
    const back = [...places, place('64', '072325005019', 'Bollendorf', 1_770)]
    await register(back).load()
    expect(await register().municipalities.find('072325005019')).toMatchObject({ population: 1_770 })
    expect(await register().names('Bollendorf')).toEqual(['Bollendorf'])
  })

  test('when something changes between showing and ordering, then nothing is loaded', async () => {
    const first = await register([...places, place('64', '072325005019', 'Bollendorf', 1)]).offered()
    const second = await register().offered()
    const both = await Promise.all(
      [first, second].map(({ id, preview }) => register().apply(id, preview.version, null)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changedMeanwhile' })
  })

  test('when a checked file waits too long, is applied twice or was discarded, then it is gone', async () => {
    const { offered, apply, discard, preview } = register()
    const late = await offered()
    now += 61 * minute
    expect(await apply(late.id, late.preview.version, null)).toEqual({ ok: false, refusal: 'uploadGone' })
    const twice = await offered()
    expect((await apply(twice.id, twice.preview.version, null)).ok).toBe(true)
    expect(await apply(twice.id, twice.preview.version, null)).toEqual({ ok: false, refusal: 'uploadGone' })
    const unwanted = await offered()
    await discard(unwanted.id)
    expect(await preview(unwanted.id)).toBeNull()
    for (let count = 0; count < 6; count += 1) {
      now += minute
      await offered()
    }
    const waiting = await database.db.selectFrom('municipality_upload').select('id').execute()
    expect(waiting).toHaveLength(4)
  })

  test('when an older edition is offered, then the preview says so', async () => {
    const older = officialLines().map((line, index) => (index === 0 ? ['Gemeinden am 31.12.2019'] : line))
    const { offered } = registerReading(async () => readOfficial(sheetRows(older)))
    expect((await offered()).preview).toMatchObject({ asOf: '2019-12-31', olderThan: '2024-12-31' })
  })

  test('when a row for an association or a district carried inhabitants, then the database would refuse it', async () => {
    const counted = { key: '070015001000', name: 'Doppelt', kind: 'municipalAssociation', sample: false, population: 1 }
    await expect(database.db.insertInto('municipality').values(counted).execute()).rejects.toThrow('counts_once')
  })

  test('when tables refer to a municipality, then all of them follow it to a new key', async () => {
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint
      where confrelid = 'municipality'::regclass and contype = 'f' and confupdtype <> 'c'
    `.execute(database.db)
    expect(rows, 'write "references municipality (key) on update cascade"').toEqual([])
  })
})

describe('given files that are not the official register', () => {
  const offer = (file: Uint8Array) => registerReading(workbookReader()).offer(file, 'x.xlsx', null)
  const text = new TextEncoder().encode('Name;Ort\n')

  test('when they are offered, then each is refused with what is wrong, and none is kept', async () => {
    const whole = await workbook(officialLines())
    expect(await offer(new Uint8Array())).toMatchObject({ refusal: { kind: 'noFile' } })
    expect(await offer(new Uint8Array(text))).toMatchObject({ refusal: { kind: 'notAWorkbook' } })
    expect(await offer(whole.slice(0, whole.length - 200))).toMatchObject({ refusal: { kind: 'notAWorkbook' } })
    expect(await offer(whole.map((byte, index) => (index > 40 && index < 400 ? 0 : byte)))).toMatchObject({ ok: false })
    expect(await offer(new Uint8Array(9 * 1024 * 1024))).toMatchObject({ refusal: { kind: 'tooLarge' } })
    expect(await offer(await workbook([['a', 'b']]))).toMatchObject({ refusal: { kind: 'wrongCells' } })
  })

  test('when one is being read, then the next waits its turn by being told so', async () => {
    const read = workbookReader()
    const file = await workbook(officialLines())
    const both = await Promise.all([read(file), read(file)])
    expect(both.map((one) => (one.ok ? 'read' : one.refusal.kind))).toEqual(['read', 'busy'])
    expect(await read(file)).toEqual(readOfficial(sheetRows(officialLines())))
  })
})

/** Beside the clone where it is worked on, and not part of it. */
const realFiles = ['..', '../..']
  .map((folder) => `${folder}/shared/data/municipality/AuszugGV4QAktuell_2024.xlsx`)
  .filter((file) => existsSync(file))

for (const file of realFiles) {
  test('given the official workbook of 2024, then Rheinland-Pfalz has its 2,301 municipalities, by size class', async () => {
    const result = await workbookReader()(new Uint8Array(readFileSync(file)))
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    const sizes = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, Infinity]
    const here = result.value.entries.filter(({ key, population }) => key.startsWith('07') && population !== null)
    const counts = sizes.map((below, index) => {
      const from = sizes[index - 1] ?? 0
      return here.filter(({ population }) => population! >= from && population! < below).length
    })
    expect(counts).toEqual([1_054, 555, 353, 212, 79, 26, 12, 5, 5])
    expect(here.filter(({ kind }) => kind === 'largeDistrictTown')).toHaveLength(8)
  })
}
