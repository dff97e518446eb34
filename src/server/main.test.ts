// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The built server as a process of its own, on a real PostgreSQL: how it starts, refuses, tells and stops. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import type { TestDatabase } from '../database/testing.ts'
import { ask, formHeaders, formOf } from './testing/web.tsx'

let folder: string
const databases: TestDatabase[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  // Inside the clone, where the built server finds its packages.
  await mkdir('.allmende', { recursive: true })
  folder = await mkdtemp(resolve('.allmende/test-'))
  const part = (name: string) =>
    build({ configFile: `vite.${name}.config.ts`, logLevel: 'error', build: { outDir: join(folder, name) } })
  await Promise.all([part('browser'), part('server')])
}, 60_000)
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  for (const database of databases.splice(0)) await database.drop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function freshDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  databases.push(database)
  return database
}

/** Starts the process; without `ALLMENDE_MODE` a database of its own means production. */
function start(env: Record<string, string>, stdio: 'pipe' | 'ipc' = 'pipe') {
  const child = spawn(process.execPath, [join(folder, 'server/main.js')], {
    env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8', PORT: '0', ALLMENDE_BUILD: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(stdio === 'ipc' ? (['ipc'] as const) : [])],
  })
  children.push(child)
  let out = ''
  let err = ''
  child.stdout?.on('data', (data) => (out += String(data)))
  child.stderr?.on('data', (data) => (err += String(data)))
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  return { child, out: () => out, err: () => err, ended }
}

/** The log says the port, or first the demo's terminal. BASE_URL may name another one, here of one digit. */
async function runningPort(server: ReturnType<typeof start>): Promise<number> {
  const line = await vi.waitFor(
    () => {
      const found =
        /"port":(\d+),"milliseconds":\d+,"is":"serverListening"|running: http:\/\/localhost:(\d{4,})\n/.exec(
          server.out(),
        )
      if (found === null) throw new Error(`not running yet: ${server.out()} ${server.err()}`)
      return found
    },
    { timeout: 15_000, interval: 50 },
  )
  return Number(line[1] ?? line[2])
}

test('given the demo, when it has started, then three links sign in, the outbox is open, and it ends in order', async () => {
  const { url } = await freshDatabase()
  const server = start({ DATABASE_URL: url, ALLMENDE_MODE: 'demo' })
  const port = await runningPort(server)
  await vi.waitFor(() => expect(server.out().match(/\/sign-in\/link\/[\w-]+/g)).toHaveLength(3))
  const link = /http:\/\/localhost:\d+(\/en\/sign-in\/link\/[\w-]+)/.exec(server.out())?.[1] ?? ''
  const { cookie, csrf, page } = await formOf(port, link)
  expect(page.status).toBe(200)
  const headers = { ...formHeaders, cookie, origin: `http://127.0.0.1:${port}` }
  const signedIn = await ask(port, {
    method: 'POST',
    path: link,
    headers,
    body: new URLSearchParams({ csrf }).toString(),
  })
  expect(signedIn.status).toBe(303)
  expect(signedIn.headers['set-cookie']?.join()).toMatch(
    /allmende-sign-in=[\w-]{40,}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/,
  )
  expect((await ask(port, { path: '/en/outbox' })).status).toBe(200)
  expect((await ask(port, { path: '/readyz' })).status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.err()).toBe('')
})

test('given production, when it starts for the first time, then it prints one set-up link and has no demo in it', async () => {
  const { url, db } = await freshDatabase()
  const env = { DATABASE_URL: url, BASE_URL: 'http://localhost:9' }
  const server = start(env)
  const port = await runningPort(server)
  await vi.waitFor(() => expect(server.out()).toMatch(/http:\/\/localhost:9\/en\/set-up\/[\w-]{20,}\n/))
  expect(server.out()).not.toContain('/sign-in/link/')
  expect((await ask(port, { path: '/en/outbox' })).status).toBe(404)
  expect(await db.selectFrom('person').select('id').execute()).toEqual([])
  expect(await db.selectFrom('municipality').select('key').where('sample', '=', true).execute()).toEqual([])
  server.child.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(server.out()).toMatch(/"is":"serverStopped"/)
})

test('given whoever started it is gone, when the channel breaks, then it stops by itself', async () => {
  const { url } = await freshDatabase()
  const server = start({ DATABASE_URL: url, BASE_URL: 'http://localhost:9' }, 'ipc')
  await runningPort(server)
  server.child.disconnect()
  expect(await server.ended).toBe(0)
  expect(server.out()).toMatch(/"why":"parentGone","is":"serverStopping"/)
})

test('given the port is taken, when it starts, then it says so, ends with a failure, and leaves nothing behind', async () => {
  const { url } = await freshDatabase()
  const other = createServer()
  const port = await new Promise<number>((done) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      done(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })
  const server = start({ DATABASE_URL: url, ALLMENDE_MODE: 'demo', PORT: String(port) })
  expect(await server.ended).toBe(1)
  expect(server.err()).toContain(`Port ${port} is already taken`)
  expect(server.err()).not.toMatch(/at .*\.ts|node:internal/)
  other.close()
})

test('given a congress of somebody’s own, when the demo is started on it, then it keeps away from it', async () => {
  const { url, db } = await freshDatabase()
  const text = JSON.stringify({ de: 'Unser Kongress' })
  const own = { id: 'own', title: text, subtitle: text, description: text, organiser: 'Wir', timezone: 'Europe/Berlin' }
  const times = { starts_at: new Date(0), ends_at: new Date(1), phase: 'preparation', sample: false }
  await db
    .insertInto('congress')
    .values({ ...own, ...times })
    .execute()
  const server = start({ DATABASE_URL: url, ALLMENDE_MODE: 'demo' })
  expect(await server.ended).toBe(1)
  expect(server.err()).toContain('a congress of your own')
  expect(await db.selectFrom('person').select('id').execute()).toEqual([])
})

test.each([
  ['a wrong setting', { ALLMENDE_MODE: 'live' }, /ALLMENDE_MODE=live does not exist/],
  [
    'a database nobody answers at',
    { DATABASE_URL: 'postgres://127.0.0.1:1/nothing', BASE_URL: 'http://localhost:9' },
    /127\.0\.0\.1:1/,
  ],
  [
    'no build',
    { ALLMENDE_BUILD: '/nowhere', DATABASE_URL: 'postgres://127.0.0.1:1/nothing', ALLMENDE_MODE: 'demo' },
    /no build in/,
  ],
])('given %s, when it starts, then it says what to do and ends with a failure', async (_, env, text) => {
  const server = start(env)
  expect(await server.ended).toBe(1)
  expect(server.err()).toMatch(text)
  expect(server.err()).not.toMatch(/\n\s+at /)
})
