// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters as people read them: in the outbox of the demo, the newest first. */
import type { Page } from 'playwright-core'

/** What leads on from letters: signing in, entering by the personal link, a draft, an offer, a place handed over. */
type Way = 'sign-in/link' | 'enter' | 'registration/resume' | 'offers' | 'handovers'

/** The newest letter to this address whose subject has these words. */
export async function readLetter(page: Page, address: string, email: string, subject: RegExp = /./): Promise<string> {
  // A letter leaves in the background: a look or two later it is there.
  for (let look = 0; look < 40; look += 1) {
    await page.goto(`${address}/de/outbox`)
    const link = page.locator('main li').filter({ hasText: email }).getByRole('link', { name: subject }).first()
    if (await link.count()) {
      await link.click()
      await page.waitForURL(/\/outbox\/./)
      return await page.locator('main').innerText()
    }
    await page.waitForTimeout(250)
  }
  throw new Error(`no letter to ${email} with ${subject.source}`)
}

export function linkIn(letter: string, way: Way): string {
  const link = new RegExp(`https?://\\S+/${way}/\\S+`).exec(letter)?.[0]
  if (link === undefined) throw new Error(`no link to ${way} in:\n${letter}`)
  return link
}

export function codeIn(letter: string): string {
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(letter)
  if (code === null) throw new Error(`no six digits in:\n${letter}`)
  return `${code[1]} ${code[2]}`
}
