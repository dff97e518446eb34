// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Everything somebody who takes part does from first hearing of the congress to being forgotten, by mouse; every page
 * and state on the way accessible and no wider than the window.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFine } from '../accessible.ts'
import { startInstallation, type Installation } from '../installation.ts'
import { codeIn, linkIn, readLetter } from '../letters.ts'
import { newPerson, openBrowser } from '../persons.ts'
import { arrive, choose, consent, foundMunicipality, searchMunicipality, submit, workshop } from '../registering.ts'
import { buildFolder } from '../story.ts'

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

const to = (path: string) => `${installation.address}${path}`
const hausen = { typed: 'Hausen', name: 'Hausen', detail: 'Landkreis Birkenfeld' }
const elsewhere = { typed: 'Hausen', name: 'Hausen', detail: 'Landkreis Forchheim' }
const [fibre, doctor, emergency, youth] = [
  'Glasfaser bis ins letzte Haus',
  'Wer fährt mich zum Arzt? Nachbarschaftshilfe mit Telefon und App',
  'Wenn nichts mehr geht: den IT-Notfall üben',
  'Jugend redet mit, auch per Handy',
]
const email = 'erika.errand@hausen.example'

async function beginAndKeepForLater(page: Page): Promise<void> {
  await page.goto(to('/de'))
  await page
    .getByRole('link', { name: /^Anmeld/ })
    .first()
    .click()
  await page.waitForURL(/\/registration$/)
  await expectFine(page, 'registration')
  await page.locator('input[name="name"]').fill('Erika Errand')
  await page.locator('input[name="email"]').fill(email)
  await searchMunicipality(page, hausen.typed)
  await expectFine(page, 'registration, municipalities found')
  await choose(page, foundMunicipality(page, hausen))
  await page.locator('select[name="function"]').selectOption('volunteerMayor')
  await choose(page, workshop(page, fibre))
  await page.getByRole('button', { name: 'Zwischenspeichern' }).click()
  await page.waitForURL(/\/registration\/saved/)
  await expectFine(page, 'saved for later')
}

/** On another device, by the link of the letter. */
async function resume(): Promise<Page> {
  const page = await newPerson(browser)
  await page.goto(linkIn(await readLetter(page, installation.address, email), 'registration/resume'))
  await expectFine(page, 'resuming')
  await page.getByRole('button', { name: 'Weiter ausfüllen' }).click()
  await page.waitForURL(/\/registration$/)
  await expectFine(page, 'registration, resumed')
  expect(await page.locator('input[name="name"]').inputValue()).toBe('Erika Errand')
  expect(await foundMunicipality(page, hausen).isChecked()).toBe(true)
  expect(await workshop(page, fibre).isChecked()).toBe(true)
  return page
}

async function finish(page: Page): Promise<void> {
  await choose(page, workshop(page, youth))
  await choose(page, page.getByRole('checkbox', { name: 'Untertitel', exact: true }))
  await page.locator('textarea[name="need-note"]').fill('Bitte groß gedruckt.')
  await submit(page).click()
  // Each consent is asked for at its own place; nothing that was typed is lost.
  await page.locator('#consent-error').waitFor()
  await page.locator('#consent-accessNeeds-error').waitFor()
  expect(await page.locator('textarea[name="need-note"]').inputValue()).toBe('Bitte groß gedruckt.')
  await expectFine(page, 'registration without consents')
  await choose(page, page.locator('input[name="consent-accessNeeds"]'))
  await choose(page, page.locator('input[name="consent-listing"]'))
  await choose(page, consent(page))
  await submit(page).click()
  await page.waitForURL(/\/registration\/sent/)
}

async function confirm(page: Page): Promise<void> {
  const reader = await newPerson(browser)
  const letter = await readLetter(reader, installation.address, email, /bestätigen/)
  await reader.goto(linkIn(letter, 'sign-in/link'))
  await expectFine(reader, 'sign-in link')
  await reader.context().close()
  await page.goto(to('/de/sign-in/sent'))
  await expectFine(page, 'code, address known')
  await page.locator('input[name="code"]').fill('12')
  await submit(page).click()
  await page.locator('#code-error').waitFor()
  await expectFine(page, 'code refused')
  await page.locator('input[name="code"]').fill(codeIn(letter))
  await submit(page).click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
  await page.goto(to('/de/my'))
  await expectFine(page, 'my congress')
  for (const title of [fibre, youth]) await page.getByRole('heading', { name: title }).waitFor()
}

async function changeByLink(page: Page, other: Page): Promise<void> {
  const reader = await newPerson(browser)
  const letter = await readLetter(reader, installation.address, email, /^Sie sind angemeldet/)
  const link = linkIn(letter, 'enter')
  // Somebody who is signed in as another stays who they are.
  await other.goto(link)
  await other.getByText('Dieser Link gehört jemand anderem.').waitFor()
  await reader.goto(link)
  await expectFine(reader, 'personal link')
  await reader.context().close()

  await page.goto(link)
  await page.waitForURL(/\/my$/)
  await page.getByRole('link', { name: 'Workshops wählen oder ändern' }).first().click()
  await expectFine(page, 'changing workshops')
  await choose(page, workshop(page, emergency))
  await page.getByRole('button', { name: 'Auswahl speichern' }).click()
  await page.waitForURL(/\/my$/)
  await page.getByRole('heading', { name: emergency }).waitFor()
  expect(await page.getByRole('heading', { name: youth }).count()).toBe(0)
}

async function passOn(page: Page, colleague: Page, stranger: Page): Promise<void> {
  await page.locator('main li', { hasText: emergency }).getByRole('link', { name: 'Platz weitergeben' }).click()
  await page.waitForURL(/\/my\/handover\//)
  await expectFine(page, 'handing a place over')
  await page.getByRole('button', { name: 'Code zum Weitersagen' }).click()
  const figure = page.locator('main dd').first()
  await figure.waitFor()
  await expectFine(page, 'a code to tell')
  const code = (await figure.innerText()).trim()

  for (const who of [stranger, colleague]) {
    await who.goto(to('/de/handovers'))
    await who.locator('input[name="code"]').fill(code)
    await who.getByRole('button', { name: 'Weiter' }).click()
    await who.waitForURL(/\/handovers\/./)
  }
  await stranger.getByText('Sie sind nicht für dieselbe Kommune angemeldet.').waitFor()
  await colleague.getByRole('button', { name: 'Platz annehmen' }).click()
  await colleague.waitForURL(/\/sessions\//)
  await page.goto(to('/de/my'))
  expect(await page.getByRole('heading', { name: emergency }).count()).toBe(0)
  await colleague.goto(to('/de/my'))
  await colleague.getByRole('heading', { name: emergency }).waitFor()
}

async function consentsAndData(page: Page): Promise<void> {
  await page.goto(to('/de/my/consents'))
  await expectFine(page, 'consents')
  await page.locator('button[name="withdraw"][value="listing"]').click()
  await page.locator('button[name="give"][value="listing"]').waitFor()
  await page.goto(to('/de/my/data'))
  await expectFine(page, 'own data')
  const shown = await page.locator('main').innerText()
  for (const known of ['Erika Errand', email, 'Hausen', 'Bitte groß gedruckt.']) expect(shown).toContain(known)
  const download = page.waitForEvent('download')
  await page.locator('a[download]').first().click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)
}

async function cancel(page: Page): Promise<void> {
  await page.goto(to('/de/my'))
  await page.getByRole('link', { name: 'Anmeldung zurücknehmen' }).click()
  await page.waitForURL(/\/my\/cancel/)
  await expectFine(page, 'cancelling')
  await page.getByRole('button', { name: 'Ja, zurücknehmen' }).click()
  await page.getByText('Sie haben Ihre Anmeldung zurückgenommen.').waitFor()
  await expectFine(page, 'cancelled')
}

async function beForgotten(page: Page): Promise<void> {
  await page.goto(to('/de/my/data/forget'))
  await expectFine(page, 'forget me')
  await page.locator('input[name="confirm"]').fill('ja')
  await page.getByRole('button', { name: 'Endgültig löschen' }).click()
  await page.locator('#confirm-error').waitFor()
  await expectFine(page, 'forget me, wrong word')
  await page.locator('input[name="confirm"]').fill('löschen')
  await page.getByRole('button', { name: 'Endgültig löschen' }).click()
  await page.waitForURL(/\/goodbye/)
  await expectFine(page, 'goodbye')
  await page.goto(to('/de/my'))
  await page.waitForURL(/\/sign-in/)
  await page.goto(to('/de/outbox'))
  expect(await page.locator('main').innerText()).not.toContain(email)
}

test('register, keep for later, confirm, change, pass a place on, cancel, be forgotten', async () => {
  const first = await newPerson(browser)
  await beginAndKeepForLater(first)
  await first.context().close()
  const page = await resume()
  await finish(page)
  await confirm(page)
  const someone = (name: string, municipality: typeof hausen) => ({
    ...{ name, municipality, workshops: [doctor] },
    email: `${name.toLowerCase().replace(' ', '.')}@hausen.example`,
  })
  const colleague = await arrive(browser, installation.address, someone('Karl Kollege', hausen))
  const stranger = await arrive(browser, installation.address, someone('Frieda Fremd', elsewhere))
  await changeByLink(page, stranger)
  await passOn(page, colleague, stranger)
  await consentsAndData(page)
  await cancel(page)
  await beForgotten(page)
  await Promise.all([page, colleague, stranger].map((each) => each.context().close()))
})
