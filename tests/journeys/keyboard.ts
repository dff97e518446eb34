// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** People without a mouse: Tab, arrows, Space, Enter and letters, nothing else. */
import type { Locator, Page } from 'playwright-core'

const stepsMax = 250

const hasFocus = (wished: Locator) => wished.evaluate((element) => element === document.activeElement)

/** Presses Tab until the wished control has the focus. */
export async function tabTo(page: Page, wished: Locator): Promise<void> {
  // Several people share one screen here; in Firefox a key acts only in the window that is in front.
  await page.bringToFront()
  for (let step = 0; step < stepsMax; step += 1) {
    if (await hasFocus(wished)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`"${await wished.evaluate((element) => element.textContent)}" cannot be reached with the Tab key`)
}

export async function pressByKey(page: Page, wished: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wished)
  await page.keyboard.press(key)
}

export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** Tab enters a group of radio buttons at the one that is chosen; arrows move on from there. */
export async function chooseByKey(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name')
  const chosen = page.locator(`input[type=radio][name="${name}"]:checked`)
  await tabTo(page, (await chosen.count()) > 0 ? chosen : page.locator(`input[type=radio][name="${name}"]`).first())
  if ((await chosen.count()) === 0) await page.keyboard.press('Space')
  for (let step = 0; step < stepsMax && !(await hasFocus(radio)); step += 1) await page.keyboard.press('ArrowDown')
  if (!(await radio.isChecked())) throw new Error(`"${name}" cannot be chosen with the arrow keys`)
}
