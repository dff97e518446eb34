// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import type { Web } from '../web/visitor.ts'
import { municipalityRoutes, type Municipality } from './index.ts'

const hausen: Municipality = {
  key: asId('990015001006'),
  name: 'Hausen <b>',
  kind: 'localMunicipality',
  district: 'Landkreis Auental',
  population: 1_312,
  sample: true,
}
const unknown: Municipality = { ...hausen, key: asId('070015001006'), population: null, sample: false }

type Asked = { readonly accept?: string; readonly language?: Language; readonly found?: readonly Municipality[] }

async function read(path: string, asked: Asked = {}) {
  const { accept = 'text/html', language = 'de', found = [hausen, unknown] } = asked
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const site = { title: { de: 'Landauf' }, baseUrl: 'http://localhost', demo: false }
    context.set('visitor', { language, path: '/municipalities', person: null, csrf: 'the-form-token', site })
    await next()
  })
  app.route('/', municipalityRoutes({ municipalities: { search: async (_, limit) => found.slice(0, limit) } }))
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
