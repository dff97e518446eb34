// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Several people at once in a live workshop: the whole way from the door to the floor, seen by everybody. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startInstallation, type Installation } from './installation.ts'
import { newPerson, openBrowser, signIn } from './persons.ts'
import { buildFolder, enterRoom, roomPath } from './story.ts'

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

async function atTheDoor(who: 'organiser' | 'moderator' | 'participant'): Promise<Page> {
  const page = await newPerson(browser)
  await signIn(page, installation.links[who])
  await enterRoom(page, installation.address)
  return page
}

/** The chair, who takes it back from whoever has taken over. */
async function inTheChair(): Promise<Page> {
  const page = await atTheDoor('moderator')
  const take = page.getByRole('button', { name: 'Vorsitz übernehmen' })
  if (await take.isVisible()) await take.click()
  await page.getByText('Sie führen den Vorsitz').waitFor()
  return page
}

describe('the floor', () => {
  test('a participant asks, the chair gives, everybody sees it', async () => {
    const [participant, chair, other] = await Promise.all([
      atTheDoor('participant'),
      atTheDoor('moderator'),
      atTheDoor('organiser'),
    ])

    await participant.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
    await participant.locator('.own-turn--waiting').waitFor()
    const name = await ownName(participant)

    await chair.getByRole('button', { name: `Wort erteilen: ${name}` }).click()

    for (const page of [participant, chair, other]) {
      await page.locator('.speaker .room-person__name', { hasText: name }).waitFor()
      await page.locator('.speaking-time').first().waitFor()
    }
    await participant.locator('.own-turn--speaking').waitFor()
    await participant.getByRole('button', { name: 'Ich bin fertig' }).click()
    for (const page of [participant, chair, other]) await page.locator('.speaker--nobody').waitFor()
    await Promise.all([participant, chair, other].map((page) => page.context().close()))
  })

  test('the same by keyboard alone', async () => {
    const [participant, chair] = await Promise.all([atTheDoor('participant'), atTheDoor('moderator')])

    await tabTo(participant, 'Ums Wort bitten')
    await participant.keyboard.press('Enter')
    await participant.locator('.own-turn--waiting').waitFor()
    const name = await ownName(participant)

    await tabTo(chair, `Wort erteilen: ${name}`)
    await chair.keyboard.press('Space')
    await participant.locator('.own-turn--speaking').waitFor()
    await tabTo(participant, 'Ich bin fertig')
    await participant.keyboard.press('Enter')
    await chair.locator('.speaker--nobody').waitFor()
    await Promise.all([participant, chair].map((page) => page.context().close()))
  })

  test('a co-chair takes over when the chair is gone, and nothing is cancelled', async () => {
    const [participant, chair, coChair] = await Promise.all([
      atTheDoor('participant'),
      atTheDoor('moderator'),
      atTheDoor('organiser'),
    ])
    await participant.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
    await participant.locator('.own-turn--waiting').waitFor()
    await coChair.locator('.request', { hasText: await ownName(participant) }).waitFor()
    const waitingBefore = await coChair.locator('.request').count()

    await chair.context().close()
    await coChair.getByRole('button', { name: 'Vorsitz übernehmen' }).click()
    await coChair.getByText('Sie führen den Vorsitz').waitFor()
    expect(await coChair.locator('.request').count()).toBe(waitingBefore)
    await participant.getByRole('button', { name: 'Zurückziehen' }).click()
    await participant.locator('.own-turn__ask').waitFor()
    await Promise.all([participant, coChair].map((page) => page.context().close()))
  })

  test('a line to the chair is seen by the chair and not by other participants', async () => {
    const secret = 'Nur für den Vorsitz 4711'
    const [participant, chair] = await Promise.all([atTheDoor('participant'), atTheDoor('organiser')])
    await participant.getByRole('button', { name: 'Anderes Anliegen' }).click()
    await participant.getByLabel('Hinweis an den Vorsitz').fill(secret)
    await participant.getByRole('button', { name: 'Auf die Redeliste' }).click()
    await participant.getByText(`Ihr Hinweis: ${secret}`).waitFor()
    await chair.locator('.request__note', { hasText: secret }).waitFor()

    await participant.getByRole('button', { name: 'Zurückziehen' }).click()
    await Promise.all([participant, chair].map((page) => page.context().close()))
  })
})

describe('the order of speaking', () => {
  test('the chair chooses an order by keyboard; everybody hears of it and reads why they are where they are', async () => {
    const [participant, chair] = await Promise.all([atTheDoor('participant'), inTheChair()])
    await participant.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
    const own = participant.locator('.own-turn__request')
    await own.getByText('haben früher ums Wort gebeten').waitFor()

    await chair.bringToFront()
    await chair.getByRole('combobox', { name: 'Reihenfolge', exact: true }).focus()
    // The fifth of the list, as somebody without a mouse chooses it.
    for (let step = 0; step < 4; step += 1) await chair.keyboard.press('ArrowDown')
    await participant.locator('.floor__order', { hasText: 'ausgeglichen nach Redezeit je Größenklasse' }).waitFor()
    await own.getByText(/Unter 1\.000 Einwohner: bisher \d+:\d\d Minuten gesprochen \(\d+ %\)\. Davor: /).waitFor()
    const said = participant.getByRole('status').filter({ hasText: 'Neue Reihenfolge' })
    await said.waitFor({ state: 'attached' })
    // What somebody hears who does not see the page: their place, and one sentence for it.
    const tree = await participant.locator('.request--me').ariaSnapshot()
    expect(tree).toMatch(/listitem/)
    expect(tree).toMatch(/Ursula Finkenrath \(Sie\)/)
    expect(tree).toMatch(/Minuten gesprochen \(\d+ %\)/)

    await chair.getByRole('combobox', { name: 'Reihenfolge', exact: true }).selectOption('asAsked')
    await own.getByText('haben früher ums Wort gebeten').waitFor()
    await own.getByRole('button', { name: 'Zurückziehen' }).click()
    await Promise.all([participant, chair].map((page) => page.context().close()))
  })

  test('an interposed question stops the speech until it is heard', async () => {
    const [participant, chair, coChair] = await Promise.all([
      atTheDoor('participant'),
      inTheChair(),
      atTheDoor('organiser'),
    ])
    await participant.getByRole('button', { name: 'Ums Wort bitten', exact: true }).click()
    await participant.locator('.own-turn--waiting').waitFor()
    const name = await ownName(participant)
    await chair.getByRole('button', { name: `Wort erteilen: ${name}` }).click()
    await participant.locator('.own-turn--speaking').waitFor()

    await coChair.getByRole('button', { name: 'Anderes Anliegen' }).click()
    await coChair.getByLabel(/^Zwischenfrage/).check()
    await coChair.getByRole('button', { name: 'Auf die Redeliste' }).click()
    await coChair.getByText(`Ihre Zwischenfrage wartet auf ${name}`).waitFor()
    const question = participant.getByRole('list', { name: 'Zwischenfrage' })
    await question.waitFor()
    expect(await question.ariaSnapshot()).toMatch(/button "Zwischenfrage annehmen: Miriam Kestenholz"/)
    await tabTo(participant, 'Zwischenfrage annehmen: Miriam Kestenholz')
    await participant.keyboard.press('Enter')

    for (const page of [participant, chair, coChair])
      await page.getByText(`Die Rede von ${name} geht danach weiter.`).waitFor()
    await coChair.getByRole('button', { name: 'Ich bin fertig' }).click()
    await participant.locator('.own-turn--speaking').waitFor()
    await participant.getByRole('button', { name: 'Ich bin fertig' }).click()
    await chair.locator('.speaker--nobody').waitFor()
    await Promise.all([participant, chair, coChair].map((page) => page.context().close()))
  })

  test('somebody who is called and not there lets one go before, and is called again', async () => {
    const chair = await inTheChair()
    const names = () => chair.locator('.requests .room-person__name').allInnerTexts()
    const [first, second, third] = await names()
    await chair.getByRole('button', { name: `Nicht da: ${first}` }).click()
    await chair.locator('.request', { hasText: 'War aufgerufen und nicht da' }).waitFor()
    expect((await names()).slice(0, 3)).toEqual([second, first, third])
    await chair.getByRole('button', { name: 'Nächste Person' }).click()
    await chair.locator('.request', { hasText: 'wird noch einmal aufgerufen' }).first().waitFor()
    expect((await names())[0]).toBe(first)
    await chair.getByRole('button', { name: 'Wort beenden' }).click()
    await chair.getByRole('button', { name: `${second} spricht weiter` }).click()
    await chair.locator('.speaker .room-person__name', { hasText: second! }).waitFor()
    await chair.getByRole('button', { name: 'Wort beenden' }).click()
    await chair.context().close()
  })

  test('somebody at the telephone is entered, marked as such, speaks, and is ended for them', async () => {
    const [participant, chair] = await Promise.all([atTheDoor('participant'), inTheChair()])
    await chair.getByRole('button', { name: 'Für jemanden eintragen' }).click()
    await chair.getByLabel(/^Wer möchte sprechen/).fill('Erna Dorn, Moosbuch')
    await chair.getByRole('combobox', { name: 'Einwohner', exact: true }).selectOption('0')
    await chair.getByRole('button', { name: 'Eintragen', exact: true }).click()

    const entered = participant.locator('.request', { hasText: 'Erna Dorn, Moosbuch' })
    await entered.getByText('am Telefon, eingetragen vom Vorsitz').waitFor()
    await chair.getByRole('button', { name: 'Wort erteilen: Erna Dorn, Moosbuch' }).click()
    await participant.locator('.speaker', { hasText: 'Erna Dorn, Moosbuch' }).waitFor()
    await chair.getByRole('button', { name: 'Erna Dorn, Moosbuch ist fertig' }).click()
    await participant.locator('.speaker--nobody').waitFor()

    await chair.getByRole('combobox', { name: 'Pause …' }).selectOption('10')
    await participant.getByText(/^Pause bis \d\d:\d\d Uhr$/).waitFor()
    await chair.getByRole('button', { name: 'Pause beenden' }).click()
    await participant.locator('.floor__break').waitFor({ state: 'detached' })
    await Promise.all([participant, chair].map((page) => page.context().close()))
  })
})

describe('the conversation', () => {
  test('a message is shown at once, reaches the others, and can be taken back', async () => {
    const [participant, chair] = await Promise.all([atTheDoor('participant'), atTheDoor('moderator')])
    const words = `Guten Tag <b>zusammen</b> & "alle" ${Date.now()}`

    await participant.getByLabel('Nachricht an alle im Raum').fill(words)
    await participant.keyboard.press('Enter')
    await chair.locator('.message__body', { hasText: words }).waitFor()
    expect(await chair.locator('.message__body b').count()).toBe(0)

    await participant
      .locator('.message--me')
      .last()
      .getByRole('button', { name: /Zurücknehmen/ })
      .click()
    await chair.locator('.message__body', { hasText: words }).waitFor({ state: 'detached' })
    await chair.locator('.message__gone', { hasText: 'Nachricht zurückgenommen' }).last().waitFor()
    await Promise.all([participant, chair].map((page) => page.context().close()))
  })

  test('what is too long is refused at once and stays in the field', async () => {
    const participant = await atTheDoor('participant')
    const field = participant.getByLabel('Nachricht an alle im Raum')
    await field.fill('x'.repeat(1_300))
    await participant.getByRole('button', { name: 'Senden' }).click()
    await participant.getByRole('alert').getByText('zu lang').waitFor()
    expect((await field.inputValue()).length).toBe(1_300)
    await participant.context().close()
  })
})

test('the room shows the truth without JavaScript', async () => {
  const page = await newPerson(browser, { script: false })
  await signIn(page, installation.links.participant)
  await page.goto(`${installation.address}${await roomPath(page, installation.address)}`)
  await page.getByText('Mitreden geht nur mit JavaScript').waitFor()
  expect(await page.locator('.message').count()).toBeGreaterThan(5)
  expect(await page.locator('.request').count()).toBeGreaterThan(0)
  const question = page.locator('.question').first()
  expect(await question.getByRole('button').count()).toBe(0)
  await page.context().close()
})

async function ownName(page: Page): Promise<string> {
  const text = await page.locator('.request--me .room-person__name').innerText()
  return text.replace(/\s*\(Sie\)$/, '')
}

/** Presses Tab until the wished control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  // Several people share one screen here; in Firefox a key acts only in the window that is in front.
  await page.bringToFront()
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
    })
    if (focused === name) return
  }
  throw new Error(`"${name}" cannot be reached with the Tab key`)
}
