// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Through a provider at another site and back, in real browsers: they hold cookies and the form's security policy to
 * rules that no test without them knows. And a device that is signed out from another one.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientId, clientSecret, startRealProvider, type RealProvider } from '../../src/server/testing/openid.ts'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { startInstallation, type Installation } from './installation.ts'
import { newPerson, openBrowser, signIn } from './persons.ts'
import { buildFolder, enterRoom } from './story.ts'

let browser: Browser
let provider: RealProvider
let installation: Installation

beforeAll(async () => {
  browser = await openBrowser()
  // localhost is another site than 127.0.0.1.
  provider = await startRealProvider('localhost')
  installation = await startInstallation(buildFolder(), {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_LABEL: 'Landesportal | State portal',
  })
  provider.sendsBackTo(`${installation.address}/sign-in/oidc/callback`)
})
afterAll(async () => {
  await browser.close()
  await installation.close()
  await provider.stop()
})

const address = () => installation.address

/** Where letters to the person behind a sign-in link go, as the outbox shows it. */
async function letterTo(page: Page, email: string): Promise<string> {
  await page.goto(`${address()}/de/outbox`)
  await page.locator('main li', { hasText: email }).first().getByRole('link').first().click()
  await page.waitForURL(/\/outbox\/./)
  return await page.locator('main').innerText()
}

async function register(email: string): Promise<void> {
  const page = await newPerson(browser, { script: false })
  await page.goto(`${address()}/de/registration`)
  await page.locator('input[name="name"]').fill('Paula Probe')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('select[name="function"]').selectOption('guest')
  for (const input of ['input[name="acting"][value="nobody"]', 'input[name="consent"]'])
    await page.locator(`label[for="${await page.locator(input).getAttribute('id')}"]`).click()
  await page.locator('main form button.button--primary').last().click()
  await page.waitForURL(/\/registration\/sent/)
  await page.context().close()
}

test.each([{ script: true }, { script: false }])(
  'a participant signs in through the provider, with JavaScript: $script',
  async ({ script }) => {
    const email = `paula.${script ? 'mit' : 'ohne'}@probe.example`
    await register(email)
    provider.account({ sub: email, email, email_verified: true, name: 'Paula Probe' })
    const page = await newPerson(browser, { script })
    await page.goto(`${address()}/de/sign-in?next=/de/my/security`)
    // axe is a script itself.
    if (script) await expectAccessible(page, 'sign-in with a provider')
    await page.getByRole('button', { name: 'Mit Landesportal einloggen' }).click()
    await page.waitForURL(`${address()}/de/my/security`)
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('Landesportal')
    expect(shown).toContain('Zugang bei einem Anbieter verbunden')
    if (script) {
      await expectAccessible(page, 'security page')
      await expectNoSidewaysScroll(page, 'security page')
    }
    await page.context().close()
  },
)

test('somebody whose address is not verified connects by letter and a yes', async () => {
  const email = 'udo.unsicher@probe.example'
  await register(email)
  provider.account({ sub: 'udo', email, email_verified: false, name: 'Udo' })
  const page = await newPerson(browser, { language: 'en-GB', width: 360 })
  await page.goto(`${address()}/en/sign-in`)
  await page.getByRole('button', { name: 'Sign in with State portal' }).click()
  await page.waitForURL(/\/en\/sign-in\/sent/)
  const reader = await newPerson(browser)
  const code = /\d{3} \d{3}/.exec(await letterTo(reader, email))?.[0] ?? ''
  await page.locator('input[name="code"]').fill(code)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL(/\/en\/my\/security\/connect/)
  await expectAccessible(page, 'connect page')
  await expectNoSidewaysScroll(page, 'connect page')
  await page.getByRole('button', { name: 'Yes, connect' }).click()
  await page.waitForURL(/\/en\/my\/security$/)
  expect(await page.locator('main').innerText()).toContain('State portal')
})

test('somebody who cancels at the provider comes back to the ways in, and reads there what happened', async () => {
  provider.account(null)
  const page = await newPerson(browser)
  await page.goto(`${address()}/de/sign-in`)
  await page.getByRole('button', { name: 'Mit Landesportal einloggen' }).click()
  await page.getByRole('alert').getByText('Das Einloggen wurde abgebrochen').waitFor()
  await expectAccessible(page, 'cancelled at the provider')
  expect(await page.locator('input[type="email"]').isVisible()).toBe(true)
  expect(new URL(page.url()).origin).toBe(address())
})

test('a laptop that was left in a room is signed out from the telephone, and its line ends', async () => {
  const laptop = await newPerson(browser)
  await signIn(laptop, installation.links.participant)
  await enterRoom(laptop, address())
  const telephone = await newPerson(browser, { width: 360 })
  await signIn(telephone, installation.links.participant)
  await telephone.goto(`${address()}/de/my/devices`)
  await expectAccessible(telephone, 'devices')
  await expectNoSidewaysScroll(telephone, 'devices')
  await telephone.getByRole('button', { name: 'Alle anderen ausloggen' }).click()
  await telephone.getByText('In offenen Räumen endet die Verbindung sofort.').waitFor()
  await laptop.getByText(/Sie sind nicht mehr eingeloggt/).waitFor()
  await telephone.reload()
  expect(await telephone.locator('main').innerText()).toContain('Dieses Gerät')
})
