// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: the whole server in this process, on a database of its own, with a real browser build. */
import type { Hono } from 'hono'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { createTestDatabase } from '../../database/testing.ts'
import type { Database } from '../../database/index.ts'
import type { Web } from '../../web/visitor.ts'
import type { DemoLink } from '../demo.ts'
import { readConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { startServer } from '../server.ts'
import { ask, formHeaders, formOf } from './web.tsx'
import type { Answer } from './web.tsx'

export type TestHouse = {
  readonly port: number
  readonly origin: string
  readonly db: Database
  readonly modules: readonly Hono<Web>[]
  /** Everything that was logged so far. */
  log(): string
  /** Presses the button behind a printed link. @returns the cookies of somebody signed in. */
  signIn(role: DemoLink['role']): Promise<string>
  /** Sends the form on a page, with its token. */
  send(
    page: string,
    fields: Record<string, string>,
    cookie?: string,
    path?: string,
  ): Promise<Answer & { cookie: string }>
  setUpLink(): Promise<string>
  stop(): Promise<void>
}

function cookiesOf(answer: Answer): string[] {
  return answer.headers['set-cookie']?.map((line) => line.split(';')[0] ?? '') ?? []
}

/** @param env what an operator would set, besides port, database and build. */
export async function startHouse(env: Record<string, string>): Promise<TestHouse> {
  const erasureFile = env.ALLMENDE_ERASURES ?? null
  const folder = await mkdtemp(join(tmpdir(), 'allmende-house-'))
  await build({ configFile: 'vite.browser.config.ts', logLevel: 'error', build: { outDir: join(folder, 'browser') } })
  const database = await createTestDatabase()
  const config = readConfig({ PORT: '0', DATABASE_URL: database.url, ALLMENDE_BUILD: folder, ...env })
  if (!config.ok) throw new Error(config.refusal.kind)
  const lines: string[] = []
  const started = await startServer({
    config: config.value,
    database: { kind: 'given', url: database.url },
    log: openLog('info', { write: (line: string) => void lines.push(line) }),
    erasureFile,
    onLost: () => {},
  })
  if (!started.ok) throw new Error(started.refusal.is)
  const { port, house, stop } = started.value
  const origin = `http://127.0.0.1:${port}`

  const send: TestHouse['send'] = async (page, fields, cookie = '', path = page) => {
    const form = await formOf(port, page, { cookie })
    const sent = [cookie, form.cookie].filter((part) => part !== '').join('; ')
    const body = new URLSearchParams({ csrf: form.csrf, ...fields }).toString()
    const answer = await ask(port, { method: 'POST', path, headers: { ...formHeaders, cookie: sent, origin }, body })
    return { ...answer, cookie: [sent, ...cookiesOf(answer)].join('; ') }
  }
  return {
    port,
    origin,
    db: database.db,
    modules: house.modules,
    log: () => lines.join(''),
    send,
    async signIn(role) {
      const links = await house.demoLinks('de')
      const url = links.find((link) => link.role === role)?.url ?? ''
      return (await send(new URL(url).pathname, {})).cookie
    },
    setUpLink: async () => new URL((await house.people.createOwnerInvitation('de')).url).pathname,
    async stop() {
      await stop('test')
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
