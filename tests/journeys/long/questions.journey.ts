// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Questions of the audience, from being asked to being answered, seen by those who ask, support and moderate. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../accessible.ts'
import { startInstallation, type Installation } from '../installation.ts'
import { newPerson, openBrowser, personWithoutScripts, signIn } from '../persons.ts'
import { buildFolder, enterRoom, roomPath } from '../story.ts'

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

type Who = 'organiser' | 'moderator' | 'participant'

async function atTheQuestions(who: Who): Promise<Page> {
  const page = await newPerson(browser)
  await signIn(page, installation.links[who])
  await enterRoom(page, installation.address)
  await page.locator('.room__tab--questions').click()
  await page.locator('.ask-question').waitFor()
  return page
}

const leave = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))
const card = (page: Page, words: string): Locator => page.locator('.question', { hasText: words })

async function ask(page: Page, words: string): Promise<void> {
  await page.getByLabel('Ihre Frage').fill(words)
  await page.getByRole('button', { name: 'Fragen', exact: true }).click()
  await card(page, words).waitFor()
}

test('a question is asked, another supports it, and both read how many do and why it stands where it stands', async () => {
  const [participant, chair] = await Promise.all([atTheQuestions('participant'), atTheQuestions('moderator')])
  const words = 'Wer hat bei Ihnen die Türen geöffnet?'
  await ask(participant, words)
  await card(chair, words).getByRole('button', { name: 'Unterstützen · 1' }).click()

  await card(participant, words).getByText('2 Personen unterstützen das').waitFor()
  await card(chair, words).getByRole('button', { name: 'Unterstützt · 2, zurücknehmen' }).waitFor()
  for (const page of [participant, chair]) {
    const why = card(page, words).locator('summary', { hasText: 'Warum hier? 2 Personen unterstützen sie' })
    await why.click()
    await card(page, words).getByText('Stand nach dem Bezahlen').waitFor()
  }
  await participant.getByText('Ihr Guthaben:').waitFor()

  const tree = await card(participant, words).ariaSnapshot()
  for (const part of [words, '2 Personen unterstützen das', 'Sie', 'Warum hier?']) expect(tree).toContain(part)
  await leave(participant, chair)
})

test('who asks without a name is not named in the room, and is to the moderation', async () => {
  const [participant, asker, chair] = await Promise.all([
    atTheQuestions('participant'),
    atTheQuestions('organiser'),
    atTheQuestions('moderator'),
  ])
  const words = 'Und wenn der Bürgermeister selbst dagegen ist?'
  await asker.getByLabel('Ihre Frage').fill(words)
  await asker.getByLabel('ohne meinen Namen').check()
  await asker.getByRole('button', { name: 'Fragen', exact: true }).click()

  const told = await card(chair, words)
    .locator('.question__by span', { hasText: 'für den Raum ohne Namen' })
    .textContent()
  const name = told?.split(',')[0] ?? ''
  expect(name).toMatch(/^\S+ \S+/)
  await card(participant, words).locator('.question__by', { hasText: 'ohne Namen' }).waitFor()
  expect(await card(participant, words).textContent()).not.toContain(name)
  await leave(participant, asker, chair)
})

test('the moderation reads what another than the next one costs, takes it up and answers it, and the room sees it', async () => {
  const [participant, chair] = await Promise.all([atTheQuestions('participant'), atTheQuestions('moderator')])
  const words = 'Geht alles auch auf Papier'
  await card(chair, words).locator('.question__cost', { hasText: 'Nicht die nächste Frage' }).waitFor()
  await card(chair, words).getByRole('button', { name: 'Jetzt dran' }).click()

  await participant.locator('.question--on', { hasText: words }).waitFor()
  await participant.getByText(`Jetzt dran ist die Frage: ${words}`).waitFor({ state: 'attached' })
  const tree = await card(participant, words).ariaSnapshot()
  for (const part of [words, 'jetzt dran', 'Unterstützen · 2']) expect(tree).toContain(part)
  await expectAccessible(participant, 'a question is on')
  await expectAccessible(chair, 'a question is on, for the chair')

  await card(chair, words).getByRole('button', { name: 'Schriftlich antworten' }).click()
  await card(chair, words).getByLabel('Antwort für alle').fill('Ja, alles lag im Dorfladen.')
  await card(chair, words).getByRole('button', { name: 'Antworten', exact: true }).click()
  await participant.locator('.questions__over summary').click()
  await participant
    .locator('.question--answered', { hasText: words })
    .getByText('Ja, alles lag im Dorfladen.')
    .waitFor()
  // It was not its turn: everybody reads by how much the promise is weaker now.
  await participant.locator('.questions__weaker').waitFor()
  await leave(participant, chair)
})

test('the moderation promises each size its share, all read it, and all see how often every size gets its turn', async () => {
  const [participant, chair] = await Promise.all([atTheQuestions('participant'), atTheQuestions('moderator')])
  await chair.getByRole('button', { name: 'Jeder Größe ihren Anteil zusagen' }).click()
  await participant.locator('summary', { hasText: 'Jeder Größe ist ihr Anteil der Fragen zugesagt.' }).click()
  await participant.locator('.questions__shares', { hasText: 'Fragen ohne Namen zählen zu keiner Größe.' }).waitFor()
  await participant.getByText('Jeder Größe ist jetzt ihr Anteil der Fragen zugesagt.').waitFor({ state: 'attached' })

  await participant.locator('summary', { hasText: 'Kommt jede Größe dran?' }).click()
  const table = participant.getByRole('table', { name: 'Anteile nach Größe der Kommune' })
  const tree = await table.ariaSnapshot()
  for (const part of ['Menschen', 'Redezeit', 'rowheader "unter 1.000"']) expect(tree).toContain(part)
  await participant.getByRole('img', { name: /^Vier Balken/ }).waitFor()
  await expectAccessible(participant, 'shares by size')

  await chair.getByRole('button', { name: 'Zusage der Anteile beenden' }).click()
  await participant.locator('.questions__shares').waitFor({ state: 'detached' })
  await leave(participant, chair)
})

test('what somebody has begun to ask survives a reload', async () => {
  const participant = await atTheQuestions('participant')
  await participant.getByLabel('Ihre Frage').fill('Was würden Sie')
  await participant.reload()
  await participant.locator('.room__state .chip--success').waitFor()
  await participant.locator('.room__tab--questions').click()
  expect(await participant.getByLabel('Ihre Frage').inputValue()).toBe('Was würden Sie')
  await participant.getByLabel('Ihre Frage').fill('')
  await leave(participant)
})

test('the list stands still while somebody is at it, and takes its new order when they ask for it', async () => {
  const [participant, chair] = await Promise.all([atTheQuestions('participant'), atTheQuestions('moderator')])
  await participant.getByLabel('Reihenfolge').selectOption('newest')
  const list = participant.locator('.questions__scroll > .questions > .question .question__words')
  const before = await list.allTextContents()
  await participant.locator('.questions__scroll').hover()
  await ask(chair, 'Was kommt nach dem Katalog?')

  const renew = participant.getByRole('button', { name: 'neu ordnen' })
  await renew.waitFor()
  expect(await list.allTextContents()).toEqual([...before, 'Was kommt nach dem Katalog?'])
  await expectAccessible(participant, 'a new order waits')
  await renew.click()
  await renew.waitFor({ state: 'detached' })
  expect(await list.allTextContents()).toEqual(['Was kommt nach dem Katalog?', ...before])
  await leave(participant, chair)
})

test('asking, supporting and taking up go by keyboard alone', async () => {
  const [participant, chair] = await Promise.all([newPerson(browser), newPerson(browser)])
  await signIn(participant, installation.links.participant)
  await signIn(chair, installation.links.moderator)
  for (const page of [participant, chair]) {
    await enterRoom(page, installation.address)
    await tabTo(page, '.room__tab--questions')
    await page.keyboard.press('Enter')
  }
  const words = 'Wie viele Abende hat das gekostet?'
  await tabTo(participant, '.ask-question textarea')
  await participant.keyboard.type(words)
  await participant.keyboard.press('Tab')
  await participant.keyboard.press('Tab')
  await participant.keyboard.press('Enter')
  await card(chair, words).waitFor()

  const id = `.question:has-text("${words}")`
  await tabTo(chair, `${id} .question__support`)
  await chair.keyboard.press('Space')
  await card(participant, words).getByText('2 Personen unterstützen das').waitFor()
  await tabTo(chair, `${id} button:has-text("Jetzt dran")`)
  await chair.keyboard.press('Enter')
  await participant.locator('.question--on', { hasText: words }).waitFor()
  await leave(participant, chair)
})

/** Presses Tab until the wished control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.bringToFront()
  const wished = page.locator(selector)
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab')
    if (await wished.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`"${selector}" cannot be reached with the Tab key`)
}

test('without a script the questions stand on the page like everything else', async () => {
  const { page, close } = await personWithoutScripts(browser, installation.links.participant)
  await page.goto(`${installation.address}${await roomPath(page, installation.address)}`)
  expect(await page.locator('.question').first().isVisible()).toBe(true)
  await close()
})
