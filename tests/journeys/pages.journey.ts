// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every page in every state: accessible, no wider than the window, without script, in both languages. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts'
import { startInstallation, type Installation } from './installation.ts'
import { newPerson, openBrowser, signIn, type Window } from './persons.ts'
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

const publicPages = [
  '',
  '/programme',
  '/programme?view=track',
  '/sessions/zukunfts-check-dorf',
  '/registration',
  '/registration/sent',
  '/sign-in',
  '/sign-in/sent',
  '/next',
  '/municipalities?q=ober',
  '/imprint',
  '/privacy',
  '/accessibility',
  '/goodbye',
  '/outbox',
  '/no-such-page',
]
const officePages = [
  '/office',
  '/office/people',
  '/office/people?show=waiting',
  '/office/people?q=gibt+es+nicht',
  '/office/bodies',
  '/office/register',
  '/office/register?done=applied',
  '/office/mail',
  '/office/mail/templates',
  '/office/mail/send',
  '/office/security',
  '/office/privacy',
  '/office/privacy/record',
  '/office/audit',
]
const personalPages = ['/my', '/my/data', '/my/data/forget', '/next', '/sessions/zukunfts-check-dorf', '']

const narrow = { name: 'English, 360 px, dark', language: 'en-GB', width: 360, height: 740, dark: true } as const
const wide = { name: 'German, wide, light', language: 'de-DE' } as const

/** The window in which most goes wrong each time; the other one with all the long ones (npm run test:all). */
const windows: readonly (Window & { readonly name: string })[] =
  process.env.ALLMENDE_JOURNEYS === 'all' ? [wide, narrow] : [narrow]

async function lookAt(page: Page, path: string, state: string): Promise<void> {
  await page.goto(`${installation.address}${path}`)
  await expectAccessible(page, state)
  await expectNoSidewaysScroll(page, state)
}

/** The story is always today; what does not fit must not wait for a Wednesday in September to be found. */
async function writeLongestDay(page: Page, language: string): Promise<void> {
  const longest = { de: 'Donnerstag, 30. September 2026', en: 'Wednesday, 30 September 2026' }[language]
  const day = page.locator('main h2 time').first()
  await day.evaluate((time, text) => void (time.textContent = text), longest ?? '')
}

for (const window of windows) {
  const language = window.language?.slice(0, 2) ?? 'de'

  test(`public pages: ${window.name}`, async () => {
    const page = await newPerson(browser, window)
    for (const path of publicPages) {
      await lookAt(page, `/${language}${path}`, `${path} (${window.name})`)
      expect(await page.locator('script').count(), `scripts on ${path}`).toBe(0)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
    }
    await lookAt(page, `/${language}/programme`, `programme (${window.name})`)
    await writeLongestDay(page, language)
    await expectNoSidewaysScroll(page, `programme on the day with the longest name (${window.name})`)
    await page.context().close()
  })

  test(`pages of somebody signed in: ${window.name}`, async () => {
    const page = await newPerson(browser, window)
    await page.goto(installation.links.participant.replace('/de/', `/${language}/`))
    await expectAccessible(page, `sign-in link (${window.name})`)
    await signIn(page, installation.links.participant)
    for (const path of personalPages) await lookAt(page, `/${language}${path}`, `${path}, signed in (${window.name})`)
    await page.context().close()
  })

  test(`pages of the congress office: ${window.name}`, async () => {
    const page = await newPerson(browser, window)
    await signIn(page, installation.links.organiser)
    for (const path of officePages) {
      await lookAt(page, `/${language}${path}`, `${path}, organiser (${window.name})`)
      expect(await page.locator('script').count(), `scripts on ${path}`).toBe(0)
    }
    await page.goto(`${installation.address}/${language}/office/people?show=waiting`)
    await page.locator('tbody a').first().click()
    await expectAccessible(page, `somebody who waits (${window.name})`)
    await expectNoSidewaysScroll(page, `somebody who waits (${window.name})`)
    await page.locator('.card button.button--primary').first().click()
    await page.getByRole('status').first().waitFor()
    await page.locator('.card a.button').first().click()
    await page.locator('input[name="firstDay"]').waitFor()
    await expectAccessible(page, `a mandate (${window.name})`)
    await expectNoSidewaysScroll(page, `a mandate (${window.name})`)
    await page.goto(`${installation.address}/${language}/office/bodies`)
    await page.locator('tbody a').first().click()
    await page.locator('input[name="domain"]').fill('gmx.de')
    await page.locator('select[name="domainKind"]').selectOption('delegate')
    await page.locator('form:has(input#domain) button').click()
    await page.locator('.field__error').first().waitFor()
    await expectAccessible(page, `a body, a domain refused (${window.name})`)
    await expectNoSidewaysScroll(page, `a body, a domain refused (${window.name})`)
    await page.context().close()
  })

  test(`forms with wrong input keep what was typed and say what is wrong: ${window.name}`, async () => {
    const page = await newPerson(browser, window)
    await page.goto(`${installation.address}/${language}/registration`)
    await page.locator('input[name="name"]').fill('Erika Beispiel')
    await page.locator('input[name="email"]').fill('keine-adresse')
    await page.locator('main form button.button--primary').last().click()
    await page.locator('.field__error').first().waitFor()
    expect(await page.locator('input[name="name"]').inputValue()).toBe('Erika Beispiel')
    expect(await page.locator('input[name="email"]').inputValue()).toBe('keine-adresse')
    await expectAccessible(page, `registration with errors (${window.name})`)
    await expectNoSidewaysScroll(page, `registration with errors (${window.name})`)

    await page.goto(`${installation.address}/${language}/sign-in`)
    await page.locator('input[type="email"]').fill('keine-adresse')
    await page.locator('main form button[type=submit]').click()
    await page.locator('.field__error').first().waitFor()
    await expectAccessible(page, `sign-in with errors (${window.name})`)
    await page.context().close()
  })

  test(`the live room in its states: ${window.name}`, async () => {
    const page = await newPerson(browser, window)
    await signIn(page, installation.links.moderator)
    await enterRoom(page, installation.address, language)
    await expectAccessible(page, `room of the chair (${window.name})`)
    await expectNoSidewaysScroll(page, `room of the chair (${window.name})`)
    for (const tab of await page.locator('.room__tab:visible').all()) {
      await tab.click()
      await expectAccessible(page, `room, another region (${window.name})`)
    }
    installation.relay.cut()
    await page.locator('.room__state .chip--success').waitFor({ state: 'detached' })
    await expectAccessible(page, `room without a line (${window.name})`)
    installation.relay.mend()
    await page.locator('.room__state .chip--success').waitFor({ timeout: 30_000 })
    // On a telephone the floor is one region of three.
    const floor = page.locator('.room__tab:visible').first()
    if ((await floor.count()) > 0) await floor.click()
    await page.locator('.on-behalf .button').first().click()
    await page.locator('dialog[open]').waitFor()
    await expectAccessible(page, `room, entering somebody (${window.name})`)
    await page.keyboard.press('Escape')
    await page.locator('.chair__order select').selectOption('balancedBySizeClass')
    await page.locator('.budget summary').click()
    await expectAccessible(page, `room of the chair, order and shares (${window.name})`)
    await expectNoSidewaysScroll(page, `room of the chair, order and shares (${window.name})`)
    await page.locator('.chair__order select').selectOption('asAsked')
    await page.context().close()

    const participant = await newPerson(browser, window)
    await signIn(participant, installation.links.participant)
    await enterRoom(participant, installation.address, language)
    await participant.locator('.own-turn .button--quiet').click()
    await participant.locator('dialog[open]').waitFor()
    await expectAccessible(participant, `room with the dialog open (${window.name})`)
    await participant.keyboard.press('Escape')
    await participant.locator('.own-turn__ask').click()
    await participant.locator('.own-turn--waiting').waitFor()
    await expectAccessible(participant, `room while waiting (${window.name})`)
    await participant.locator('.own-turn__request .button').click()
    await participant.locator('.own-turn__ask').waitFor()
    await participant.context().close()
  })
}
