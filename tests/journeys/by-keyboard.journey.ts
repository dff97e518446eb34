// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The main ways of somebody who takes part and of the congress office, by keyboard alone: register, confirm, change,
 * cancel; take somebody down, let somebody in at the door, confirm a mandate.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startInstallation, type Installation } from './installation.ts'
import { chooseByKey, pressByKey, tabTo, typeInto } from './keyboard.ts'
import { codeIn, readLetter } from './letters.ts'
import { newPerson, openBrowser, signIn } from './persons.ts'
import { choose, consent, foundMunicipality, submit, workshop } from './registering.ts'
import { buildFolder } from './story.ts'

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

const email = 'traudel.taste@hausen.example'
const hausen = { typed: 'hausen', name: 'Hausen', detail: 'Landkreis Birkenfeld' }
const [fibre, emergency] = ['Glasfaser bis ins letzte Haus', 'Wenn nichts mehr geht: den IT-Notfall üben']

async function registerByKeyboard(page: Page): Promise<void> {
  await page.goto(`${installation.address}/de/registration`)
  await typeInto(page, page.locator('input[name="name"]'), 'Traudel Taste')
  await typeInto(page, page.locator('input[name="email"]'), email)
  await chooseByKey(page, page.locator('input[name="acting"][value="municipality"]'))
  // Enter in the field searches; it must not send the form off.
  await typeInto(page, page.locator('input[name="municipality-query"]'), hausen.typed)
  await page.keyboard.press('Enter')
  await page.locator('.combobox .choice').waitFor()
  expect(await page.locator('input[name="name"]').inputValue()).toBe('Traudel Taste')
  await chooseByKey(page, foundMunicipality(page, hausen))
  await typeInto(page, page.locator('select[name="function"]'), 'Ortsb')
  expect(await page.locator('select[name="function"]').inputValue()).toBe('volunteerMayor')
  await chooseByKey(page, workshop(page, fibre))
  await pressByKey(page, page.getByRole('checkbox', { name: 'Untertitel', exact: true }), 'Space')
  await pressByKey(page, page.locator('input[name="consent-accessNeeds"]'), 'Space')
  await pressByKey(page, consent(page), 'Space')
  await pressByKey(page, submit(page))
  await page.waitForURL(/\/registration\/sent/)
}

async function confirmByKeyboard(page: Page): Promise<void> {
  const reader = await newPerson(browser)
  const code = codeIn(await readLetter(reader, installation.address, email))
  await reader.context().close()
  await pressByKey(page, page.getByRole('link', { name: 'Code aus der E-Mail eingeben' }))
  await page.waitForURL(/\/sign-in\/sent/)
  await typeInto(page, page.locator('input[name="code"]'), code)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

test('by keyboard alone: register, confirm, choose another workshop, cancel', async () => {
  const page = await newPerson(browser)
  await registerByKeyboard(page)
  await confirmByKeyboard(page)

  await page.goto(`${installation.address}/de/my`)
  await pressByKey(page, page.getByRole('link', { name: 'Workshops wählen oder ändern' }).last())
  await page.waitForURL(/\/my\/workshops/)
  expect(await workshop(page, fibre).isChecked()).toBe(true)
  await chooseByKey(page, workshop(page, emergency))
  await pressByKey(page, page.getByRole('button', { name: 'Auswahl speichern' }))
  await page.waitForURL(/\/my$/)
  for (const title of [fibre, emergency]) await page.getByRole('heading', { name: title }).waitFor()

  await pressByKey(page, page.getByRole('link', { name: 'Anmeldung zurücknehmen' }))
  await page.waitForURL(/\/my\/cancel/)
  await pressByKey(page, page.getByRole('button', { name: 'Ja, zurücknehmen' }))
  await page.getByText('Sie haben Ihre Anmeldung zurückgenommen.').waitFor()
  await page.context().close()
})

test('the first Tab on a page leads past the menu, and the focus is always to be seen', async () => {
  const page = await newPerson(browser)
  await page.goto(`${installation.address}/de/registration`)
  await page.bringToFront()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen')
  const first = page.locator('input[name="name"]')
  await tabTo(page, first)
  const outline = await first.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return { outlineStyle, outlineWidth, boxShadow }
  })
  expect(outline.outlineStyle !== 'none' || outline.boxShadow !== 'none', JSON.stringify(outline)).toBe(true)
  await page.context().close()
})

describe('the congress office', () => {
  const to = (where: string) => `${installation.address}/de${where}`
  let organiser: Page

  beforeAll(async () => {
    organiser = await newPerson(browser)
    await signIn(organiser, installation.links.organiser)
  })

  test('somebody who telephones is taken down', async () => {
    await organiser.goto(to('/office/registrations'))
    await pressByKey(organiser, organiser.getByRole('link', { name: 'Jemanden eintragen' }))
    await organiser.waitForURL(/\/new$/)
    await typeInto(organiser, organiser.locator('input[name="name"]'), 'Telse Telefon')
    await typeInto(organiser, organiser.locator('select[name="function"]'), 'Gast')
    await chooseByKey(organiser, workshop(organiser, 'Glasfaser bis ins letzte Haus'))
    await pressByKey(organiser, consent(organiser), 'Space')
    await pressByKey(organiser, submit(organiser))
    await organiser.getByRole('heading', { name: 'Telse Telefon', level: 1 }).waitFor()
    await organiser.getByRole('status').getByText('Eingetragen.').waitFor()
  })

  test('somebody at the door is let in, from a page that was made to stand still', async () => {
    const outside = await newPerson(browser, { script: false })
    await outside.goto(to('/sessions/zukunfts-check-dorf/ask'))
    await outside.locator('input[name="name"]').fill('Otto Ohnelink')
    await outside.locator('input[name="email"]').fill('otto@ohnelink.example')
    await choose(outside, consent(outside))
    await submit(outside).click()
    await outside.waitForURL(/\/door\/waiting/)

    await organiser.goto(to('/office/door'))
    await pressByKey(organiser, organiser.getByRole('link', { name: 'Anhalten' }))
    await organiser.getByText('Diese Seite steht still.').waitFor()
    await pressByKey(organiser, organiser.getByRole('button', { name: 'Einlassen: Otto Ohnelink', exact: true }))
    await organiser.getByText('Gerade wartet niemand.').waitFor()
    await outside.waitForURL(/\/rooms\//)
    await outside.context().close()
  })

  test('a mandate is confirmed', async () => {
    await organiser.goto(to('/office/people?show=waiting'))
    await pressByKey(organiser, organiser.locator('tbody a').first())
    await organiser.waitForURL(/\/office\/people\/./)
    await pressByKey(organiser, organiser.getByRole('button', { name: 'Bestätigen' }).first())
    await organiser.getByText('Das Mandat ist bestätigt.').waitFor()
  })
})
