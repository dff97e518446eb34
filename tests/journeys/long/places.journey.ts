// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Two people press for the last place at once; who was second waits, moves up, and only they get in by their link. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startInstallation, type Installation } from '../installation.ts'
import { linkIn, readLetter } from '../letters.ts'
import { newPerson, openBrowser, signIn } from '../persons.ts'
import { arrive, choose, consent, submit, workshop } from '../registering.ts'
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

const title = 'Digitale Dörfer – Smarte Lösungen'
const slug = 'digitale-doerfer-smarte-loesungen'
const to = (where: string) => `${installation.address}/de${where}`

async function freePlaces(page: Page): Promise<number> {
  await page.goto(to('/office/registrations'))
  const [places, capacity] = await page.locator('tr', { hasText: title }).last().locator('td').allInnerTexts()
  return Number(capacity) - Number(places)
}

/** The office takes people down until one place is left. */
async function leaveOnePlace(organiser: Page): Promise<void> {
  const free = await freePlaces(organiser)
  expect(free).toBeGreaterThan(0)
  for (let index = 1; index < free; index += 1) {
    await organiser.goto(to('/office/registrations/new'))
    await organiser.locator('input[name="name"]').fill(`Paul Papier der ${index}.`)
    await organiser.locator('select[name="function"]').selectOption('guest')
    await choose(organiser, workshop(organiser, title))
    await choose(organiser, consent(organiser))
    await submit(organiser).click()
    await organiser.waitForURL(/done=entered/)
  }
}

const applicant = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@hausen.example`,
  municipality: { typed: 'Hausen', name: 'Hausen', detail: 'Landkreis Birkenfeld' },
  workshops: [],
})

async function pressForPlace(page: Page): Promise<'place' | 'none'> {
  await page.getByRole('button', { name: 'Platz nehmen' }).click()
  await page.waitForLoadState()
  return (await page.getByRole('heading', { name: 'Kein Platz' }).count()) > 0 ? 'none' : 'place'
}

test('the last place goes to one of two, the other waits, moves up and takes it; nobody else can', async () => {
  const organiser = await newPerson(browser)
  await signIn(organiser, installation.links.organiser)
  await leaveOnePlace(organiser)
  const anna = await arrive(browser, installation.address, applicant('Anna Anders'))
  const bernd = await arrive(browser, installation.address, applicant('Bernd Bewerber'))

  for (const page of [anna, bernd]) await page.goto(to(`/sessions/${slug}`))
  const outcomes = await Promise.all([anna, bernd].map(pressForPlace))
  expect(outcomes.toSorted()).toEqual(['none', 'place'])
  expect(await freePlaces(organiser)).toBe(0)
  const [first, second, waiter] =
    outcomes[0] === 'place' ? [anna, bernd, applicant('Bernd Bewerber')] : [bernd, anna, applicant('Anna Anders')]

  await second.goto(to(`/sessions/${slug}`))
  await second.getByRole('button', { name: 'Auf die Warteliste' }).click()
  await second.getByText('Sie stehen als Nächstes auf der Warteliste.').waitFor()
  await first.goto(to('/my/workshops'))
  const slot = await workshop(first, title).getAttribute('name')
  await choose(first, first.locator(`input[name="${slot}"][value=""]`))
  await first.getByRole('button', { name: 'Auswahl speichern' }).click()
  await first.waitForURL(/\/my$/)

  // The place is kept for who waits: whoever gave it back does not get it again, and the office sees the offer.
  await first.goto(to(`/sessions/${slug}`))
  expect(await first.getByRole('button', { name: 'Platz nehmen' }).count()).toBe(0)
  const letter = await readLetter(second, installation.address, waiter.email, /^Ein Platz für Sie/)
  await second.goto(linkIn(letter, 'offers'))
  await second.getByRole('button', { name: 'Platz annehmen' }).click()
  await second.getByRole('heading', { name: 'Sie haben den Platz' }).waitFor()
  expect(await freePlaces(organiser)).toBe(0)

  await first.goto(linkIn(letter, 'offers'))
  await first.getByRole('heading', { name: 'Dieses Angebot gilt nicht mehr' }).waitFor()
  await Promise.all([organiser, anna, bernd].map((page) => page.context().close()))
})

test('somebody else’s link gives no entry: once used it lets nobody in, and it never changes who is signed in', async () => {
  const person = applicant('Carla Chefin')
  const carla = await arrive(browser, installation.address, person)
  const link = linkIn(await readLetter(carla, installation.address, person.email, /^Sie sind angemeldet/), 'enter')
  const other = await newPerson(browser)
  await signIn(other, installation.links.participant)
  await other.goto(link)
  await other.getByText('Dieser Link gehört jemand anderem.').waitFor()
  await other.goto(to('/my'))
  expect(await other.locator('main').innerText()).not.toContain(person.name)

  const phone = await newPerson(browser)
  await phone.goto(link)
  await submit(phone).click()
  await phone.waitForURL(/\/my$/)
  const thief = await newPerson(browser)
  await thief.goto(link)
  await thief.getByText('Der Link wurde schon benutzt').waitFor()
  await thief.goto(to('/my'))
  await thief.waitForURL(/\/sign-in/)
  await Promise.all([carla, other, phone, thief].map((page) => page.context().close()))
})
