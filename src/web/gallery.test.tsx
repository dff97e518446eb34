// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
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

test('given the parts that pages are made of, then the gallery shows each of them', () => {
  const ui = path.join(import.meta.dirname, '../ui')
  const door = readFileSync(path.join(ui, 'index.ts'), 'utf8')
  const parts = [...door.matchAll(/export \{([^}]*)\}/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    // What is no part to look at: types, functions, and what only hands a language down.
    .filter((name) => /^[A-Z]/.test(name) && name !== 'LanguageProvider')
  const shown = readdirSync(path.join(ui, 'gallery'))
    .map((file) => readFileSync(path.join(ui, 'gallery', file), 'utf8'))
    .join('\n')
  expect(parts.length).toBeGreaterThan(30)
  expect(parts.filter((name) => !new RegExp(`<${name}\\b`).test(shown))).toEqual([])
})
