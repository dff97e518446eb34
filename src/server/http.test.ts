// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { Hono } from 'hono'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Web } from '../web/visitor.ts'
import { webApplication } from './http.ts'
import { rates, serverLimits } from './limits.ts'
import type { WebServer } from './listen.ts'
import { ask, erika, formHeaders, formOf, sampleParts, serving, signInToken } from './testing/web.tsx'

const { parts, lines } = sampleParts()
let web: WebServer
const get = (path: string, headers: Record<string, string> = {}) => ask(web.port, { path, headers })
const own = () => `http://127.0.0.1:${web.port}`

beforeAll(async () => {
  web = await serving(parts)
})
afterAll(() => web.close())

describe('headers', () => {
  test.each(['/de/form', '/de/nothing', '/de/fault', '/assets/style-abc.css', '/', '/healthz'])(
    'given %s, when it is answered, then the browser is told what to refuse',
    async (path) => {
      const { headers } = await get(path)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  test('given pages, when the browser may keep them, then only those that hold nothing of anybody', async () => {
    expect((await get('/de/form')).headers['cache-control']).toBe('private, no-cache')
    expect((await get('/de/form?next=1')).headers['cache-control']).toBe('no-store')
    expect((await get('/de/sessions/zukunft')).headers['cache-control']).toBe('private, no-cache')
    expect((await get('/de/sign-in/s3cretS3cret')).headers['cache-control']).toBe('no-store')
    expect((await get('/de/nothing')).headers['cache-control']).toBe('no-store')
    const signedIn = await get('/de/form', { cookie: `allmende-sign-in=${signInToken}` })
    expect(signedIn.body).toContain(erika.name)
    expect(signedIn.headers['cache-control']).toBe('no-store')
  })

  test('given a browser that takes compressed pages, when it asks, then the page is a fraction and the same', async () => {
    const plain = await get('/de/form')
    const brotli = await get('/de/form', { 'accept-encoding': 'gzip, br' })
    const gzip = await get('/de/form', { 'accept-encoding': 'gzip, br;q=0' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2)
    const withoutToken = (page: string) => page.replace(/name="csrf" value="[^"]+"/, '')
    expect(withoutToken(brotliDecompressSync(brotli.bytes).toString())).toBe(withoutToken(plain.body))
    expect(withoutToken(gunzipSync(gzip.bytes).toString())).toBe(withoutToken(plain.body))
    expect(brotli.headers.vary).toContain('Accept-Encoding')
  })
})

describe('ways in', () => {
  test('given no language in the address, when it is opened, then the browser’s own is taken', async () => {
    expect((await get('/')).headers.location).toBe('/de')
    const english = await get('/', { 'accept-language': 'fr;q=0.9, en-GB;q=0.8, de;q=0.2' })
    expect(english.status).toBe(302)
    expect(english.headers.location).toBe('/en')
    expect(english.headers.vary).toContain('Accept-Language')
  })

  test('given a slash too much, when it is opened, then the address without it follows', async () => {
    expect((await get('/de/form/')).headers.location).toBe('/de/form')
    expect((await get('/de/')).headers.location).toBe('/de')
    expect((await get('//elsewhere.example/')).headers.location).toBeUndefined()
  })

  test('given an address nothing lies at, when it is opened, then a page in its language says so', async () => {
    const german = await get('/de/nichts')
    expect(german.status).toBe(404)
    expect(german.body).toContain('Diese Seite gibt es nicht')
    expect((await get('/en/nothing')).body).toContain('This page does not exist')
    expect((await get('/fr')).status).toBe(404)
    expect((await get('/fr/form')).status).toBe(404)
    expect((await get('/de/form', { host: 'localhost' })).status).toBe(200)
  })

  test('given a fault of ours, when it happens, then the page has a number, and neither page nor log a name', async () => {
    const before = lines.length
    const { status, body } = await get('/de/fault')
    expect(status).toBe(500)
    const reference = /<code>([\w-]{8})<\/code>/.exec(body)?.[1]
    expect(reference).toBeDefined()
    expect(body).not.toMatch(/Erika|at .*\.ts|Error:/)
    const written = lines.slice(before).join('')
    expect(written).toContain(reference)
    expect(written).not.toContain('Erika')
  })

  test('given the database is away, when a page is asked for, then it says so and when to come back', async () => {
    const { status, headers, body } = await get('/de/away')
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('10')
    expect(body).toContain('Gleich geht es weiter')
  })

  test('given assets, when they are asked for, then they are kept for ever, and nothing lies beside them', async () => {
    const style = await get('/assets/style-abc.css')
    expect(style.status).toBe(200)
    expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(style.headers['set-cookie']).toBeUndefined()
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600')
  })
})

describe('forms', () => {
  const post = (body: string, headers: Record<string, string>, path = '/de/form') =>
    ask(web.port, { method: 'POST', path, headers: { ...formHeaders, ...headers }, body })

  test('given a form of ours, when it is sent from our page, then it arrives whole', async () => {
    const { cookie, csrf } = await formOf(web.port)
    const body = new URLSearchParams({ csrf, text: 'Grüße aus Ötzweiler – „schön“' }).toString()
    const answer = await post(body, { cookie, origin: own(), 'sec-fetch-site': 'same-origin' })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ text: 'Grüße aus Ötzweiler – „schön“', path: '/form' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('given a form as multipart, when it is sent, then it arrives as well', async () => {
    const { cookie, csrf } = await formOf(web.port)
    const part = (name: string, value: string) =>
      `--seam-of-the-form\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const headers = { cookie, origin: own(), 'content-type': 'multipart/form-data; boundary=seam-of-the-form' }
    const answer = await post(`${part('csrf', csrf)}${part('text', 'Hallo')}--seam-of-the-form--\r\n`, headers)
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('Hallo') })
  })

  test('given two pages of one browser, when both forms are sent, then both are taken, with tokens of their own', async () => {
    const first = await formOf(web.port)
    const second = await formOf(web.port, '/de/form', { cookie: first.cookie })
    expect(second.page.headers['set-cookie']).toBeUndefined()
    expect(second.csrf).not.toBe(first.csrf)
    for (const { csrf } of [first, second]) {
      expect((await post(`csrf=${csrf}`, { cookie: first.cookie, origin: own() })).status).toBe(200)
    }
  })

  test('given the form cookie, when it is set, then no script can read it and no other site sends it', async () => {
    const { page } = await formOf(web.port)
    expect(page.headers['set-cookie']?.[0]).toMatch(/^allmende-form=[\w-]{24}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }, 'fremden Seite'],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 'fremden Seite'],
    ['a page without an origin of its own', { origin: 'null' }, 'fremden Seite'],
    ['a site that hides its name', { 'sec-fetch-site': 'cross-site' }, 'fremden Seite'],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 'fremden Seite'],
  ])('given a form from %s, when it is sent, then it is refused with a page', async (_, headers, text) => {
    const { cookie, csrf } = await formOf(web.port)
    const answer = await post(`csrf=${csrf}`, { cookie, ...headers })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain(text)
  })

  test('given tokens that are not of this browser, when they are sent, then each is refused the same way', async () => {
    const { cookie, csrf } = await formOf(web.port)
    const other = await formOf(web.port)
    const flipped = `${csrf.startsWith('A') ? 'B' : 'A'}${csrf.slice(1)}`
    const tries: [string, string][] = [
      [`csrf=${other.csrf}`, cookie],
      [`csrf=${flipped}`, cookie],
      ['csrf=', cookie],
      ['text=none', cookie],
      ['csrf=%00%ff', cookie],
      [`csrf=${csrf}`, ''],
      [`csrf=${csrf}`, 'allmende-form=short'],
    ]
    for (const [body, sentCookie] of tries) {
      const answer = await post(body, { cookie: sentCookie, origin: own() })
      expect(answer.status).toBe(403)
      expect(answer.body).toContain('nicht mehr gültig')
    }
  })

  test.each([
    ['no form at all', 'application/json', '{"csrf":"x"}'],
    ['no type', '', 'csrf=x'],
    ['a multipart form without a boundary', 'multipart/form-data', 'csrf=x'],
    ['a multipart form that breaks off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
  ])('given %s, when it is posted, then it is refused as unreadable', async (_, type, body) => {
    const { cookie } = await formOf(web.port)
    const answer = await post(body, { cookie, origin: own(), 'content-type': type })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Das konnten wir nicht lesen')
  })
})

describe('limits', () => {
  test('given a body larger than any form, when it is sent, then it is refused, announced or not', async () => {
    const { cookie, csrf } = await formOf(web.port)
    const headers = { ...formHeaders, cookie, origin: own() }
    const large = `csrf=${csrf}&text=${'x'.repeat(serverLimits.bodyBytesMax)}`
    const announced = await ask(web.port, { method: 'POST', path: '/de/form', headers, body: large })
    expect(announced.status).toBe(413)
    expect(announced.body).toContain('zu viel auf einmal')
    const chunks = [large.slice(0, 30_000), large.slice(30_000, 60_000), large.slice(60_000)]
    const chunked = await ask(web.port, { method: 'POST', path: '/de/form', headers, body: chunks })
    expect(chunked.status).toBe(413)
    const small = await ask(web.port, {
      method: 'POST',
      path: '/de/form',
      headers,
      body: [`csrf=${csrf}`, '&text=gut'],
    })
    expect(JSON.parse(small.body)).toMatchObject({ text: 'gut' })
  })

  test('given somebody asks for mails again and again, when it is too often, then a page says how long to wait', async () => {
    const { cookie, csrf } = await formOf(web.port)
    const send = (email: string) => {
      const body = new URLSearchParams({ csrf, email }).toString()
      return ask(web.port, {
        method: 'POST',
        path: '/en/sign-in',
        headers: { ...formHeaders, cookie, origin: own() },
        body,
      })
    }
    for (let sent = 0; sent < rates.mailsPerEmail.burst; sent++) expect((await send('a@b.example')).status).toBe(200)
    const refused = await send('A@b.example ')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(30)
    expect(refused.body).toContain('seconds to go')
    expect((await send('c@b.example')).status).toBe(200)
  })
})

describe('hostile requests', () => {
  test.each([
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/....//package.json',
    '/assets/.vite/manifest.json',
    '/assets/style-abc.css%00.html',
    '/assets/',
    '/assets/__proto__',
    '/assets/constructor',
    '/.env',
    '/de/%E0%A4%A',
    '/de/%ff%fe',
    '/de/..%2f..%2fetc/passwd',
    '/%00',
    '/de//evil.example/',
    '/de/constructor',
    `/de${'/a'.repeat(2_000)}`,
  ])('given %s, when it is asked for, then there is nothing', async (path) => {
    const answer = await get(path)
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toMatch(/"dependencies"|root:/)
  })

  test('given text that looks like code in an address, when the page repeats it, then it stays text', async () => {
    const { body } = await get('/de/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')
    expect(body).not.toContain('<script>alert')
  })

  test.each(['elsewhere.example', '127.0.0.1.elsewhere.example', '[::1', 'localhost@elsewhere.example'])(
    'given the demo, when it is asked by the name “%s”, then it does not answer',
    async (host) => {
      const { status, body } = await get('/de/form', { host })
      expect([400, 421]).toContain(status)
      expect(body).not.toContain('csrf')
    },
  )

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'given the method %s, when it is tried, then it is not taken',
    async (method) => {
      const { status } = await ask(web.port, { method, path: '/de/form' })
      expect([400, 405, 501]).toContain(status)
    },
  )

  test('given a huge header, when it is sent, then it is refused and the server goes on', async () => {
    const { status } = await get('/de/form', { cookie: 'x'.repeat(serverLimits.headerBytesMax + 1) })
    expect(status).toBe(431)
    expect((await get('/de/form')).status).toBe(200)
  })

  test.each([
    'NONSENSE\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    '\u0000\u0001',
  ])(
    'given bytes that are no request (%#), when they come, then the line is closed and the server goes on',
    async (bytes) => {
      const answer = await new Promise<string>((resolve) => {
        let text = ''
        const socket = connect(web.port, '127.0.0.1', () => socket.end(bytes))
        socket.on('data', (chunk) => (text += chunk.toString()))
        socket.on('error', () => resolve(text))
        socket.on('close', () => resolve(text))
      })
      expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d|$)/)
      expect((await get('/de/form')).status).toBe(200)
    },
  )

  test('given everything above, when the log is read, then no name, address, cookie or query stands in it', async () => {
    await get('/de/form?email=erika@musterdorf.example', {
      cookie: `allmende-sign-in=${signInToken}`,
      'user-agent': 'Erika Mustermanns Browser',
      'x-forwarded-for': '198.51.100.77',
    })
    await get('/de/sign-in/s3cretS3cret')
    const log = lines.join('')
    expect(log).toContain('"route":"/:language/sign-in/:secret"')
    expect(log).toContain('"route":"/assets/*"')
    expect(log).toContain('"route":"unmatched"')
    expect(log).toContain('"is":"requestAnswered"')
    expect(log).not.toMatch(
      /erika|mustermann|musterdorf|127\.0\.0\.1|198\.51|sign-in-token|s3cret|allmende-form|email=/i,
    )
  })
})

test('given a module with a route that says nobody who may use it, then the server does not start', () => {
  const forgetful = new Hono<Web>().get('/forgotten', (context) => context.text('open to all'))
  expect(() => webApplication({ ...parts, modules: [...parts.modules, forgetful] })).toThrow('GET /forgotten')
})

test('given the provider’s callback, which knows no language, then it leads to the language that began, and nowhere else', async () => {
  const { parts } = sampleParts()
  const { port, close } = await serving(parts)
  const ways = [
    ['?state=en.abc&code=x', '/en/sign-in/oidc/callback?state=en.abc&code=x'],
    ['?state=//evil.example&code=x', '/de/sign-in/oidc/callback?state=//evil.example&code=x'],
    ['', '/de/sign-in/oidc/callback'],
  ] as const
  for (const [search, location] of ways) {
    const answer = await ask(port, { path: `/sign-in/oidc/callback${search}`, headers: { 'accept-language': 'de' } })
    expect([answer.status, answer.headers.location]).toEqual([302, location])
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  await close()
})

test('given a provider, then forms may lead to it and to nothing else, from the moment its address is known', async () => {
  const targets: string[] = []
  const { port, close } = await serving({ ...sampleParts().parts, formTargets: () => targets })
  const policy = async () => String((await ask(port, { path: '/de/form' })).headers['content-security-policy'])
  expect(await policy()).toContain("form-action 'self';")
  targets.push('https://portal.example')
  expect(await policy()).toContain("form-action 'self' https://portal.example;")
  await close()
})
