// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The first hour of an installation that is no demo: its owner comes by the link the server printed, protects the way
 * in with a second factor, founds the congress, and signs in again by letter and factor. Letters go over a real server.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAt, secretOf } from '../../../src/people/testing/authenticator.ts'
import { expectFine } from '../accessible.ts'
import { startInstallation, type Installation } from '../installation.ts'
import { newPerson, openBrowser } from '../persons.ts'
import { openPostOffice, type PostOffice } from '../post-office.ts'
import { submit } from '../registering.ts'
import { buildFolder } from '../story.ts'

let browser: Browser
let postOffice: PostOffice
let installation: Installation

beforeAll(async () => {
  browser = await openBrowser()
  postOffice = await openPostOffice()
  installation = await startInstallation(buildFolder(), {
    ALLMENDE_MODE: 'production',
    SMTP_URL: postOffice.url,
    MAIL_FROM: 'Kongress <kongress@landauf.example>',
  })
})
afterAll(async () => {
  await browser.close()
  await installation.close()
  await postOffice.close()
})

const email = 'ilse.inhaberin@landauf.example'
const to = (where: string) => `${installation.address}/de${where}`

async function takeOver(page: Page): Promise<void> {
  const { pathname } = new URL(installation.setUpLink)
  await page.goto(`${installation.address}${pathname.replace(/^\/\w+/, '/de')}`)
  await expectFine(page, 'taking the installation over')
  await page.locator('input[name="name"]').fill('Ilse Inhaberin')
  await page.locator('input[name="email"]').fill(email)
  await submit(page).click()
  await page.waitForURL(/\/my\/security\/factor/)
}

/** @returns what the app on the telephone keeps */
async function protect(page: Page): Promise<Buffer> {
  await expectFine(page, 'setting up a second factor')
  const secret = secretOf(await page.locator('.secret-key').innerText())
  await page.locator('input[name="code"]').fill('123')
  await submit(page).click()
  await page.locator('#code-error').waitFor()
  await expectFine(page, 'a wrong code of the second factor')
  await page.locator('input[name="code"]').fill(codeAt(secret, Date.now()))
  await submit(page).click()
  await page.locator('input[name="codes"]').first().waitFor({ state: 'attached' })
  await expectFine(page, 'recovery codes')
  return secret
}

async function found(page: Page): Promise<void> {
  await page.goto(to(''))
  await page.waitForURL(/\/set-up$/)
  await expectFine(page, 'founding')
  await submit(page).click()
  await page.locator('.field__error').first().waitFor()
  await expectFine(page, 'founding, something missing')
  await page.locator('input[name="name"]').fill('Miteinander vorwärts')
  await page.locator('input[name="organiser"]').fill('Landauf, landab e. V.')
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.locator('input[name="firstDay"]').fill(day)
  await page.locator('input[name="lastDay"]').fill(day)
  await submit(page).click()
  await page.getByRole('heading', { name: 'Miteinander vorwärts', level: 1 }).waitFor()
  await expectFine(page, 'the home page of a new congress')
}

/** Six digits with a blank between them, as letters write them; a letter is under way for a moment. */
async function codeFor(address: string): Promise<string> {
  for (let look = 0; look < 100; look += 1) {
    const codes = postOffice.taken
      .filter((letter) => letter.to === address)
      .map(({ source }) => /\b\d{3} \d{3}\b/.exec(source))
    const code = codes.findLast((found) => found !== null)
    if (code !== undefined && code !== null) return code[0]
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error(`no letter with a code came to ${address}`)
}

test('an owner takes over, sets up a second factor, founds the congress and is asked for the factor', async () => {
  const page = await newPerson(browser)
  await takeOver(page)
  const secret = await protect(page)
  await found(page)
  await page.goto(to('/office/security'))
  await expectFine(page, 'who has a second factor')

  const again = await newPerson(browser)
  await again.goto(to('/sign-in?next=/de/office'))
  await again.locator('input[type="email"]').fill(email)
  await submit(again).click()
  await again.waitForURL(/\/sign-in\/sent/)
  await again.locator('input[name="code"]').fill(await codeFor(email))
  await submit(again).click()
  await again.waitForURL(/\/sign-in\/factor/)
  await expectFine(again, 'second factor asked for')
  await again.goto(to('/office'))
  expect(again.url(), 'half signed in is not signed in').toContain('/sign-in')
  await again.goto(to('/sign-in/factor?next=/de/office'))
  // The code just used is used up; the app's next one is as good.
  await again.locator('input[name="code"]').fill(codeAt(secret, Date.now() + 30_000))
  await submit(again).click()
  await again.waitForURL(/\/de\/office$/)
  await Promise.all([page, again].map((each) => each.context().close()))
})
