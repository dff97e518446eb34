// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { testDatabase } from '../database/testing.ts'
import type { Web } from '../web/visitor.ts'
import { createMailbox } from './mail.service.ts'
import { markFailed, markSent } from './mail.store.ts'
import { outboxRoutes } from './outbox.routes.ts'

const database = testDatabase()
beforeEach(() => database.db.deleteFrom('mail').execute())
let now = Date.UTC(2026, 8, 11, 8)
const clock = { now: () => asInstant((now += 60_000)), after: () => () => {} }
const site = { title: { de: 'Kongress' }, baseUrl: 'http://127.0.0.1:3000', demo: true }
const mailbox = () => createMailbox({ db: database.db, clock, randomBytes, site, delivery: null })

async function page(path: string, language: Language = 'de') {
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    context.set('visitor', { language, path, person: null, csrf: 'token', site })
    await next()
  })
  app.route('/:language', outboxRoutes({ mailbox: mailbox() }))
  const answer = await app.request(`/${language}${path}`)
  return { status: answer.status, text: await answer.text() }
}
const letter = (subject: string) => ({
  to: 'mayor@village.example',
  language: 'de' as const,
  subject,
  parts: [
    { kind: 'link' as const, label: 'Einloggen', url: 'http://127.0.0.1:3000/de/sign-in/link/abc' },
    { kind: 'paragraph' as const, text: '<img src=x onerror=alert(1)>' },
  ],
})

test('given no letter, when the outbox is opened, then it says so in both languages', async () => {
  expect((await page('/outbox')).text).toContain('Noch keine E-Mail')
  expect((await page('/outbox', 'en')).text).toContain('No e-mail yet')
})

test('given letters, when the outbox is opened, then the newest is on top and each leads to its page', async () => {
  const box = mailbox()
  const ids = [await box.post(letter('Erste')), await box.post(letter('Zweite'))]
  const { text } = await page('/outbox')
  expect(text.indexOf('Zweite')).toBeLessThan(text.indexOf('Erste'))
  for (const id of ids) expect(text).toContain(`href="/de/outbox/${id}"`)
  expect(text).toContain('Liegt hier')
})

test('given a letter, when it is opened, then its link can be pressed and nothing of it becomes markup', async () => {
  const id = await mailbox().post(letter('Ihr Link'))
  const { status, text } = await page(`/outbox/${id}`)
  expect(status).toBe(200)
  expect(text).toContain('<a href="http://127.0.0.1:3000/de/sign-in/link/abc">')
  expect(text).toContain('&lt;!doctype html>')
  expect(text).not.toMatch(/<img|<[^>]* style=/)
})

test('given letters that left or were given up, when they are opened, then the page says what became of them', async () => {
  const box = mailbox()
  const [sent, failed] = [await box.post(letter('Weg')), await box.post(letter('Zurück'))]
  await markSent(database.db, sent, new Date(now))
  await markFailed(database.db, failed, '550 RCPT TO EENVELOPE')
  expect((await page(`/outbox/${sent}`)).text).toMatch(/Verschickt[\s\S]*nicht aufbewahrt/)
  expect((await page(`/outbox/${failed}`)).text).toMatch(/Nicht zustellbar[\s\S]*550 RCPT TO/)
})

test('given an id of no letter, when it is opened, then there is a page that says so', async () => {
  const { status, text } = await page('/outbox/none', 'en')
  expect(status).toBe(404)
  expect(text).toContain('There is no such e-mail')
})
