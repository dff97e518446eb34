// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * From "I have heard of it" to a seat in a live workshop, as a volunteer mayor does it, without any script on the
 * way.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startInstallation, type Installation } from './installation.ts'
import { codeIn, linkIn, readLetter } from './letters.ts'
import { newPerson, openBrowser } from './persons.ts'
import { choose, searchMunicipality } from './registering.ts'
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

async function register(page: Page, name: string, email: string): Promise<void> {
  await page.goto(`${installation.address}/de`)
  await page
    .getByRole('link', { name: /anmelden|Anmeldung/ })
    .first()
    .click()
  await page.locator('input[name="name"]').fill(name)
  await page.locator('input[name="email"]').fill(email)
  await page.locator('select[name="function"]').selectOption({ index: 1 })
  await page.locator('input[name="municipality-query"]').fill('Ober')
  await choose(page, page.getByLabel(/Glasfaser bis ins letzte Haus/))
  await choose(page, page.locator('input[name="consent"]'))
  await page.locator('main form button.button--primary').last().click()
  // A name that several places share is chosen from a list.
  const candidates = page.locator('input[type="radio"][name="municipality"]')
  await candidates.first().waitFor()
  expect(await page.locator('input[name="name"]').inputValue()).toBe(name)
  await choose(page, candidates.first())
  await page.locator('main form button.button--primary').last().click()
  await page.waitForURL(/\/registration\/sent/)
}

describe.each([{ script: true }, { script: false }])('with JavaScript: $script', ({ script }) => {
  test('register, press the link in the mail, enter the workshop', async () => {
    const page = await newPerson(browser, { script })
    const email = `erika.${script ? 'mit' : 'ohne'}@oberdorf.example`
    await register(page, 'Erika Beispiel', email)

    const letter = await readLetter(page, installation.address, email)
    const link = linkIn(letter, 'sign-in/link')
    // Mail scanners follow links: looking does not use the link up.
    for (let look = 0; look < 3; look += 1) expect((await page.request.get(link)).status()).toBe(200)
    await page.goto(link)
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForURL((url) => !url.pathname.includes('/sign-in/'))
    expect(await page.locator('body').innerText()).toContain('Erika Beispiel')

    if (script) {
      await enterRoom(page, installation.address)
      await page.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
      await page.locator('.own-turn--waiting').waitFor()
    }
    await page.goto(link)
    expect(await page.locator('main').innerText()).toMatch(/schon benutzt|nicht mehr|abgelaufen|gültig/)
    await page.context().close()
  })

  test('the six digits of the same mail do too', async () => {
    const page = await newPerson(browser, { script })
    const email = `karl.${script ? 'mit' : 'ohne'}@niederdorf.example`
    await register(page, 'Karl Beispiel', email)

    const reader = await newPerson(browser)
    const code = codeIn(await readLetter(reader, installation.address, email))
    await page.getByRole('link', { name: 'Code aus der E-Mail eingeben' }).click()
    await page.locator('input[autocomplete="one-time-code"]').fill(code)
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
    expect(await page.locator('body').innerText()).toContain('Karl Beispiel')
    await Promise.all([page, reader].map((each) => each.context().close()))
  })
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
