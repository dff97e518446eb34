// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The one large form, over real HTTP: a workbook is taken from those who may load it, and from nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serverLimits } from '../server/limits.ts'
import { startHouse } from '../server/testing/house.ts'
import type { TestHouse } from '../server/testing/house.ts'
import { ask, formHeaders, formOf } from '../server/testing/web.tsx'
import { officialLines, place, places, workbook, type Line } from './testing/workbooks.ts'

let house: TestHouse
let organiser: string

beforeAll(async () => {
  house = await startHouse({ ALLMENDE_MODE: 'demo' })
  organiser = await house.signIn('organiser')
}, 120_000)
afterAll(() => house.stop())

const page = '/de/office/register'
const officePage = () => ask(house.port, { path: page, headers: { cookie: organiser } })

/** Sends a file as a browser does. */
async function upload(file: Uint8Array, cookie: string, formPage = page, path = page) {
  const form = await formOf(house.port, formPage, { cookie })
  const body = new FormData()
  body.set('csrf', form.csrf)
  body.set('file', new File([new Uint8Array(file)], 'C:\\Dateien\\auszug.xlsx'))
  const request = new Request(house.origin, { method: 'POST', body })
  const type = request.headers.get('content-type') ?? ''
  const sent = [cookie, form.cookie].filter((part) => part !== '').join('; ')
  const headers = { ...formHeaders, 'content-type': type, cookie: sent, origin: house.origin }
  return ask(house.port, { method: 'POST', path, headers, body: Buffer.from(await request.arrayBuffer()) })
}

const large = new Uint8Array(serverLimits.bodyBytesMax * 2)

test('given the office, when an organiser opens the register, then it says what is loaded and where from', async () => {
  const { status, body } = await officePage()
  expect(status).toBe(200)
  expect(body).toContain('1. Januar 2016')
  expect(body).toContain('© GeoBasis-DE / BKG 2016 (Daten verändert)')
  expect(body).toContain('Gemeindeverzeichnis-Informationssystem GV-ISys')
  expect(body).toContain('enctype="multipart/form-data"')
})

test('given somebody else, when they send a large file there, then it is too large; a small one is not theirs either', async () => {
  const participant = await house.signIn('participant')
  expect((await upload(large, participant, '/de/my')).status).toBe(413)
  expect((await upload(new Uint8Array(10), participant, '/de/my')).status).toBe(403)
  expect((await upload(large, '', '/de/registration')).status).toBe(413)
  expect((await ask(house.port, { path: page, headers: { cookie: participant } })).status).toBe(403)
})

test('given the organiser, when a large file goes to another form, or a larger one here, then it is too large, and the register says so at its field', async () => {
  expect((await upload(large, organiser, page, '/de/registration')).status).toBe(413)
  const tooLarge = await upload(new Uint8Array(9 * 1024 * 1024), organiser)
  expect([tooLarge.status, tooLarge.headers.location]).toEqual([303, `${page}?done=tooLarge`])
  const said = await ask(house.port, { path: `${page}?done=tooLarge`, headers: { cookie: organiser } })
  expect(said.body).toContain('Die Datei ist größer als 8 MB.')
  expect(said.body).toMatch(/id="file"[^>]*aria-describedby="[^"]*file-error/)
})

test('given a wrong file, when it is checked, then the page says sheet, row and column', async () => {
  const wrong: readonly Line[] = [...places, place('64', '071385005028', 'Neuhausen', 'abc')]
  const answer = await upload(await workbook(officialLines(wrong)), organiser)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Blatt 2, Zeile 35, Spalte J: erwartet eine ganze Zahl, gefunden „abc“.')
  expect((await upload(large, organiser)).body).toContain('keine Excel-Arbeitsmappe')
  expect((await upload(new Uint8Array(), organiser)).body).toContain('Wählen Sie zuerst eine Datei aus.')
})

test('given the official file, when it is checked and ordered, then it is loaded, once, and named as the source', async () => {
  const checked = await upload(await workbook(officialLines()), organiser)
  expect(checked.status).toBe(303)
  const path = checked.headers.location ?? ''
  const preview = await ask(house.port, { path, headers: { cookie: organiser } })
  expect(preview.body).toContain(
    'Aus der Datei „auszug.xlsx“, Gebietsstand 31. Dezember 2024. Noch ist nichts geändert.',
  )
  expect(preview.body).toContain('Niederfurt')
  const version = /name="version" value="(\d+)"/.exec(preview.body)?.[1] ?? ''

  const outdated = await house.send(path, { do: 'apply', version: '1' }, organiser)
  expect(outdated.status).toBe(409)
  expect(outdated.body).toContain('Das Verzeichnis hat sich inzwischen geändert')
  const applied = await house.send(path, { do: 'apply', version }, organiser)
  expect(applied.headers.location).toBe(`${page}?done=applied`)

  const { body } = await officePage()
  expect(body).toContain('© Statistisches Bundesamt (Destatis)')
  expect(body).toContain('31. Dezember 2023')
  expect(body).toContain('362.500')
  expect(body).toContain('Miriam Kestenholz')
  const search = await ask(house.port, { path: '/de/municipalities?q=Niederfurt' })
  expect(search.body).toContain('Stadt, Verbandsgemeinde Waldbreitbach, Landkreis Neuwied, 3.000 Einwohner')
  const again = await ask(house.port, { path, headers: { cookie: organiser } })
  expect(again.headers.location).toBe(`${page}?done=uploadGone`)
})
