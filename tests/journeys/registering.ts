// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Filling in the registration as people do, and getting from there to being registered. */
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { linkIn, readLetter } from './letters.ts'
import { newPerson, signIn } from './persons.ts'

export type Applicant = {
  readonly name: string
  readonly email: string
  /** What is typed, and how the wished one is shown among what is found. */
  readonly municipality: { readonly typed: string; readonly name: string; readonly detail?: string }
  /** Titles, at most one a slot. */
  readonly workshops: readonly string[]
}

/** Presses the label, which is what a finger hits. */
export async function choose(page: Page, input: Locator): Promise<void> {
  await page.locator(`label[for="${await input.getAttribute('id')}"]`).click()
  expect(await input.isChecked()).toBe(true)
}

export const consent = (page: Page): Locator => page.locator('input[name="consent"]')
export const submit = (page: Page): Locator => page.locator('main form button.button--primary').last()
export const workshop = (page: Page, title: string): Locator => page.getByRole('radio', { name: title, exact: true })

/** The municipality among what was found: its name, and where that is not enough, what stands below it. */
export function foundMunicipality(page: Page, { name, detail }: Applicant['municipality']): Locator {
  const options = page.locator('.combobox .choice__option').filter({
    has: page.locator('.choice__label').getByText(name, { exact: true }),
  })
  return (detail === undefined ? options : options.filter({ hasText: detail })).first().locator('input')
}

export async function searchMunicipality(page: Page, typed: string): Promise<void> {
  await page.locator('input[name="municipality-query"]').fill(typed)
  await page.locator('button[name="search"][value="municipality"]').click()
  await page.locator('.combobox .choice, .combobox__nothing').first().waitFor()
}

/** From the empty form to "look into your mailbox", without a script. */
export async function register(browser: Browser, address: string, applicant: Applicant): Promise<void> {
  const page = await newPerson(browser, { script: false })
  await page.goto(`${address}/de/registration`)
  await page.locator('input[name="name"]').fill(applicant.name)
  await page.locator('input[name="email"]').fill(applicant.email)
  await searchMunicipality(page, applicant.municipality.typed)
  await choose(page, foundMunicipality(page, applicant.municipality))
  await choose(page, page.locator('input[name="acting"][value="municipality"]'))
  await page.locator('select[name="function"]').selectOption('volunteerMayor')
  for (const title of applicant.workshops) await choose(page, workshop(page, title))
  await choose(page, consent(page))
  await submit(page).click()
  await page.waitForURL(/\/registration\/sent/)
  await page.context().close()
}

/** Registered, confirmed by the letter, and signed in. */
export async function arrive(browser: Browser, address: string, applicant: Applicant): Promise<Page> {
  await register(browser, address, applicant)
  const page = await newPerson(browser, { script: false })
  await signIn(page, linkIn(await readLetter(page, address, applicant.email), 'sign-in/link'))
  return page
}
