// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The pictures of docs/help: what somebody sees at the step the text speaks of, in the language of the text. */
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { officialLines, workbook } from '../../src/municipality/testing/workbooks.ts'
import type { Installation } from '../../tests/journeys/installation.ts'
import { newPerson, signIn } from '../../tests/journeys/persons.ts'
import { enterRoom } from '../../tests/journeys/story.ts'
import { writeWebp } from './picture.ts'

type Who = 'nobody' | 'participant' | 'moderator' | 'organiser'
type Asked = { readonly page: Page; readonly to: (where: string) => Promise<void>; readonly language: 'de' | 'en' }

type HelpPicture = {
  readonly name: string
  readonly who: Who
  readonly height: number
  /** Leaves the page as it is to be seen; what it returns stands at the top of the picture. */
  readonly prepare: (asked: Asked & { readonly installation: Installation }) => Promise<Locator | null>
}

const width = 1280
const session = '/sessions/zukunfts-check-dorf'

function plain(name: string, who: Who, where: string, height = 680): HelpPicture {
  return {
    name,
    who,
    height,
    prepare: async ({ to }) => {
      await to(where)
      return null
    },
  }
}

async function press(page: Page, input: Locator): Promise<void> {
  await page.locator(`label[for="${await input.getAttribute('id')}"]`).click()
}

const submit = (page: Page): Locator => page.locator('main form button.button--primary').last()

const ofParticipants: readonly HelpPicture[] = [
  {
    name: 'municipality',
    who: 'nobody',
    height: 700,
    prepare: async ({ page, to }) => {
      await to('/registration')
      await page.locator('input[name="municipality-query"]').fill('Hausen')
      await page.locator('button[name="search"]').click()
      await page.locator('.combobox .choice').waitFor()
      return page.locator('.combobox')
    },
  },
  plain('my', 'participant', '/my', 700),
  plain('enter', 'participant', session),
  plain('devices', 'participant', '/my/devices', 560),
  plain('my-data', 'participant', '/my/data', 560),
  {
    name: 'questions',
    who: 'participant',
    height: 680,
    prepare: async ({ page, language, installation }) => {
      await enterRoom(page, installation.address, language)
      await page.locator('.room__tab--questions').click()
      return null
    },
  },
]

const ofModerators: readonly HelpPicture[] = [
  {
    name: 'chair',
    who: 'moderator',
    height: 680,
    prepare: async ({ page, language, installation }) => {
      await enterRoom(page, installation.address, language)
      return null
    },
  },
]

/** Somebody without a link stands in front of the running workshop. */
async function askAtDoor(browser: Browser, { address }: Installation): Promise<void> {
  const page = await newPerson(browser, { script: false })
  await page.goto(`${address}/de${session}/ask`)
  await page.locator('input[name="name"]').fill('Otto Ohnelink')
  await page.locator('input[name="email"]').fill('otto@ohnelink.example')
  await press(page, page.locator('input[name="consent"]'))
  await submit(page).click()
  await page.waitForURL(/\/door\/waiting/)
  await page.context().close()
}

const ofOrganisers: readonly HelpPicture[] = [
  plain('office', 'organiser', '/office', 640),
  plain('registrations', 'organiser', '/office/registrations', 680),
  plain('door', 'organiser', '/office/door?still', 560),
  {
    name: 'mandate',
    who: 'organiser',
    height: 720,
    prepare: async ({ page, to }) => {
      await to('/office/people?show=waiting')
      await page.locator('tbody a').first().click()
      await page.locator('.card button.button--primary').first().waitFor()
      return page.locator('main h1')
    },
  },
  {
    name: 'register',
    who: 'organiser',
    height: 720,
    prepare: async ({ page, to, language }) => {
      await to('/office/register')
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      const buffer = Buffer.from(await workbook(officialLines()))
      await page.locator('input[type=file]').setInputFiles({ name: 'Auszug-GV.xlsx', mimeType, buffer })
      await submit(page).click()
      await page.waitForURL(new RegExp(`/${language}/office/register/.`))
      return page.locator('main h1')
    },
  },
  {
    name: 'letter',
    who: 'organiser',
    height: 680,
    prepare: async ({ page, to }) => {
      await to('/office/mail/send/new?start=change')
      await page.locator('select[name="group"]').selectOption({ index: 1 })
      await press(page, page.locator('input[name="purpose"][value="essential"]'))
      return null
    },
  },
  plain('privacy', 'organiser', '/office/privacy', 700),
]

const helpPictures: readonly HelpPicture[] = [...ofParticipants, ...ofModerators, ...ofOrganisers]

/** All of them in both languages, into files NAME.LANGUAGE.webp. */
export async function takeForHelp(
  browser: Browser,
  installation: Installation,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  await askAtDoor(browser, installation)
  const paper = await (await browser.newContext()).newPage()
  for (const language of ['de', 'en'] as const) {
    for (const who of ['nobody', 'participant', 'moderator', 'organiser'] as const) {
      const page = await newPerson(browser, { language: language === 'de' ? 'de-DE' : 'en-GB', width })
      if (who !== 'nobody') await signIn(page, installation.links[who])
      const to = async (where: string) => void (await page.goto(`${installation.address}/${language}${where}`))
      for (const picture of helpPictures.filter((each) => each.who === who && wanted(each.name))) {
        await page.setViewportSize({ width, height: picture.height })
        const top = await picture.prepare({ page, to, language, installation })
        await top?.evaluate((element) =>
          scrollTo({ top: scrollY + element.getBoundingClientRect().top - 90, behavior: 'instant' }),
        )
        await page.evaluate(async () => void (await document.fonts.ready))
        const file = path.join(folder, `${picture.name}.${language}.webp`)
        await writeWebp(paper, await page.screenshot({ animations: 'disabled', caret: 'hide' }), file)
        console.log(path.relative(process.cwd(), file))
      }
      await page.context().close()
    }
  }
  await paper.context().close()
}
