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
  const header = (name: string) => answer.headers.get(name)
  return { status: answer.status, text: await answer.text(), header }
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

test('given a letter with a date for the calendar, when it is opened, then the date can be fetched as a file', async () => {
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n'
  const attachments = [{ name: 'Ihr Tag (1).ics', mediaType: 'text/calendar; method=PUBLISH' as const, content }]
  const box = mailbox()
  const id = await box.post({ ...letter('Ihre Termine'), attachments })
  const { text } = await page(`/outbox/${id}`)
  expect(text).toContain(`href="/de/outbox/${id}/attachments/0"`)
  expect(text).toContain('Ihr Tag (1).ics')
  const file = await page(`/outbox/${id}/attachments/0`)
  expect(file.text).toBe(content)
  expect(file.header('content-type')).toBe('text/calendar; method=PUBLISH; charset=utf-8')
  expect(file.header('content-disposition')).toBe("attachment; filename*=UTF-8''Ihr%20Tag%20%281%29.ics")
  expect((await page(`/outbox/${id}/attachments/1`)).status).toBe(404)
  await markSent(database.db, id, new Date(now))
  expect((await page(`/outbox/${id}/attachments/0`)).status).toBe(404)
})
