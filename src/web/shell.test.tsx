// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Shell } from './shell.tsx'
import type { Visitor } from './visitor.ts'

const visitor: Visitor = {
  language: 'de',
  path: '/programme',
  person: null,
  csrf: 'token',
  site: { title: { de: 'Kongress', en: 'Congress' }, baseUrl: 'http://127.0.0.1', demo: true },
}

test('given a visitor, when a page is rendered, then it is a whole document in their language', () => {
  const page = render(
    <Shell visitor={visitor} title="Programm">
      <h1>Programm</h1>
    </Shell>,
  )
  expect(page).toMatch(/^<html lang="de">/)
  expect(page).toContain('<title>Programm – Kongress</title>')
  expect(page).toContain('href="/de/programme" aria-current="page"')
  expect(page).toContain('href="/en/programme"')
  expect(page).not.toMatch(/<script|style=/)
})
