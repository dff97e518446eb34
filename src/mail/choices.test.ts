// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { mailHouse, participant } from './office-testing.ts'

const database = testDatabase()
const address = 'participant@village.example'
beforeEach(async () => {
  await database.db.deleteFrom('mail_choice').execute()
})

test('given somebody who chose nothing, then they get reminders and no news', async () => {
  const { choices } = mailHouse(database.db)
  expect(await choices.of(address)).toEqual({ news: false, reminders: true })
  expect(await choices.agreedToNews()).toEqual(new Set())
})

test('given somebody signed in, when they choose, then it holds for their address', async () => {
  const { choices, browser } = mailHouse(database.db)
  const page = await browser(participant).get('/letters')
  expect(page.text).toContain(`Alles geht an ${address}.`)
  expect((await browser(participant).post('/letters', { news: 'yes' })).location).toBe('/de/letters?saved')
  expect(await choices.of(address)).toEqual({ news: true, reminders: false })
  expect(await choices.agreedToNews()).toEqual(new Set([address]))
  await browser(participant).post('/letters', { reminders: 'yes' })
  expect(await choices.of(address)).toEqual({ news: false, reminders: true })
  expect((await browser(null).get('/letters')).location).toMatch(/^\/de\/sign-in\?next=/)
  expect((await browser(null).post('/letters', { news: 'yes' })).status).toBe(401)
})

test.each(['news', 'reminders'] as const)(
  'given the link of a letter, when it is opened, then nothing changes; pressing withdraws from %s',
  async (from) => {
    const { choices, browser } = mailHouse(database.db)
    await choices.choose(address, { news: true, reminders: true })
    const links = (await choices.withLinks([address])).get(address)
    const path = new URL(links!.withdrawUrl(from, 'de')).pathname.slice(3)
    const page = await browser(null).get(path)
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/<form[^>]* method="post"/)
    expect(page.header('cache-control')).toBe('no-store')
    // Whoever finds the link learns nothing about whose it is.
    expect(page.text).not.toContain(address)
    expect(await choices.of(address)).toEqual({ news: true, reminders: true })
    expect((await browser(null).post(path)).text).toContain('Erledigt')
    expect(await choices.of(address)).toEqual({ news: true, reminders: true, [from]: false })
    expect((await browser(null).post(path)).status).toBe(200)
  },
)

test('given a link nobody was sent, when it is opened or pressed, then a page says so', async () => {
  const { browser } = mailHouse(database.db)
  expect((await browser(null).get('/letters/withdraw/news/unknown')).status).toBe(404)
  expect((await browser(null).post('/letters/withdraw/news/unknown')).status).toBe(404)
  expect((await browser(null).get('/letters/withdraw/news/%00')).status).toBe(404)
})

test('given an address that gets letters again and again, then its link stays the same, in capitals, too', async () => {
  const { choices } = mailHouse(database.db)
  const url = async (of: string) => (await choices.withLinks([of])).get(address)?.withdrawUrl('news', 'de')
  const first = await url(address)
  expect(await url(address)).toBe(first)
  expect(await url(address.toUpperCase())).toBe(first)
})

test('given somebody who is forgotten, then what they chose is forgotten, and their links with it', async () => {
  const { choices, browser } = mailHouse(database.db)
  await choices.choose(address, { news: true })
  const url = (await choices.withLinks([address])).get(address)!.withdrawUrl('news', 'de')
  await choices.forget(address)
  expect(await choices.agreedToNews()).toEqual(new Set())
  expect((await browser(null).get(new URL(url).pathname.slice(3))).status).toBe(404)
})

test('given twelve hundred addresses, when their links are asked for at once, then each has its own', async () => {
  const { choices } = mailHouse(database.db)
  const many = Array.from({ length: 1_200 }, (_, index) => `p${index}@village.example`)
  const links = await choices.withLinks(many)
  expect(new Set(many.map((one) => links.get(one)?.withdrawUrl('news', 'en'))).size).toBe(1_200)
})
