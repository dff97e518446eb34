// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { languages } from '../base/language.ts'
import { testDatabase } from '../database/testing.ts'
import { mailTemplates } from './index.ts'
import { holdsSecret, htmlOf, isOneLine, textOf, wrapped } from './letter.rules.ts'
import { footerOf } from './mail.service.ts'
import { mailHouse, organiser, site } from './office-testing.ts'

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
    // What begins as a letter to a group is one.
    const written = kind === 'change' || kind === 'afterwards' ? 'group' : kind
    expect(letter).toMatchObject({ kind: written, language, openToOffice: true })
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
