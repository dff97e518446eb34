// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The whole house over real HTTP on a real PostgreSQL, with the story congress in it: every page that links lead to,
 * for a stranger and for each of the demo's three people, in both languages.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startHouse } from './testing/house.ts'
import type { TestHouse } from './testing/house.ts'
import { ask } from './testing/web.tsx'
import type { Answer } from './testing/web.tsx'

let house: TestHouse

beforeAll(async () => {
  house = await startHouse({ ALLMENDE_MODE: 'demo' })
}, 120_000)
afterAll(() => house.stop())

type Seen = { path: string; from: string; answer: Answer }

const pagesMax = 150

/** Follows every link of ours, breadth first; sign-out is a form and so is not followed. */
async function walk(start: string, cookie: string): Promise<Seen[]> {
  const waiting: { path: string; from: string }[] = [{ path: start, from: '' }]
  const known = new Set([start])
  const seen: Seen[] = []
  for (let page = waiting.shift(); page !== undefined && seen.length < pagesMax; page = waiting.shift()) {
    const answer = await ask(house.port, { path: page.path, headers: { cookie, accept: 'text/html' } })
    seen.push({ ...page, answer })
    for (const [, link = ''] of answer.body.matchAll(/<a[^>]+href="([^"]+)"/g)) {
      const url = new URL(link.replaceAll('&amp;', '&'), `${house.origin}${page.path}`)
      const path = `${url.pathname}${url.search}`
      if (url.origin !== house.origin || known.has(path)) continue
      known.add(path)
      waiting.push({ path, from: page.path })
    }
  }
  return seen
}

function expectWholePage({ path, from, answer }: Seen): void {
  const where = `${path}, linked from ${from}`
  expect(answer.status, where).toBeLessThan(400)
  if (answer.status !== 200 || answer.headers['content-type']?.startsWith('text/html') !== true) return
  const body = answer.body.replaceAll(/value="[\w-]{86}"/g, 'value="…"')
  const language = path.split('/')[1]
  expect(body, where).toMatch(new RegExp(`^<!doctype html><html[^>]* lang="${language}"`))
  expect(body.match(/<h1/g), where).toHaveLength(1)
  expect(body, where).toMatch(/<title>[^<]+<\/title>/)
  expect(body, where).toContain(language === 'de' ? 'Beispieldaten' : 'ample data')
  expect(body, where).not.toMatch(/ style="|<style|\son[a-z]+="|javascript:|\bundefined\b|\[object Object\]|\bNaN\b/)
  const scripts = [...body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
  expect(scripts.length, where).toBe(/^\/(de|en)\/rooms\//.test(path) ? 1 : 0)
  for (const script of scripts) expect(script).toMatch(/type="module" src="\/assets\/room-[\w-]+\.js"/)
  for (const [form] of body.matchAll(/<form[^>]*method="post"[^]*?<\/form>/g))
    expect(form, where).toContain('name="csrf" value="')
}

describe.each(['de', 'en'])('given the story congress in %s', (language) => {
  test('when a stranger follows every link, then every page is whole, and none carries a script', async () => {
    const seen = await walk(`/${language}`, '')
    expect(seen.length).toBeGreaterThan(15)
    for (const page of seen) expectWholePage(page)
  }, 120_000)

  test.each(['organiser', 'moderator', 'participant'] as const)(
    'when the %s follows every link, then every page is whole',
    async (role) => {
      const cookie = await house.signIn(role)
      const seen = await walk(`/${language}`, cookie)
      expect(seen.some(({ path }) => path === `/${language}/my`)).toBe(true)
      for (const page of seen) {
        expectWholePage(page)
        if (page.answer.status === 200 && page.path.startsWith(`/${language}`)) {
          expect(page.answer.headers['cache-control'], page.path).toBe('no-store')
        }
      }
    },
    120_000,
  )
})

test('given all these visits, when the log is read, then it names no person, no place and no address', async () => {
  const names = await house.db.selectFrom('person').select(['name', 'email']).execute()
  const log = house.log()
  expect(log).toContain('"is":"requestAnswered"')
  expect(log).not.toContain('"is":"requestFailed"')
  for (const { name, email } of names) {
    expect(log.includes(name), name).toBe(false)
    if (email !== null) expect(log.includes(email), email).toBe(false)
  }
  expect(log).not.toMatch(/127\.0\.0\.1|sign-in\/link\/[\w-]{20}/)
})
