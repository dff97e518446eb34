// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { render } from 'preact-render-to-string'
import { afterEach, expect, test } from 'vitest'
import { BrokenInvariant } from '../base/assert.ts'
import { asId } from '../base/id.ts'
import { asset, setAssets } from './assets.ts'
import { href } from './href.ts'
import { Shell, type ShellProps } from './shell.tsx'
import type { Visitor } from './visitor.ts'

/** The names are set once in a process, by the server at its start; tests of other files run in ours after us. */
afterEach(() =>
  setAssets({
    'src/ui/style.css': { file: 'assets/style.css' },
    'src/browser/room-de.ts': { file: 'assets/room-de.js' },
    'src/browser/room-en.ts': { file: 'assets/room-en.js' },
  }),
)

const visitor: Visitor = {
  language: 'de',
  path: '/programme',
  person: null,
  csrf: 'token',
  site: { title: { de: 'Kongress', en: 'Congress' }, baseUrl: 'http://127.0.0.1', demo: true },
}
const signedIn: Visitor = { ...visitor, person: { id: asId('p1'), name: 'Anneliese <Brück>', offices: [] } }

function pageOf(changes: Partial<Visitor> = {}, props: Partial<ShellProps> = {}): string {
  return render(
    <Shell visitor={{ ...visitor, ...changes }} title="Programm" {...props}>
      <h1>Programm</h1>
    </Shell>,
  )
}

test('given a visitor, when a page is rendered, then it is a whole document in their language', () => {
  const page = pageOf()
  expect(page).toMatch(/^<html lang="de">/)
  expect(page).toContain('<title>Programm – Kongress</title>')
  expect(page).toContain('href="/de/programme" aria-current="page"')
  expect(pageOf({ language: 'en' })).toContain('<title>Programm – Congress</title>')
})

test('given any layout, when a page is rendered, then nothing in it breaks the strict policy', () => {
  for (const layout of ['page', 'wide', 'full', 'room'] as const) {
    expect(pageOf({}, { layout })).not.toMatch(/ style=|<style|javascript:| on[a-z]+=|src="(?!\/)|href="https?:/)
  }
})

test('given no script is named, when a page is rendered, then it has none; the room has its own', () => {
  expect(pageOf()).not.toContain('<script')
  expect(pageOf({}, { scripts: ['room-de'] })).toContain(`<script type="module" src="${asset('room-de')}"></script>`)
})

test('given a page, when the other language is chosen, then it leads to the same page and names itself in its own', () => {
  expect(pageOf()).toMatch(/href="\/en\/programme" lang="en" hreflang="en" rel="alternate"[^>]*>.*English<\/a>/)
  expect(pageOf({ language: 'en' })).toMatch(/href="\/de\/programme" lang="de"[^>]*>.*Deutsch<\/a>/)
})

test('given a page below a menu item, when it is rendered, then the item is marked, and no other', () => {
  const page = pageOf({ path: '/programme/tracks' })
  expect(page).toContain('href="/de/programme" aria-current="true"')
  expect(page.match(/aria-current/g)).toHaveLength(1)
  expect(pageOf({ path: '/programmes' })).not.toContain('aria-current')
})

test('given a stranger, when the menu is rendered, then they can register and sign in', () => {
  const page = pageOf()
  expect(page).toContain('href="/de/registration"')
  expect(page).toContain('href="/de/sign-in"')
  expect(page).not.toContain('/sign-out')
})

test('given somebody signed in, when the menu is rendered, then they find their congress and sign out by post', () => {
  const page = pageOf(signedIn)
  expect(page).toContain('href="/de/my"')
  expect(page).toMatch(
    /<form class="sign-out" method="post" action="\/de\/sign-out"><input type="hidden" name="csrf" value="token"/,
  )
  expect(page).toContain('Anneliese &lt;Brück')
  expect(page).not.toContain('/sign-in')
})

test('given the demonstration, when any page is rendered, then it says that its people are samples; else not', () => {
  expect(pageOf()).toContain('Personen und Orte sind erfunden')
  expect(pageOf({}, { layout: 'room' })).toContain('Personen und Orte sind erfunden')
  expect(pageOf({ site: { ...visitor.site, demo: false } })).not.toMatch(/erfunden|outbox/)
})

test('given a page, when it is rendered, then its duties are linked at its foot, except in the room', () => {
  for (const path of ['imprint', 'privacy', 'accessibility', 'source']) {
    expect(pageOf()).toContain(`href="/de/${path}"`)
    expect(pageOf({}, { layout: 'room' })).not.toContain(`href="/de/${path}"`)
  }
})

test('given a path, when an address is made of it, then it is in the visitor’s language', () => {
  expect(href({ language: 'en' }, '/programme')).toBe('/en/programme')
  expect(href({ language: 'de' }, '/')).toBe('/de')
})

test.each(['programme', '//elsewhere.example', 'https://elsewhere.example'])(
  'given %s, when an address is made of it, then that is a fault of ours',
  (path) => {
    expect(() => href({ language: 'de' }, path)).toThrow(BrokenInvariant)
  },
)

test('given a manifest, when it is set, then pages name the built files; one without an entry is refused', () => {
  const before = asset('style')
  expect(() => setAssets({ 'src/ui/style.css': { file: 'assets/style-1.css' } })).toThrow(BrokenInvariant)
  expect(asset('style')).toBe(before)
  setAssets({
    'src/ui/style.css': { file: 'assets/style-1.css' },
    'src/browser/room-de.ts': { file: 'assets/room-de-2.js', imports: ['_room.js'] },
    'src/browser/room-en.ts': { file: 'assets/room-en-2.js', imports: ['_room.js'] },
    '_room.js': { file: 'assets/room-3.js' },
  })
  expect(pageOf({}, { scripts: ['room-de'] })).toMatch(
    /href="\/assets\/style-1\.css".*rel="modulepreload" href="\/assets\/room-3\.js".*src="\/assets\/room-de-2\.js"/s,
  )
})
