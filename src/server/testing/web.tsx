// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: the real web application on a real port, with one small module, and a browser that keeps its cookies. */
import type { Hono } from 'hono'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { asId } from '../../base/id.ts'
import { asInstant } from '../../base/instant.ts'
import { Form } from '../../ui/index.ts'
import { everybody } from '../../web/access.rules.ts'
import { readForm } from '../../web/form.ts'
import { guarded } from '../../web/guarded.ts'
import { renderPage } from '../../web/page.tsx'
import { Shell } from '../../web/shell.tsx'
import type { SignedIn, Web } from '../../web/visitor.ts'
import type { Asset } from '../assets.ts'
import { serverCookies } from '../cookies.ts'
import { webApplication } from '../http.ts'
import type { WebParts } from '../http.ts'
import { rates, serverLimits } from '../limits.ts'
import { listen } from '../listen.ts'
import { openLog } from '../log.ts'
import { knownOrigins } from '../origins.ts'
import { namedProxies } from '../proxies.ts'
import { rateLimits } from '../ratelimit.ts'

export const erika: SignedIn = { id: asId('person-erika'), name: 'Erika Mustermann', offices: [] }
export const signInToken = 'sign-in-token-of-erika'

/** A module like any other: a page with a form, its POST, and things that go wrong. */
function sampleModule(): Hono<Web> {
  const { routes, get, post } = guarded({ sample: everybody })
  get('sample', '/form', (context) => {
    const visitor = context.get('visitor')
    return renderPage(
      context,
      <Shell visitor={visitor} title="Formular">
        <Form action="/de/form" csrf={visitor.csrf}>
          <input name="text" />
        </Form>
        <p>{'Ein Satz, der oft dasteht. '.repeat(100)}</p>
      </Shell>,
    )
  })
  post('sample', '/form', async (context) => {
    const form = await readForm(context)
    return context.json({ text: form.text('text', { max: 20_000 }), path: context.get('visitor').path })
  })
  post('sample', '/sign-in', (context) => context.text('sent'))
  get('sample', '/sessions/:slug', (context) => context.text('public'))
  get('sample', '/sign-in/:secret', (context) => context.text('secret'))
  get('sample', '/fault', () => {
    throw new Error('the row of Erika Mustermann (erika@musterdorf.example)')
  })
  get('sample', '/away', () => {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  })
  return routes
}

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const style: Asset = { type: 'text/css; charset=utf-8', bytes: new Map([[null, bytesOf('body{}')]]), hashed: true }
const icon: Asset = { type: 'image/svg+xml', bytes: new Map([[null, bytesOf('<svg/>')]]), hashed: false }

type Changes = { baseUrl?: string | null; trusted?: readonly string[]; pagesBurst?: number }

export function sampleParts(changes: Changes = {}) {
  const lines: string[] = []
  const { baseUrl = null, trusted = [], pagesBurst = 10_000 } = changes
  const https = baseUrl?.startsWith('https:') === true
  const secret = 'a secret of the test, long enough'
  const parts: WebParts = {
    https,
    baseUrl,
    secret,
    cookies: serverCookies(https),
    origins: knownOrigins(baseUrl),
    proxies: namedProxies(trusted),
    rates: rateLimits(secret, { ...rates, pagesPerAddress: { burst: pagesBurst, perSecond: 0.01 } }),
    log: openLog('info', { write: (line: string) => void lines.push(line) }),
    now: () => asInstant(Date.now()),
    tooLargePage: () => null,
    formKind: (path) => (path === '/sign-in' ? 'asksForMail' : 'plain'),
    formBytesMax: () => serverLimits.bodyBytesMax,
    whoIs: async (token) => (token === signInToken ? erika : null),
    site: async () => ({
      title: { de: 'Kongress', en: 'Congress' },
      baseUrl: baseUrl ?? 'http://localhost',
      demo: false,
    }),
    assets: {
      manifest: {},
      files: new Map([
        ['/assets/style-abc.css', style],
        ['/favicon.svg', icon],
      ]),
    },
    readiness: { databaseVersion: async () => 1, databaseVersionExpected: 1, roomsAlive: () => true },
    modules: [sampleModule()],
    isUnavailable: (error) => error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED',
  }
  return { parts, lines }
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer }
export type Asked = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string | Buffer | readonly string[]
}

/** One request, byte for byte as given: fetch would tidy up paths, hosts and origins. */
export function ask(port: number, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (received) => {
      const chunks: Buffer[] = []
      received.on('data', (chunk: Buffer) => chunks.push(chunk))
      received.on('error', reject)
      received.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: received.statusCode ?? 0, headers: received.headers, body: bytes.toString('utf8'), bytes })
      })
    })
    sent.on('error', reject)
    if (typeof body === 'string' || Buffer.isBuffer(body)) sent.end(body)
    else {
      for (const chunk of body ?? []) sent.write(chunk)
      sent.end()
    }
  })
}

export async function serving(parts: WebParts) {
  const opened = await listen(webApplication(parts).fetch, { host: '127.0.0.1', port: 0 })
  if (!opened.ok) throw new Error(opened.refusal.kind)
  return opened.value
}

/** The cookie and the token of a page's form. */
export async function formOf(port: number, path = '/de/form', headers: Record<string, string> = {}) {
  const page = await ask(port, { path, headers })
  const cookie = page.headers['set-cookie']?.map((line) => line.split(';')[0]).join('; ') ?? ''
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  return { page, cookie, csrf }
}

export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' }
