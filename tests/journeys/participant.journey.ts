// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The main way of somebody who takes part, by keyboard alone: register, confirm, change, cancel. And by search step. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startInstallation, type Installation } from './installation.ts'
import { chooseByKey, pressByKey, tabTo, typeInto } from './keyboard.ts'
import { codeIn, readLetter } from './letters.ts'
import { newPerson, openBrowser } from './persons.ts'
import { consent, foundMunicipality, searchMunicipality, submit, workshop } from './registering.ts'
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

test('without JavaScript the search step finds saints, slips and places of one name by their districts', async () => {
  const page = await newPerson(browser, { script: false })
  await page.goto(`${installation.address}/de/registration`)
  const found = page.locator('.combobox .choice__option')
  const names = async () => await found.locator('.choice__label').allInnerTexts()

  await searchMunicipality(page, 'sankt goar')
  expect((await names()).slice(0, 2)).toEqual(['Sankt Goar', 'Sankt Goarshausen'])
  await searchMunicipality(page, 'St. Goar')
  expect((await names()).slice(0, 2)).toEqual(['Sankt Goar', 'Sankt Goarshausen'])
  await searchMunicipality(page, 'Waldbreitbahc')
  expect((await names())[0]).toBe('Waldbreitbach')
  await searchMunicipality(page, 'Hausen')
  const same = found.filter({ has: page.locator('.choice__label').getByText('Hausen', { exact: true }) })
  const districts = await same.locator('.choice__hint').allInnerTexts()
  expect(districts.length).toBeGreaterThan(2)
  expect(new Set(districts).size, districts.join('\n')).toBe(districts.length)
  await searchMunicipality(page, 'Hausen, Neuwied')
  expect((await names())[0]).toBe('Hausen (Wied)')
  await searchMunicipality(page, 'Xyzzyheim')
  expect(await page.locator('.combobox__nothing').innerText()).toContain('Xyzzyheim')
  await page.context().close()
})
