// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A drop costs nothing: cut lines, reloads, second devices and a killed server, while people are in the room. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startInstallation, type Installation } from './installation.ts'
import { newPerson, openBrowser, signIn } from './persons.ts'
import { buildFolder, enterRoom } from './story.ts'

let browser: Browser
let installation: Installation

beforeAll(async () => {
  browser = await openBrowser()
  installation = await startInstallation(buildFolder())
})
afterAll(async () => {
  await browser.close()
  await installation.close()
})

async function atTheDoor(link: string): Promise<Page> {
  const page = await newPerson(browser)
  await signIn(page, link)
  await enterRoom(page, installation.address)
  return page
}

const field = 'Nachricht an alle im Raum'

async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel(field).fill(words)
  await page.getByRole('button', { name: 'Senden' }).click()
}

async function online(page: Page): Promise<void> {
  await page.locator('.room__state .chip--success').waitFor({ timeout: 60_000 })
}

async function countOf(page: Page, words: string): Promise<number> {
  return await page.locator('.message__body', { hasText: words }).count()
}

test('the network is cut for ten seconds in the middle of a request', async () => {
  const [participant, chair] = await Promise.all([
    atTheDoor(installation.links.participant),
    atTheDoor(installation.links.moderator),
  ])

  installation.relay.cut()
  await participant.locator('.room__state .chip--success').waitFor({ state: 'detached' })
  await participant.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
  await say(participant, 'Geschrieben ohne Netz')
  await participant.getByText('Ihr Platz in der Redeliste').waitFor()
  await new Promise((later) => setTimeout(later, 10_000))
  installation.relay.mend()

  await Promise.all([online(participant), online(chair)])
  await chair.locator('.message__body', { hasText: 'Geschrieben ohne Netz' }).waitFor()
  await participant.locator('.message--pending').waitFor({ state: 'detached' })
  expect(await countOf(chair, 'Geschrieben ohne Netz')).toBe(1)
  expect(await participant.locator('.request--me').count()).toBe(1)
  await Promise.all([participant, chair].map((page) => page.context().close()))
})

test('a reload keeps the place, the draft, and what was not sent yet', async () => {
  const participant = await atTheDoor(installation.links.participant)
  await participant.locator('.request--me').waitFor()
  const place = await participant.locator('.request--me .request__place').innerText()
  await participant.getByLabel(field).fill('Noch nicht abgeschickt')
  await participant.reload()
  await online(participant)
  expect(await participant.locator('.request--me .request__place').innerText()).toBe(place)
  expect(await participant.getByLabel(field).inputValue()).toBe('Noch nicht abgeschickt')
  await participant.context().close()
})

test('two devices of one person are one seat with one place', async () => {
  const first = await atTheDoor(installation.links.participant)
  const second = await first.context().newPage()
  await enterRoom(second, installation.address)
  await first.getByRole('button', { name: 'Zurückziehen' }).click()
  await second.locator('.own-turn__ask').waitFor()
  await second.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
  await first.locator('.own-turn--waiting').waitFor()
  expect(await first.locator('.request--me').count()).toBe(1)
  await first.close()
  await second.locator('.own-turn--waiting').waitFor()
  await second.context().close()
})

test('the server is killed and started again: nothing acknowledged is lost, nothing comes twice, places are kept', async () => {
  const [participant, chair] = await Promise.all([
    atTheDoor(installation.links.participant),
    atTheDoor(installation.links.moderator),
  ])
  const listBefore = await chair.locator('.request').allInnerTexts()
  await say(participant, 'Kurz vor dem Stromausfall')
  await chair.locator('.message__body', { hasText: 'Kurz vor dem Stromausfall' }).waitFor()

  await installation.kill()
  await say(participant, 'Während des Stromausfalls')
  await installation.start()

  await Promise.all([online(participant), online(chair)])
  await chair.locator('.message__body', { hasText: 'Während des Stromausfalls' }).waitFor()
  expect(await countOf(chair, 'Kurz vor dem Stromausfall')).toBe(1)
  expect(await countOf(chair, 'Während des Stromausfalls')).toBe(1)
  expect(await chair.locator('.request').allInnerTexts()).toEqual(listBefore)
  await Promise.all([participant, chair].map((page) => page.context().close()))
})
