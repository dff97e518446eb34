// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The server as it runs in earnest: behind a proxy that speaks https, under a public name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WebServer } from './listen.ts'
import { ask, formHeaders, formOf, sampleParts, serving } from './testing/web.tsx'

const baseUrl = 'https://kongress.example'
const trusting = sampleParts({ baseUrl, trusted: ['127.0.0.0/8'] })
const wary = sampleParts({ baseUrl, trusted: ['10.0.0.0/8'] })
let trustingWeb: WebServer
let waryWeb: WebServer
const proxied = { host: 'kongress.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7' }

beforeAll(async () => {
  trustingWeb = await serving(trusting.parts)
  waryWeb = await serving(wary.parts)
})
afterAll(() => Promise.all([trustingWeb.close(), waryWeb.close()]))

test('given https, when pages are answered, then cookies are bound to this host and encryption is remembered', async () => {
  const { page } = await formOf(trustingWeb.port, '/de/form', proxied)
  expect(page.headers['set-cookie']?.[0]).toMatch(
    /^__Host-allmende-form=[\w-]{24}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(page.headers['strict-transport-security']).toBe('max-age=63072000')
})

test('given a visitor without encryption, when the named proxy says so, then they are led to the encrypted address', async () => {
  const { status, headers } = await ask(trustingWeb.port, {
    path: '/de/form?a=1',
    headers: { ...proxied, 'x-forwarded-proto': 'http', host: 'elsewhere.example' },
  })
  expect(status).toBe(308)
  expect(headers.location).toBe('https://kongress.example/de/form?a=1')
})

test('given the same words from nobody we know, when they come, then they are not believed, and noted once', async () => {
  for (let times = 0; times < 3; times++) {
    const headers = { ...proxied, 'x-forwarded-proto': 'http' }
    expect((await ask(waryWeb.port, { path: '/de/form', headers })).status).toBe(200)
  }
  expect(wary.lines.filter((line) => line.includes('forwardedHeadersIgnored'))).toHaveLength(1)
})

test('given a form through the proxy, when it names our public origin, then it is taken, and no other one', async () => {
  const { cookie, csrf } = await formOf(trustingWeb.port, '/de/form', proxied)
  const post = (origin: string) =>
    ask(trustingWeb.port, {
      method: 'POST',
      path: '/de/form',
      headers: { ...formHeaders, ...proxied, cookie, origin },
      body: `csrf=${csrf}`,
    })
  expect((await post(baseUrl)).status).toBe(200)
  for (const origin of [
    'http://kongress.example',
    'https://kongress.example:8443',
    'https://kongress.example.evil.example',
  ])
    expect((await post(origin)).status).toBe(403)
})

test('given one address floods, when it writes other addresses into the header, then only a named proxy is believed', async () => {
  const flood = async (trusted: readonly string[]) => {
    const web = await serving(sampleParts({ baseUrl, trusted, pagesBurst: 20 }).parts)
    const visits = Array.from({ length: 30 }, (_, nth) =>
      ask(web.port, { path: '/de/form', headers: { ...proxied, 'x-forwarded-for': `203.0.113.${nth}` } }),
    )
    const answers = await Promise.all(visits)
    await web.close()
    return answers.filter(({ status }) => status === 429)
  }
  expect(await flood(['127.0.0.1'])).toHaveLength(0)
  const refused = await flood(['10.0.0.0/8'])
  expect(refused).toHaveLength(10)
  expect(refused[0]?.headers['retry-after']).toBe('100')
  expect(refused[0]?.body).toContain('Bitte warten Sie einen Augenblick')
})

test('given https in front, when the wrong cookie is planted by a sister site, then it is not read', async () => {
  const { csrf } = await formOf(trustingWeb.port, '/de/form', proxied)
  const answer = await ask(trustingWeb.port, {
    method: 'POST',
    path: '/de/form',
    headers: { ...formHeaders, ...proxied, origin: baseUrl, cookie: `allmende-form=${'a'.repeat(24)}` },
    body: `csrf=${csrf}`,
  })
  expect(answer.status).toBe(403)
})
