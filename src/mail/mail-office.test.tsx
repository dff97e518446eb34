// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { render } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import { MailFailure, type Letter } from './index.ts'
import { markFailed, markSent, markTrouble } from './mail.store.ts'
import { mailHouse, organiser, participant, site } from './office-testing.ts'

const database = testDatabase()
beforeEach(async () => {
  await database.db.deleteFrom('mail').execute()
})

const open = (to: string, subject = 'Erinnerung'): Letter => ({
  to,
  language: 'de',
  subject,
  kind: 'reminderDay',
  openToOffice: true,
  parts: [{ kind: 'paragraph', text: 'Morgen geht es los' }],
})
const secret = (to: string): Letter => ({
  to,
  language: 'de',
  subject: 'Ihr Link zum Einloggen',
  kind: 'signIn',
  urgency: 'now',
  parts: [
    { kind: 'link', label: 'Einloggen', url: 'https://kongress.example/de/sign-in/link/very-secret' },
    { kind: 'code', label: 'Code', code: '012345' },
  ],
})

test('given letters in every state, when the office is opened, then it says what became of each, in plain words', async () => {
  const { mailbox, browser } = mailHouse(database.db)
  await mailbox.post(open('waiting@village.example'))
  const tried = await mailbox.post(open('tried@village.example'))
  await database.db.updateTable('mail').set({ attempts: 2, attempted_at: new Date() }).where('id', '=', tried).execute()
  await markTrouble(database.db, tried, '451 RCPT TO EENVELOPE')
  await markSent(database.db, await mailbox.post(open('sent@village.example')), new Date())
  await markFailed(database.db, await mailbox.post(open('nobody@village.example')), '550 RCPT TO EENVELOPE')
  const { status, text } = await browser(organiser).get('/office/mail')
  expect(status).toBe(200)
  expect(text).toContain('4 E-Mails')
  expect(text).toMatch(/2 Mal versucht[\s\S]*nächster Versuch spätestens um \d\d:\d\d Uhr/)
  expect(text).toContain('Der Mailserver bittet um Geduld')
  expect(text).toContain('Diese Adresse gibt es nicht')
  expect((await browser(organiser, 'en').get('/office/mail')).text).toContain('There is no such address')
})

test('given letters, when they are filtered by state, address or a person’s name, then only those stand there', async () => {
  const { mailbox, browser } = mailHouse(database.db)
  await mailbox.post(open('mayor@village.example', 'Für Anneliese'))
  await markSent(database.db, await mailbox.post(open('b_b@village.example', 'Für Bernd')), new Date())
  const found = async (query: string) => {
    const { text } = await browser(organiser).get(`/office/mail?${query}`)
    return ['Für Anneliese', 'Für Bernd'].filter((subject) => text.includes(subject))
  }
  expect(await found('')).toEqual(['Für Anneliese', 'Für Bernd'])
  expect(await found('state=sent')).toEqual(['Für Bernd'])
  expect(await found('state=waiting')).toEqual(['Für Anneliese'])
  expect(await found('state=failed')).toEqual([])
  expect(await found('state=nonsense')).toEqual(['Für Anneliese', 'Für Bernd'])
  expect(await found('q=MAYOR@')).toEqual(['Für Anneliese'])
  expect(await found('q=Brück')).toEqual(['Für Anneliese'])
  expect(await found('q=b_b')).toEqual(['Für Bernd'])
  expect(await found('q=%25')).toEqual([])
  expect(await found('q=%00')).toEqual(['Für Anneliese', 'Für Bernd'])
})

test('given a letter with a link that signs in, when the office opens it, then nothing of its text is shown', async () => {
  const { mailbox, browser } = mailHouse(database.db)
  const id = await mailbox.post(secret('mayor@village.example'))
  for (const path of ['/office/mail', `/office/mail/letters/${id}`]) {
    const { status, text } = await browser(organiser).get(path)
    expect(status).toBe(200)
    expect(text).toContain('Ihr Link zum Einloggen')
    expect(text).not.toMatch(/very-secret|012 ?345/)
  }
  expect((await browser(organiser).get(`/office/mail/letters/${id}`)).text).toContain('persönlichen Link oder Code')
})

test('given a letter without secrets, when the office opens it while it waits, then its text can be read', async () => {
  const { mailbox, browser } = mailHouse(database.db)
  const id = await mailbox.post(open('mayor@village.example'))
  const { text } = await browser(organiser).get(`/office/mail/letters/${id}`)
  expect(text).toContain('Morgen geht es los')
  expect(text).toContain('Anneliese Brück')
  await markSent(database.db, id, new Date())
  expect((await browser(organiser).get(`/office/mail/letters/${id}`)).text).not.toContain('Morgen geht es los')
})

test('given a letter that says it is open and holds a code, when it is posted, then that is a fault of ours', async () => {
  const { mailbox } = mailHouse(database.db)
  await expect(mailbox.post({ ...secret('a@b.example'), openToOffice: true })).rejects.toThrow('holds no secret')
})

test('given a letter that was given up, when somebody tries it again, then it is in the queue anew', async () => {
  const { mailbox, browser, again } = mailHouse(database.db)
  const id = await mailbox.post(open('mayor@village.example'))
  await markFailed(database.db, id, '452 RCPT TO EENVELOPE')
  expect((await browser(organiser).get(`/office/mail/letters/${id}`)).text).toContain('Noch einmal versuchen')
  const pressed = await browser(organiser).post(`/office/mail/letters/${id}/retry`)
  expect(pressed).toMatchObject({ status: 303, location: `/de/office/mail/letters/${id}?retried=yes` })
  expect(again).toEqual([id])
  expect(await mailbox.letter(id)).toMatchObject({ failure: null, attempts: 0 })
  expect((await mailbox.letter(id))?.text).toContain('Morgen geht es los')
  // Pressed twice: there is nothing to try again.
  expect((await browser(organiser).post(`/office/mail/letters/${id}/retry`)).location).toContain('retried=no')
  expect(again).toEqual([id])
})

test.each([
  ['holds a secret', secret('mayor@village.example')],
  ['is too late', { ...open('mayor@village.example'), usefulUntil: asInstant(0) }],
])(
  'given a letter that was given up and %s, when somebody tries it again, then it stays given up',
  async (_what, letter) => {
    const { mailbox, browser, again } = mailHouse(database.db)
    const id = await mailbox.post(letter)
    await markFailed(database.db, id, '550 RCPT TO EENVELOPE')
    expect((await browser(organiser).post(`/office/mail/letters/${id}/retry`)).location).toContain('retried=no')
    expect(again).toEqual([])
  },
)

test('given letters that did not arrive, when they are asked for beside people, then only the last of each counts', async () => {
  const { mailbox, office } = mailHouse(database.db)
  const failed = async (to: string, why: string) => {
    const id = await mailbox.post(open(to))
    await markFailed(database.db, id, why)
    return id
  }
  const id = await failed('mayor@village.example', '550 RCPT TO EENVELOPE')
  await failed('arrived@village.example', '550 RCPT TO EENVELOPE')
  await markSent(database.db, await mailbox.post(open('arrived@village.example')), new Date())
  await failed('stopped@village.example', 'stopped')
  await failed('late@village.example', 'tooLate')
  await mailbox.post(open('waiting@village.example'))
  const asked = ['Mayor', 'arrived', 'stopped', 'late', 'waiting', 'unknown'].map((name) => `${name}@village.example`)
  const failures = await office.failuresOf(asked)
  expect([...failures.keys()]).toEqual(['mayor@village.example'])
  expect(failures.get('mayor@village.example')).toMatchObject({ mail: id, trouble: 'addressUnknown' })
  expect(await office.failuresOf([])).toEqual(new Map())

  const visitor = { language: 'de' as const, path: '/office', person: organiser, csrf: 'x', site }
  const beside = render(<MailFailure visitor={visitor} failure={failures.get('mayor@village.example')} />)
  expect(beside).toContain(`href="/de/office/mail/letters/${id}"`)
  expect(beside).toContain('E-Mail kam nicht an: Diese Adresse gibt es nicht')
  expect(render(<MailFailure visitor={visitor} failure={undefined} />)).toBe('')
})

test('given somebody without an office, when they ask for the mail office, then they do not get in', async () => {
  const { mailbox, browser } = mailHouse(database.db)
  const id = await mailbox.post(open('mayor@village.example'))
  const pages = ['/office/mail', `/office/mail/letters/${id}`, '/office/mail/templates', '/office/mail/send']
  for (const path of pages) {
    expect((await browser(participant).get(path)).status).toBe(403)
    expect((await browser(null).get(path)).location).toMatch(/^\/de\/sign-in\?next=/)
  }
  expect((await browser(participant).post(`/office/mail/letters/${id}/retry`)).status).toBe(403)
})

test('given an id of no letter, when the office opens it, then a page says so', async () => {
  const { browser } = mailHouse(database.db)
  expect((await browser(organiser).get(`/office/mail/letters/${asId('none')}`)).status).toBe(404)
})
