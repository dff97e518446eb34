// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the two or three organisers of a congress do in its office, by mouse; every page and state on the way
 * accessible and no wider than the window. The register is one made here, with a row of everything.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officialLines, workbook } from '../../../src/municipality/testing/workbooks.ts'
import { expectFine } from '../accessible.ts'
import { startInstallation, type Installation } from '../installation.ts'
import { newPerson, openBrowser, signIn } from '../persons.ts'
import { openPostOffice, type PostOffice } from '../post-office.ts'
import { choose, foundMunicipality, searchMunicipality, submit, workshop } from '../registering.ts'
import { buildFolder } from '../story.ts'

let browser: Browser
let postOffice: PostOffice
let installation: Installation
let organiser: Page

beforeAll(async () => {
  browser = await openBrowser()
  postOffice = await openPostOffice()
  installation = await startInstallation(buildFolder(), {
    SMTP_URL: postOffice.url,
    MAIL_FROM: 'Kongress <kongress@landauf.example>',
    // Slow enough that somebody sees it on its way.
    SMTP_LETTERS_PER_MINUTE: '600',
  })
  organiser = await newPerson(browser)
  await signIn(organiser, installation.links.organiser)
})
afterAll(async () => {
  await browser.close()
  await installation.close()
  await postOffice.close()
})

const to = (where: string) => `${installation.address}/de${where}`
const done = (page: Page) => page.getByRole('status').first().waitFor()
const running = 'zukunfts-check-dorf'

test('somebody who telephones is taken down, with a sheet of paper to come in by', async () => {
  await organiser.goto(to('/office'))
  await expectFine(organiser, 'office')
  await organiser.getByRole('link', { name: 'Anmeldungen' }).first().click()
  await organiser.waitForURL(/\/office\/registrations/)
  await expectFine(organiser, 'registrations')
  await organiser.getByRole('link', { name: 'Jemanden eintragen' }).click()
  await organiser.waitForURL(/\/new$/)
  await organiser.locator('input[name="name"]').fill('Telse Telefon')
  await submit(organiser).click()
  await organiser.locator('#consent-error').waitFor()
  expect(await organiser.locator('input[name="name"]').inputValue()).toBe('Telse Telefon')
  await expectFine(organiser, 'taking somebody down, something missing')
  await organiser.locator('select[name="function"]').selectOption('councillor')
  await searchMunicipality(organiser, 'St. Goar')
  await choose(organiser, foundMunicipality(organiser, { typed: '', name: 'Sankt Goar' }))
  await choose(organiser, workshop(organiser, 'Glasfaser bis ins letzte Haus'))
  await organiser.locator('textarea[name="note"]').fill('ruft am Montag zurück')
  await choose(organiser, organiser.locator('input[name="consent"]'))
  await submit(organiser).click()
  await organiser.getByRole('heading', { name: 'Telse Telefon', level: 1 }).waitFor()
  await done(organiser)
  await expectFine(organiser, 'one registration')
  await organiser.getByRole('button', { name: 'Blatt mit Zugangscode drucken' }).click()
  await organiser.getByRole('heading', { name: 'Ihr Zugang zum Kongress' }).waitFor()
  await expectFine(organiser, 'sheet with a code')
  const code = await organiser.locator('main dd').first().innerText()

  const telse = await newPerson(browser)
  await telse.goto(to('/enter'))
  await expectFine(telse, 'code from paper')
  await telse.locator('input[name="code"]').fill(code.trim())
  await submit(telse).click()
  await telse.waitForURL(/\/my$/)
  await telse.getByRole('heading', { name: 'Glasfaser bis ins letzte Haus' }).waitFor()
  await telse.context().close()
})

test('whoever stands at a door without a link is let in', async () => {
  const outside = await newPerson(browser)
  await outside.goto(to(`/sessions/${running}`))
  await outside.getByRole('link', { name: 'Ich komme nicht hinein' }).click()
  await outside.waitForURL(/\/ask$/)
  await expectFine(outside, 'asking at the door')
  await outside.locator('input[name="name"]').fill('Otto Ohnelink')
  await outside.locator('input[name="email"]').fill('otto@ohnelink.example')
  await choose(outside, outside.locator('input[name="consent"]'))
  await submit(outside).click()
  await outside.waitForURL(/\/door\/waiting/)
  // A page that looks again by itself would be gone before it is looked at.
  await outside.goto(to('/door/waiting?still'))
  await expectFine(outside, 'waiting at the door')
  await outside.goto(to('/door/waiting'))
  await organiser.goto(to('/office/door?still'))
  await expectFine(organiser, 'who is at the door')
  await organiser.getByRole('button', { name: 'Einlassen: Otto Ohnelink', exact: true }).click()
  // The page outside looks again by itself.
  await outside.waitForURL(/\/rooms\//)
  await outside.getByText('Otto Ohnelink').first().waitFor()
  await outside.context().close()
})

test('one mandate is confirmed, another refused, and who refused stays to be read', async () => {
  await organiser.goto(to('/office/people?show=waiting'))
  await expectFine(organiser, 'people who wait')
  const waiting = async () =>
    Number(/\((\d+)\)/.exec(await organiser.locator('nav', { hasText: 'Zu prüfen' }).innerText())?.[1])
  const before = await waiting()
  for (const [button, outcome] of [
    ['Bestätigen', 'Das Mandat ist bestätigt.'],
    ['Ablehnen', 'Das Mandat ist abgelehnt.'],
  ] as const) {
    await organiser.locator('tbody a').first().click()
    await organiser.getByRole('button', { name: button }).first().click()
    await organiser.getByText(outcome).waitFor()
    await expectFine(organiser, outcome)
    await organiser.goto(to('/office/people?show=waiting'))
  }
  expect(await waiting()).toBe(before - 2)
})

async function chooseFile(name: string, bytes: Uint8Array): Promise<void> {
  await organiser.goto(to('/office/register'))
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await organiser.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })
  await organiser.getByRole('button', { name: 'Datei prüfen' }).click()
}

test('a wrong register is refused with sheet, row and column; the right one is shown before it is loaded', async () => {
  await organiser.goto(to('/office/register'))
  await expectFine(organiser, 'register')
  const wrong = officialLines().map((line, index) => (index === 26 ? line.with(9, 'viele') : line))
  await chooseFile('falsch.xlsx', await workbook(wrong))
  const refused = organiser.getByRole('alert').filter({ hasText: 'Diese Datei können wir nicht laden' })
  await refused.waitFor()
  expect(await refused.innerText()).toContain(
    'Blatt 2, Zeile 27, Spalte J: erwartet eine ganze Zahl, gefunden „viele“.',
  )
  await expectFine(organiser, 'register refused')

  await chooseFile('richtig.xlsx', await workbook(officialLines()))
  await organiser.getByRole('heading', { name: 'Was sich ändern würde' }).waitFor()
  await expectFine(organiser, 'preview of a register')
  await organiser.getByRole('button', { name: 'So laden' }).click()
  await organiser.getByText('Das Verzeichnis ist geladen').waitFor()
  await expectFine(organiser, 'register loaded')
  await organiser.goto(to('/municipalities?q=Niederfurt'))
  expect(await organiser.locator('main').innerText()).toContain('3.000')
})

/** The official one of the Statistisches Bundesamt is not part of this repository; it is read where it lies beside. */
const official = ['..', '../..']
  .map((folder) => path.resolve(folder, 'shared/data/municipality/AuszugGV4QAktuell_2024.xlsx'))
  .filter((file) => existsSync(file))

for (const file of official.slice(0, 1))
  test('the official register is read and shown', async () => {
    await organiser.goto(to('/office/register'))
    await organiser.locator('input[type=file]').setInputFiles(file)
    await organiser.getByRole('button', { name: 'Datei prüfen' }).click()
    await organiser.getByRole('heading', { name: 'Was sich ändern würde' }).waitFor()
    await expectFine(organiser, 'preview of the official register')
    await organiser.getByRole('button', { name: 'Verwerfen' }).click()
    await organiser.getByText('geändert wurde nichts').waitFor()
  })

test('a letter to one workshop goes out before the eyes of who sent it, one for each address', async () => {
  await organiser.goto(to('/office/mail/send'))
  await expectFine(organiser, 'letters to groups')
  await organiser.goto(to('/office/mail/send/new'))
  await submit(organiser).click()
  await organiser.locator('.field__error').first().waitFor()
  await expectFine(organiser, 'a letter to a group, something missing')
  await organiser.locator('select[name="group"]').selectOption({ label: 'Mit Platz in „Zukunfts-Check Dorf“' })
  await choose(organiser, organiser.locator('input[name="purpose"][value="essential"]'))
  await organiser.locator('input[name="subjectDe"]').fill('Der Raum ist früher offen')
  await organiser.locator('textarea[name="bodyDe"]').fill('Sie können schon eine halbe Stunde vorher hinein.')
  await submit(organiser).click()
  await organiser.getByRole('heading', { name: 'Vorschau' }).waitFor()
  await expectFine(organiser, 'preview of a letter to a group')
  const before = postOffice.taken.length
  const send = organiser.getByRole('button', { name: /^An \d+ Adressen verschicken/ })
  const count = Number(/\d+/.exec(await send.innerText())?.[0])
  await send.click()
  await organiser.locator('progress').waitFor()
  await organiser.getByText(`${count} von ${count} erledigt`).waitFor({ timeout: 120_000 })
  await expectFine(organiser, 'a letter sent')
  const sent = postOffice.taken.slice(before).map((letter) => letter.to)
  expect(sent.length).toBeGreaterThanOrEqual(count)
  expect(new Set(sent).size).toBe(sent.length)
})

test('an organiser sees where they are signed in, and signs out what was left open elsewhere', async () => {
  const elsewhere = await newPerson(browser)
  await signIn(elsewhere, installation.links.organiser)
  await organiser.goto(to('/my/security'))
  await expectFine(organiser, 'security')
  await organiser.goto(to('/my/devices'))
  await expectFine(organiser, 'devices')
  await organiser.locator('button[name="device"]').first().click()
  await done(organiser)
  await elsewhere.goto(to('/office'))
  await elsewhere.waitForURL(/\/sign-in/)
  await elsewhere.context().close()
})

test('what is kept of whom is on record, and who changed what can be read', async () => {
  await organiser.goto(to('/office/privacy'))
  await organiser.locator('textarea[name="controller"]').fill('Landauf, landab e. V.\nHauptstraße 1')
  await organiser.getByRole('button', { name: 'Speichern' }).click()
  await done(organiser)
  await expectFine(organiser, 'privacy')
  await organiser.getByRole('link', { name: 'Verzeichnis der Verarbeitungen ansehen' }).click()
  await organiser.getByText('Hauptstraße 1').waitFor()
  await expectFine(organiser, 'record of processing')
  await organiser.goto(to('/office/audit'))
  await expectFine(organiser, 'audit trail')
  const trail = await organiser.locator('main table').innerText()
  expect(trail).toContain('Gemeindeverzeichnis geladen')
  expect(trail).not.toContain('ruft am Montag zurück')
})
