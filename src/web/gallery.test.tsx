// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { galleryPaths, galleryRoutes } from './gallery.tsx'
import type { Visitor, Web } from './visitor.ts'

const visitor: Visitor = {
  language: 'de',
  path: '/stil',
  person: null,
  csrf: 'token',
  site: { title: { de: 'Kongress' }, baseUrl: 'http://127.0.0.1', demo: true },
}

function gallery(): Hono<Web> {
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    context.set('visitor', visitor)
    return next()
  })
  return app.route('/', galleryRoutes())
}

test.each(galleryPaths)(
  'given %s, when it is opened, then it is a page with one first heading and ids used once',
  async (path) => {
    const response = await gallery().request(path)
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).toMatch(/^<!doctype html><html lang="de"/)
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const described = [...page.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]*)"/g)].flatMap(
      ([, names = '']) => names.split(' '),
    )
    expect(described.filter((id) => !ids.includes(id))).toEqual([])
    expect(page).not.toMatch(/ style=|<script/)
  },
)

test('given an exhibit that is not there, when it is opened, then it is not found', async () => {
  expect((await gallery().request('/stil/constructor')).status).toBe(404)
  expect((await gallery().request('/stil/elsewhere')).status).toBe(404)
})
