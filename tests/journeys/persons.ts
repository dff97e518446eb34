// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** People at their own browsers: each has a context of its own, with its own cookies, language and window. */
import { chromium, firefox, type Browser, type Page } from 'playwright-core'

export type Window = {
  readonly language?: 'de-DE' | 'en-GB'
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly script?: boolean
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.ALLMENDE_BROWSER
  if (executablePath === undefined)
    throw new Error('ALLMENDE_BROWSER names no browser; run through npm run test:journeys')
  // The stock Firefox that distributions ship, driven over WebDriver BiDi.
  if (isFirefox()) return await firefox.launch({ executablePath, channel: 'moz-firefox' })
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  // As root, as in a container, Chromium's own sandbox cannot start.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return await chromium.launch({ executablePath, args: [...quiet, ...asRoot] })
}

export async function newPerson(browser: Browser, window: Window = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: window.language ?? 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: window.width ?? 1280, height: window.height ?? 800 },
    colorScheme: window.dark ? 'dark' : 'light',
    javaScriptEnabled: window.script ?? true,
  })
  // Over WebDriver BiDi the stock Firefox runs scripts all the same. Ours are files, none stands in a page (the
  // server's Content-Security-Policy sees to it), so without the files there is no script.
  if (window.script === false && isFirefox()) await context.route('**/*.js', (route) => route.abort())
  return await context.newPage()
}

function isFirefox(): boolean {
  return process.env.ALLMENDE_BROWSER_KIND === 'firefox'
}

/** Opens a sign-in link and presses its one button: a GET alone signs nobody in. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in/'))
}
