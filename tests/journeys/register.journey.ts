// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * From "I have heard of it" to a seat in a live workshop, as a volunteer mayor does it, without any script on the
 * way.
 */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startInstallation, type Installation } from './installation.ts'
import { newPerson, openBrowser } from './persons.ts'
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

/** Presses the label, which is what a finger hits. */
async function choose(page: Page, input: Locator): Promise<void> {
  await page.locator(`label[for="${await input.getAttribute('id')}"]`).click()
  expect(await input.isChecked()).toBe(true)
}

/** The newest letter to this address, as the outbox of the demo shows it. */
async function openLetter(page: Page, email: string): Promise<string> {
  await page.goto(`${installation.address}/de/outbox`)
  await page.locator('main li', { hasText: email }).first().getByRole('link').first().click()
  await page.waitForURL(/\/outbox\/./)
  return await page.locator('main').innerText()
}

describe.each([{ script: true }, { script: false }])('with JavaScript: $script', ({ script }) => {
  test('register, press the link in the mail, enter the workshop', async () => {
    const page = await newPerson(browser, { script })
    const email = `erika.${script ? 'mit' : 'ohne'}@oberdorf.example`
    await register(page, 'Erika Beispiel', email)

    const letter = await openLetter(page, email)
    const link = /https?:\/\/\S+\/sign-in\/link\/\S+/.exec(letter)?.[0]
    expect(link, letter).toBeDefined()
    // Mail scanners follow links: looking does not use the link up.
    for (let look = 0; look < 3; look += 1) expect((await page.request.get(link!)).status()).toBe(200)
    await page.goto(link!)
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForURL((url) => !url.pathname.includes('/sign-in/'))
    expect(await page.locator('body').innerText()).toContain('Erika Beispiel')

    if (script) {
      await enterRoom(page, installation.address)
      await page.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
      await page.locator('.own-turn--waiting').waitFor()
    }
    await page.goto(link!)
    expect(await page.locator('main').innerText()).toMatch(/schon benutzt|nicht mehr|abgelaufen|gültig/)
    await page.context().close()
  })

  test('the six digits of the same mail do too', async () => {
    const page = await newPerson(browser, { script })
    const email = `karl.${script ? 'mit' : 'ohne'}@niederdorf.example`
    await register(page, 'Karl Beispiel', email)

    const reader = await newPerson(browser)
    const letter = await openLetter(reader, email)
    const code = /\b(\d{3})\s?(\d{3})\b/.exec(letter)
    expect(code, letter).not.toBeNull()
    await page.goto(`${installation.address}/de/sign-in`)
    await page.locator('input[type="email"]').fill(email)
    await page.locator('main form button[type=submit]').first().click()
    const second = await openLetter(reader, email)
    const fresh = /\b(\d{3})\s?(\d{3})\b/.exec(second)!
    await page.locator('input[autocomplete="one-time-code"]').fill(`${fresh[1]} ${fresh[2]}`)
    await page.locator('main form button[type=submit]').first().click()
    await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
    expect(await page.locator('body').innerText()).toContain('Karl Beispiel')
    await Promise.all([page, reader].map((each) => each.context().close()))
  })
})
