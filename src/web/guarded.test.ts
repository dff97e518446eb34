// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { everybody, mayDo, offices, signedIn } from './access.rules.ts'
import { guarded, rulesOf, unguardedRoutes } from './guarded.ts'
import type { SignedIn, Web } from './visitor.ts'

const organiser: SignedIn = { id: asId('erika'), name: 'Erika Mustermann', offices: ['organiser'] }
const participant: SignedIn = { ...organiser, offices: [] }
const table = { look: everybody, change: signedIn, manage: offices('owner', 'organiser') }

test('given who somebody is, then the rule says what they may do', () => {
  const may = (person: SignedIn | null) => Object.values(table).map((access) => mayDo(person, access))
  expect(may(null)).toEqual([true, false, false])
  expect(may(participant)).toEqual([true, true, false])
  expect(may(organiser)).toEqual([true, true, true])
  expect(mayDo({ ...organiser, offices: ['ministry'] }, table.manage)).toBe(false)
})

async function ask(person: SignedIn | null, path: string, method = 'GET') {
  const { routes, get, post } = guarded(table)
  get('look', '/things/:id', (context) => context.text(`thing ${context.req.param('id')}`))
  get('manage', '/office/things', (context) => context.text('all things'))
  post('manage', '/office/things', (context) => context.text('changed'))
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const site = { title: { de: 'Landauf' }, baseUrl: 'http://localhost', demo: false }
    context.set('visitor', { language: 'de', path, person, csrf: 'token', site })
    await next()
  })
  app.route('/de', routes)
  app.onError((error, context) => context.text('refused', error instanceof HTTPException ? error.status : 500))
  return app.request(`/de${path}`, { method })
}

test('given a rule, then whoever may gets through, strangers are sent to sign in, others are refused', async () => {
  expect(await (await ask(null, '/things/7')).text()).toBe('thing 7')
  expect(await (await ask(organiser, '/office/things', 'POST')).text()).toBe('changed')
  const sent = await ask(null, '/office/things?page=2')
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    '/de/sign-in?next=%2Fde%2Foffice%2Fthings%3Fpage%3D2',
  ])
  expect((await ask(null, '/office/things', 'POST')).status).toBe(401)
  expect((await ask(participant, '/office/things')).status).toBe(403)
  expect((await ask(participant, '/office/things', 'POST')).status).toBe(403)
})

test('given a route written past the rules, then it is found', () => {
  const { routes, get } = guarded(table)
  get('look', '/things', (context) => context.text('things'))
  expect(unguardedRoutes(routes)).toEqual([])
  routes.use('/things', async (_, next) => next())
  routes.post('/things', (context) => context.text('forgotten'))
  expect(unguardedRoutes(routes)).toEqual(['POST /things'])
  expect(unguardedRoutes(new Hono<Web>().get('/bare', (context) => context.text('')))).toEqual(['GET /bare'])
  routes.all('/other', (context) => context.text('forgotten, too'))
  expect(unguardedRoutes(routes)).toEqual(['POST /things', 'ALL /other'])
  expect(rulesOf(routes)).toEqual([{ method: 'GET', path: '/things', action: 'look', access: everybody }])
})
