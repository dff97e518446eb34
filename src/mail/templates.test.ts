// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { languages } from '../base/language.ts'
import { testDatabase } from '../database/testing.ts'
import { changeLetter, confirmationLetter, mailTemplates, waitingListLetter } from './index.ts'
import { holdsSecret, htmlOf, isOneLine, textOf, wrapped } from './letter.rules.ts'
import { footerOf } from './mail.service.ts'
import { mailHouse, organiser, site } from './office-testing.ts'
import { asInstant } from '../base/instant.ts'

const database = testDatabase()
const templates = mailTemplates(site)
const samples = templates.flatMap(({ kind, sample }) =>
  languages.map((language) => [kind, language, sample(language)] as const),
)

test.each(samples)(
  'the template %s (%s) is whole, says its language, loads nothing and counts nobody',
  (kind, language, letter) => {
    const footer = footerOf(letter, site)
    const [text, html] = [textOf(letter, footer), htmlOf(letter, footer)]
    expect(letter).toMatchObject({ kind, language, openToOffice: true })
    expect(isOneLine(letter.subject)).toBe(true)
    expect(holdsSecret(letter)).toBe(false)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).not.toMatch(/<img|<link|<script|<iframe|src=|background=|@import|url\(/i)
    // Every address that can be pressed is one of ours, and is written out for whoever cannot press it.
    for (const [, url] of html.matchAll(/href="([^"]*)"/g)) {
      expect(url).toMatch(/^https:\/\/kongress\.example\//)
      expect(text).toContain(`\n${url}\n`)
    }
    expect(`${letter.subject} ${text}`).not.toMatch(/undefined|\[object|NaN|null/)
    for (const line of wrapped(text).split('\n')) if (!/https?:/.test(line)) expect(line.length).toBeLessThanOrEqual(76)
  },
)

test('given German and English samples, when they are compared, then each is in its own language', () => {
  for (const { sample } of templates) expect(sample('de').subject).not.toBe(sample('en').subject)
})

test('given facts, when the letters of the waiting list and of a change are written, then they say day, time and zone', () => {
  const nine = asInstant(Date.UTC(2026, 8, 11, 7))
  const session = {
    title: 'Dorfladen',
    startsAt: nine,
    endsAt: asInstant(nine + 3_600_000),
    roomUrl: 'https://x.example/r',
  }
  const letter = {
    to: 'a@b.example',
    name: 'Anna',
    language: 'en',
    congress: 'Across the land',
    timeZone: 'Europe/Berlin',
    zoneName: 'Central European Summer Time (Europe/Berlin)',
    homeUrl: 'https://x.example/en',
  } as const
  const text = (of: ReturnType<typeof changeLetter>) => textOf(of, { lines: [], url: letter.homeUrl })
  const offer = waitingListLetter(letter, session, asInstant(nine - 3_600_000))
  expect(text(offer)).toContain('We keep it for you until Friday, 11 September 2026, 08:00.')
  expect(text(offer)).toContain('Central European Summer Time (Europe/Berlin)')
  expect(offer.usefulUntil).toBe(nine - 3_600_000)
  const change = changeLetter(letter, [{ title: 'Dorfladen', before: session, after: null }])
  expect(text(change)).toContain('“Dorfladen” does not take place (it was Friday, 11 September 2026, 09:00 to 10:00)')
  expect(text(confirmationLetter(letter, [session]))).toContain('- 09:00 to 10:00: Dorfladen')
})

test('given the office, when a template is opened, then both languages stand there, and the HTML in a frame that may do nothing', async () => {
  const { browser } = mailHouse(database.db)
  const list = await browser(organiser).get('/office/mail/templates')
  for (const { kind } of templates) expect(list.text).toContain(`href="/de/office/mail/templates/${kind}"`)
  const page = await browser(organiser).get('/office/mail/templates/reminderSoon')
  expect(page.text).toMatch(/<iframe[^>]* sandbox(=""|\s|>)/)
  for (const language of languages) {
    expect(page.text).toContain(`src="/de/office/mail/templates/reminderSoon/${language}"`)
  }
  expect(page.header('x-allmende-framing')).toBe('frames of this server')
  const framed = await browser(organiser).get('/office/mail/templates/reminderSoon/en')
  expect(framed.text).toContain('<html lang="en">')
  expect(framed.header('x-allmende-framing')).toBe('framed document')
  expect((await browser(organiser).get('/office/mail/templates/reminderSoon/fr')).status).toBe(404)
  expect((await browser(organiser).get('/office/mail/templates/none')).status).toBe(404)
})
