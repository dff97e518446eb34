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
  if (isFirefox()) return await launchFirefox()
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  // As root, as in a container, Chromium's own sandbox cannot start.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return await chromium.launch({ executablePath: executable(), args: [...quiet, ...asRoot] })
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

/**
 * Somebody who has signed in and whose browser runs no scripts at all, so that `(scripting: none)` holds. Over
 * WebDriver BiDi a context cannot be told so, only a whole browser; and there Playwright presses nothing, since it
 * waits for the page's own animation frames. So they sign in elsewhere and bring cookies along. `close` when done.
 */
export async function personWithoutScripts(browser: Browser, link: string): Promise<Reader> {
  const before = await newPerson(browser)
  await signIn(before, link)
  const cookies = await before.context().cookies()
  await before.context().close()
  const own = isFirefox() ? await launchFirefox({ 'javascript.enabled': false }) : null
  const page = await newPerson(own ?? browser, { script: false })
  await page.context().addCookies(cookies)
  return { page, close: () => (own === null ? page.context().close() : own.close()) }
}

export type Reader = { readonly page: Page; close(): Promise<void> }

/** The stock Firefox that distributions ship, driven over WebDriver BiDi. */
async function launchFirefox(firefoxUserPrefs: Record<string, boolean> = {}): Promise<Browser> {
  return await firefox.launch({ executablePath: executable(), channel: 'moz-firefox', firefoxUserPrefs })
}

function executable(): string {
  const executablePath = process.env.ALLMENDE_BROWSER
  if (executablePath === undefined)
    throw new Error('ALLMENDE_BROWSER names no browser; run through npm run test:journeys')
  return executablePath
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
