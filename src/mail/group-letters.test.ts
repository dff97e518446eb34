// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { groupLetterLimits } from './group-letters.rules.ts'
import { markFailed, markSent } from './mail.store.ts'
import { mailHouse, member, organiser, participant } from './office-testing.ts'

const database = testDatabase()
beforeEach(async () => {
  await sql`truncate mail, group_letter, mail_choice, person cascade`.execute(database.db)
  const person = { email: 'miriam@verein.example', function: 'guest', language: 'de' }
  await database.db
    .insertInto('person')
    .values({ id: organiser.id, name: organiser.name, ...person })
    .execute()
})

const everybody = [member('Anna'), member('Bernd'), member('Clara', 'en')]
const typed = {
  group: 'registered',
  purpose: 'essential',
  subjectDe: 'Neuer Raum',
  bodyDe: 'wir sind jetzt hier:\nhttps://kongress.example/de/rooms/x\n\nBis gleich',
  subjectEn: 'New room',
  bodyEn: 'We are here now',
}

async function drafted(house: ReturnType<typeof mailHouse>, fields: Record<string, string> = {}) {
  const { location } = await house.browser(organiser).post('/office/mail/send/new', { ...typed, ...fields })
  const path = location?.slice(3) ?? ''
  return { path, id: path.split('/').at(-1)! }
}
const rows = () => database.db.selectFrom('mail').selectAll().orderBy('to_address').execute()

test('given a text in both languages, when it is sent, then everybody gets a letter of their own in their language', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  const preview = await house.browser(organiser).get(path)
  expect(preview.text).toContain('Geht an 3 Adressen.')
  expect(preview.text).toContain('Noch ist nichts verschickt.')
  expect(await rows()).toEqual([])
  expect(await house.browser(organiser).post(`${path}/send`)).toMatchObject({ status: 303, location: `/de${path}` })
  const [anna, bernd, clara] = await rows()
  expect(anna).toMatchObject({
    to_address: 'anna@village.example',
    subject: 'Neuer Raum',
    urgency: 'bulk',
    kind: 'group',
  })
  expect(anna?.text).toContain(
    'Guten Tag Anna,\n\nwir sind jetzt hier:\nhttps://kongress.example/de/rooms/x\n\nBis gleich',
  )
  expect(bernd?.withdraw_url).toBeNull()
  expect(clara).toMatchObject({ language: 'en', subject: 'New room' })
  expect(clara?.text).toContain('Dear Clara,')
  expect(house.queued).toHaveLength(3)
})

test('given a German text only, when it is sent, then who reads English gets it with a note', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house, { subjectEn: '', bodyEn: '' })
  await house.browser(organiser).post(`${path}/send`)
  const clara = (await rows())[2]
  expect(clara).toMatchObject({ language: 'de', subject: 'Neuer Raum' })
  expect(clara?.text).toMatch(/^This e-mail is available in German only\./)
  expect((await rows())[0]?.text).not.toContain('German only')
})

test('given news, when they are sent, then only who agreed gets them, with the way out', async () => {
  const house = mailHouse(database.db, () => everybody)
  await house.choices.choose('bernd@village.example', { news: true })
  const { path } = await drafted(house, { purpose: 'news' })
  const preview = await house.browser(organiser).get(path)
  expect(preview.text).toContain('Geht an eine Adresse.')
  expect(preview.text).toContain('2 Personen der Gruppe bekommen sie nicht')
  await house.browser(organiser).post(`${path}/send`)
  const sent = await rows()
  expect(sent.map(({ to_address }) => to_address)).toEqual(['bernd@village.example'])
  expect(sent[0]?.withdraw_url).toMatch(/\/de\/letters\/withdraw\/news\/[\w-]{22}$/)
  expect(sent[0]?.text).toContain(`Keine Neuigkeiten mehr bekommen:\n${sent[0]?.withdraw_url}`)
})

test('given nobody who agreed, when news are sent, then they are refused and nothing leaves', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house, { purpose: 'news' })
  const refused = await house.browser(organiser).post(`${path}/send`)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('niemand, dem diese E-Mail geschickt werden darf')
  expect(await rows()).toEqual([])
})

test('given the button pressed twice at once, when the letter is sent, then everybody gets it once', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  const press = () => house.browser(organiser).post(`${path}/send`)
  const answers = await Promise.all([press(), press(), press()])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await rows()).toHaveLength(3)
})

test('given two tasks of one person, when the group is written to, then the address gets one letter', async () => {
  const house = mailHouse(database.db, () => [...everybody, { ...member('Anna'), email: 'ANNA@village.example' }])
  const { path } = await drafted(house)
  expect((await house.browser(organiser).get(path)).text).toContain('Geht an 3 Adressen.')
})

test('given letters on their way, when the progress is looked at, then it counts, renews itself and ends', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  await house.browser(organiser).post(`${path}/send`)
  const [anna, bernd, clara] = await house.mailbox.newest(3)
  await markSent(database.db, anna!.id, new Date())
  const sending = await house.browser(organiser).get(path)
  expect(sending.header('refresh')).toBe('5')
  const still = await house.browser(organiser).get(`${path}?still`)
  expect(still.header('refresh')).toBeNull()
  expect(still.text).toContain('Diese Seite steht still.')
  expect(sending.text).toContain('1 von 3 erledigt')
  expect(sending.text).toContain('Verschickt von')
  expect(sending.text).toContain('Miriam Kestenholz')
  await markSent(database.db, bernd!.id, new Date())
  await markFailed(database.db, clara!.id, '550 RCPT TO EENVELOPE')
  const over = await house.browser(organiser).get(path)
  expect(over.header('refresh')).toBeNull()
  expect(over.text).toContain('3 von 3 erledigt')
  expect(over.text).toContain('Die nicht zugestellten ansehen')
})

test('given letters that wait, when sending is stopped, then they stay here and what a sender held counts as sent', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  await house.browser(organiser).post(`${path}/send`)
  const [held] = await house.mailbox.newest(3)
  await house.browser(organiser).post(`${path}/stop`)
  // It was with the mail server at that moment.
  await markSent(database.db, held!.id, new Date())
  const page = await house.browser(organiser).get(path)
  expect(page.text).toContain('Angehalten')
  expect(page.header('refresh')).toBeNull()
  const kept = (await rows()).filter(({ id }) => id !== held?.id)
  expect(kept.map(({ failure, text, sent_at }) => ({ failure, text, sent_at }))).toEqual(
    Array.from({ length: 2 }, () => ({ failure: 'stopped', text: '', sent_at: null })),
  )
  expect((await house.groupLetters.list())[0]?.tally).toEqual({ sent: 1, waiting: 0, failed: 0, stopped: 2 })
})

test('given rows that are swept after thirty days, when the letter is looked at, then it still says what became of it', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  await house.browser(organiser).post(`${path}/send`)
  const [anna] = await house.mailbox.newest(3)
  await markSent(database.db, anna!.id, new Date())
  house.pass(31 * 24 * 60 * 60 * 1000)
  expect(await house.mailbox.sweep()).toBe(3)
  expect((await house.groupLetters.list())[0]?.tally).toEqual({ sent: 1, waiting: 0, failed: 2, stopped: 0 })
})

test('given a sample to oneself, when it is asked for, then it comes in both languages and to nobody else', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  expect((await house.browser(organiser).post(`${path}/sample`)).location).toBe(`/de${path}?sample`)
  const sent = await rows()
  expect(sent.map(({ to_address, language }) => [to_address, language]).sort()).toEqual([
    ['miriam@verein.example', 'de'],
    ['miriam@verein.example', 'en'],
  ])
  expect((await house.browser(organiser).get(`${path}?sample`)).text).toContain('unterwegs an miriam@verein.example')
})

test('given a form with mistakes, when it is sent, then each is said at its field and what was typed stays', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { browser } = house
  const wrong = { ...typed, group: 'other', purpose: '', subjectDe: '', subjectEn: '' }
  const { status, text } = await browser(organiser).post('/office/mail/send/new', wrong)
  expect(status).toBe(422)
  for (const field of ['group', 'purpose', 'subjectDe', 'subjectEn']) expect(text).toContain(`id="${field}-error"`)
  expect(text).toContain('Bis gleich')
  expect(await house.groupLetters.list()).toEqual([])
})

test('given a subject of two lines, when it is written, then it is one', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house, { subjectDe: 'Neuer Raum\r\nBcc: all@example.org' })
  await house.browser(organiser).post(`${path}/send`)
  expect((await rows())[0]?.subject).toBe('Neuer Raum Bcc: all@example.org')
})

test('given a draft, when it is changed or deleted, then that is done; what was sent stays as it was', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path, id } = await drafted(house)
  await drafted(house, { draft: id, subjectDe: 'Anderer Raum' })
  expect((await house.groupLetters.list()).map(({ letter }) => letter.subject.de)).toEqual(['Anderer Raum'])
  expect((await house.browser(organiser).get(`/office/mail/send/new?draft=${id}`)).text).toContain('Anderer Raum')
  await house.browser(organiser).post(`${path}/send`)
  const late = await house.browser(organiser).post('/office/mail/send/new', { ...typed, draft: id })
  expect(late.status).toBe(422)
  expect(late.text).toContain('schon verschickt')
  await house.browser(organiser).post(`${path}/discard`)
  expect(await house.groupLetters.list()).toHaveLength(1)
})

test('given as many letters as a day may have, when one more is sent, then it is refused until the day is over', async () => {
  const house = mailHouse(database.db, () => everybody)
  for (let sent = 0; sent < groupLetterLimits.perDayMax; sent += 1) {
    const { path } = await drafted(house)
    expect((await house.browser(organiser).post(`${path}/send`)).status).toBe(303)
  }
  const { path } = await drafted(house)
  expect((await house.browser(organiser).post(`${path}/send`)).text).toContain('höchstens 12 E-Mails an Gruppen')
  house.pass(24 * 60 * 60 * 1000)
  expect((await house.browser(organiser).post(`${path}/send`)).status).toBe(303)
})

test('given more addresses than a letter may have, when it is sent, then it is refused', async () => {
  const crowd = Array.from({ length: groupLetterLimits.addressesMax + 1 }, (_, index) => member(`p${index}`))
  const house = mailHouse(database.db, () => crowd)
  const { path } = await drafted(house)
  expect((await house.browser(organiser).post(`${path}/send`)).text).toContain('höchstens 5000 Adressen')
})

test('given a group that is gone, when its draft is opened or sent, then that is said', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  house.groups.splice(0)
  expect((await house.browser(organiser).get(path)).text).toContain('Diese Gruppe gibt es nicht mehr')
  expect((await house.browser(organiser).post(`${path}/send`)).status).toBe(422)
})

test('given the usual texts, when the form begins with one, then both languages are filled in', async () => {
  const { text } = await mailHouse(database.db).browser(organiser).get('/office/mail/send/new?start=afterwards')
  expect(text).toContain('danke, dass Sie bei „Landauf“ dabei waren.')
  expect(text).toContain('Thank you for taking part in “Landauf”.')
})

test('given somebody without an office, when they send, then they are refused', async () => {
  const house = mailHouse(database.db, () => everybody)
  const { path } = await drafted(house)
  for (const press of ['send', 'sample', 'stop', 'discard']) {
    expect((await house.browser(participant).post(`${path}/${press}`)).status).toBe(403)
  }
  expect(await rows()).toEqual([])
})
