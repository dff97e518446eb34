// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import type { Web } from '../web/visitor.ts'
import { municipalityDetail, municipalityRoutes, type Municipality, type RegisterService } from './index.ts'

const hausen: Municipality = {
  key: asId('990015001006'),
  name: 'Hausen <b>',
  kind: 'localMunicipality',
  district: 'Landkreis Auental',
  population: 1_312,
  sample: true,
}
const unknown: Municipality = {
  ...hausen,
  key: asId('070015001006'),
  population: null,
  sample: false,
  source: 'official',
}

type Asked = {
  readonly accept?: string
  readonly language?: Language
  readonly found?: readonly Municipality[]
}

/** The office's pages are tried on a real one (office.test.ts). */
function noRegister(): RegisterService {
  const never = () => Promise.reject(new Error('not asked for here'))
  return {
    source: never,
    loadCompact: never,
    status: never,
    offer: never,
    preview: never,
    apply: never,
    discard: never,
    sweep: never,
  }
}

async function read(path: string, asked: Asked = {}) {
  const { accept = 'text/html', language = 'de', found = [hausen, unknown] } = asked
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const site = { title: { de: 'Landauf' }, baseUrl: 'http://localhost', demo: false }
    context.set('visitor', { language, path: '/municipalities', person: null, csrf: 'the-form-token', site })
    await next()
  })
  const municipalities = { search: async (_: string, limit: number) => found.slice(0, limit) }
  const parts = { municipalities, register: noRegister(), namesOf: async () => new Map<string, string>() }
  app.route('/', municipalityRoutes(parts))
  return app.request(path, { headers: { accept } })
}

test('given a query, when a browser asks, then the page tells same names apart and unknown populations stay unknown', async () => {
  const text = await (await read('/municipalities?q=hausen')).text()
  expect(text).toContain('2 Kommunen gefunden')
  expect(text).toContain('Hausen &lt;b>')
  expect(text).toContain('Ortsgemeinde, Landkreis Auental, 1.312 Einwohner')
  expect(text).toContain('Einwohnerzahl unbekannt')
  expect(text).toContain('© Statistisches Bundesamt (Destatis)')
  expect(text).not.toContain('<script')
})

test('given invented places only, then no official source is named for them', async () => {
  const text = await (await read('/municipalities?q=hausen', { found: [hausen] })).text()
  expect(text).toContain('erfunden')
  expect(text).not.toContain('Statistisches Bundesamt')
})

test('given the compact register, then its own source is named, with the note that its data were changed', async () => {
  const text = await (await read('/municipalities?q=hausen', { found: [{ ...unknown, source: 'compact' }] })).text()
  expect(text).toContain('© GeoBasis-DE / BKG 2016 (Daten verändert)')
  expect(text).not.toContain('Statistisches Bundesamt')
})

test('given what a register knows, then it is called as its Land calls it, and told apart by association and Land', () => {
  const markt: Municipality = { ...hausen, designation: 'Markt', association: 'Verwaltungsgemeinschaft Auen' }
  expect(municipalityDetail(markt, 'de')).toBe(
    'Markt, Verwaltungsgemeinschaft Auen, Landkreis Auental, 1.312 Einwohner',
  )
  expect(municipalityDetail(markt, 'en')).toContain('local municipality (Markt)')
  const city = {
    ...unknown,
    key: asId<'municipality'>('073150000000'),
    kind: 'districtFreeCity',
    district: null,
  } as const
  expect(municipalityDetail({ ...city, population: 7 }, 'de')).toBe('kreisfreie Stadt, Rheinland-Pfalz, 7 Einwohner')
  const district = { ...unknown, kind: 'district', district: null, designation: 'Landkreis' } as const
  expect(municipalityDetail(district, 'de')).toBe('Landkreis, Rheinland-Pfalz')
  expect(municipalityDetail({ ...hausen, formerName: 'Alt-Hausen' }, 'de')).toMatch(/^früher Alt-Hausen, Ortsgemeinde/)
})

test('given a query, when a program asks, then it gets data, with the size class', async () => {
  const response = await read('/municipalities?q=hausen', { accept: 'application/json', language: 'en' })
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toMatchObject({
    results: [
      { key: '990015001006', sizeClass: 'below2000', population: 1_312 },
      { key: '070015001006', sizeClass: null, population: null },
    ],
  })
})

test('given no query, then only the question is asked, and nothing found is said with what to do', async () => {
  expect(await (await read('/municipalities')).text()).not.toContain('gefunden')
  const nothing = await (await read('/municipalities?q=%3Cb%3E', { found: [] })).text()
  expect(nothing).toContain('Zu „&lt;b>“ haben wir keine Kommune gefunden.')
})
