// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Where the story congress's running workshop is found, as a person finds it. */
import type { Page } from 'playwright-core'

/** The built server and browser files, made by `npm run test:journeys`. */
export function buildFolder(): string {
  const folder = process.env.ALLMENDE_BUILD
  if (folder === undefined) throw new Error('ALLMENDE_BUILD names no build; run through npm run test:journeys')
  return folder
}

/** "Wo geht es jetzt weiter?" answers with the room that is right now. */
export async function roomPath(page: Page, address: string, language = 'de'): Promise<string> {
  await page.goto(`${address}/${language}/next`)
  const path = await page.locator('main a[href*="/rooms/"]').first().getAttribute('href')
  if (path === null) throw new Error('the page names no room')
  return path
}

export async function enterRoom(page: Page, address: string, language = 'de'): Promise<void> {
  await page.goto(`${address}${await roomPath(page, address, language)}`)
  await page.locator('.room__state .chip--success').waitFor()
}
