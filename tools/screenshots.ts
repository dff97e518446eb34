// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Pictures of the running story congress, taken with a real browser.
 *
 *   npm run screenshots                    the README's two pictures, into docs/images/, and those of the help, into
 *                                          docs/help/pictures/
 *   npm run screenshots -- --all FOLDER    every main page, narrow and wide, light and dark, in both languages
 *
 * With --only NAME just the pictures whose names contain it.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { startInstallation, type Installation } from '../tests/journeys/installation.ts'
import { newPerson, openBrowser, signIn, type Window } from '../tests/journeys/persons.ts'
import { enterRoom } from '../tests/journeys/story.ts'
import { ensureBrowser } from './browser.mjs'
import { ensureBuild } from './build.mjs'
import { takeForHelp } from './screenshots/help.ts'

const { values } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string', default: '' } } })

type Language = 'de' | 'en'
type Look = Window & { readonly code: Language; readonly name: string }
type Who = 'nobody' | 'participant' | 'moderator'

/** How to get a page into the state of which the picture is taken. */
type Scene = {
  readonly name: string
  readonly who: Who
  readonly whole: boolean
  readonly prepare: (page: Page, language: Language, installation: Installation) => Promise<void>
}

const patienceMilliseconds = 10_000
const workshop = '/sessions/zukunfts-check-dorf'

function at(name: string, shown: string, who: Who = 'nobody'): Scene {
  return {
    name,
    who,
    whole: true,
    prepare: async (page, language, { address }) => void (await page.goto(`${address}/${language}${shown}`)),
  }
}

async function sendWrongRegistration(page: Page, language: Language, { address }: Installation): Promise<void> {
  await page.goto(`${address}/${language}/registration`)
  await page.locator('input[name="name"]').fill('Erika Beispiel')
  await page.locator('input[name="email"]').fill('keine-adresse')
  await page.locator('main form button[type=submit]').last().click()
  await page.locator('.field__error').first().waitFor()
}

/** Registers first, so that there is a letter. */
async function openLetter(page: Page, language: Language, { address }: Installation): Promise<void> {
  await page.goto(`${address}/${language}/registration`)
  await page.locator('input[name="name"]').fill('Erika Beispiel')
  await page.locator('input[name="email"]').fill(`erika.${Date.now()}@beispiel.example`)
  await page.locator('select[name="function"]').selectOption({ index: 1 })
  for (const choice of ['input[name="acting"]', 'input[name="consent"]']) {
    // The label is what a finger hits; the last of those one may act for is nobody.
    await page.locator(`label[for="${await page.locator(choice).last().getAttribute('id')}"]`).click()
  }
  await page.locator('main form button[type=submit]').last().click()
  await page.waitForURL(/\/registration\/sent/)
  await page.goto(`${address}/${language}/outbox`)
  await page.locator('main a[href*="/outbox/"]').first().click()
  await page.waitForURL(/\/outbox\/./)
}

function inRoom(name: string, who: Who, then: (page: Page, installation: Installation) => Promise<void>): Scene {
  return {
    name,
    who,
    whole: false,
    prepare: async (page, language, installation) => {
      await enterRoom(page, installation.address, language)
      await then(page, installation)
    },
  }
}

/** The narrow room shows one region at a time. */
function tab(number: number) {
  return async (page: Page) => {
    const button = page.locator('.room__tab').nth(number)
    if (await button.isVisible()) await button.click()
  }
}

async function loseLine(page: Page, installation: Installation): Promise<void> {
  installation.relay.cut()
  await page.locator('.room__state .chip--success').waitFor({ state: 'detached' })
}

const scenes: readonly Scene[] = [
  at('home', ''),
  at('programme-time', '/programme'),
  at('programme-track', '/programme?view=track'),
  at('session', workshop),
  at('registration', '/registration'),
  { name: 'registration-errors', who: 'nobody', whole: true, prepare: sendWrongRegistration },
  at('registration-sent', '/registration/sent'),
  at('sign-in', '/sign-in'),
  at('sign-in-sent', '/sign-in/sent'),
  at('next', '/next'),
  { name: 'letter', who: 'nobody', whole: true, prepare: openLetter },
  at('outbox', '/outbox'),
  at('imprint', '/imprint'),
  at('accessibility', '/accessibility'),
  at('not-found', '/no-such-page'),
  at('home-signed-in', '', 'participant'),
  at('session-signed-in', workshop, 'participant'),
  at('next-signed-in', '/next', 'participant'),
  at('my', '/my', 'participant'),
  inRoom('room-participant-floor', 'participant', tab(0)),
  inRoom('room-participant-questions', 'participant', tab(1)),
  inRoom('room-participant-chat', 'participant', tab(2)),
  inRoom('room-participant-people', 'participant', tab(3)),
  inRoom('room-moderator', 'moderator', tab(0)),
  inRoom('room-moderator-questions', 'moderator', tab(1)),
  inRoom('room-without-line', 'participant', loseLine),
]

const looks: readonly Look[] = (['de', 'en'] as const).flatMap((code) =>
  [360, 1280].flatMap((width) =>
    [false, true].map((dark) => ({
      code,
      language: code === 'de' ? ('de-DE' as const) : ('en-GB' as const),
      width,
      height: width === 360 ? 740 : 800,
      dark,
      name: `${width}.${dark ? 'dark' : 'light'}.${code}`,
    })),
  ),
)

async function comeAs(browser: Browser, installation: Installation, who: Who, look: Window): Promise<Page> {
  const page = await newPerson(browser, look)
  page.setDefaultTimeout(patienceMilliseconds)
  if (who !== 'nobody') await signIn(page, installation.links[who])
  return page
}

async function takePicture(page: Page, file: string, whole: boolean): Promise<void> {
  await page.evaluate(async () => void (await document.fonts.ready))
  await page.screenshot({ path: file, fullPage: whole, animations: 'disabled', caret: 'hide' })
  console.log(path.relative(process.cwd(), file))
}

async function takeAll(browser: Browser, installation: Installation, folder: string): Promise<number> {
  const wanted = scenes.filter(({ name }) => name.includes(values.only))
  let missing = 0
  for (const look of looks) {
    for (const who of ['nobody', 'participant', 'moderator'] as const) {
      const page = await comeAs(browser, installation, who, look)
      for (const scene of wanted.filter((each) => each.who === who)) {
        try {
          await scene.prepare(page, look.code, installation)
          await takePicture(page, path.join(folder, `${scene.name}.${look.name}.png`), scene.whole)
        } catch (error) {
          missing += 1
          console.error(
            `${scene.name}.${look.name}: ${error instanceof Error ? error.message.split('\n')[0] : 'fault'}`,
          )
        }
        installation.relay.mend()
      }
      await page.context().close()
    }
  }
  return missing
}

/** Small enough for a README: the picture's one size, German, light. */
async function takeForReadme(browser: Browser, installation: Installation, folder: string): Promise<void> {
  const look: Window = { language: 'de-DE', width: 1280, height: 800 }
  if (values.only !== '') return
  const programme = await comeAs(browser, installation, 'nobody', look)
  await programme.goto(`${installation.address}/de/programme`)
  // What runs now is the heart of it; a bit of what was before stands above.
  await programme.locator('.timetable__slot--now').evaluate((slot) => {
    scrollTo({ top: slot.getBoundingClientRect().top - 130, behavior: 'instant' })
  })
  await takePicture(programme, path.join(folder, 'programme.png'), false)
  const room = await comeAs(browser, installation, 'moderator', look)
  await enterRoom(room, installation.address)
  await takePicture(room, path.join(folder, 'room.png'), false)
}

const root = path.resolve(import.meta.dirname, '..')
process.env.ALLMENDE_BROWSER ??= ensureBrowser('chromium')
const build = process.env.ALLMENDE_BUILD ?? (await ensureBuild({ root, node: process.execPath }))
const folder = values.all === undefined ? path.join(root, 'docs/images') : path.resolve(values.all)
mkdirSync(folder, { recursive: true })
const morning = pathToFileURL(path.join(root, 'tools/screenshots/morning.ts')).href
const installation = await startInstallation(build, { NODE_OPTIONS: `--import=${morning}` })
const browser = await openBrowser()
try {
  if (values.all === undefined) {
    await takeForReadme(browser, installation, folder)
    const pictures = path.join(root, 'docs/help/pictures')
    mkdirSync(pictures, { recursive: true })
    await takeForHelp(browser, installation, pictures, (name) => name.includes(values.only))
  } else process.exitCode = (await takeAll(browser, installation, folder)) === 0 ? 0 : 1
} finally {
  await browser.close()
  await installation.close()
}
