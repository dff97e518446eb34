// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { annelieseAddress, filledIn, plantRegistrations, slotOf, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
})

async function confirmed() {
  await planted.browser().post('/registration', { ...filledIn, [slotOf('check')]: 'check' })
  const person = await planted.pressLink(annelieseAddress)
  const letter = (await planted.letters()).find(({ subject }) => subject.startsWith('Sie sind angemeldet'))
  return { person, letter, link: /\/de(\/enter\/\S+)/.exec(letter?.text ?? '')?.[1] ?? '' }
}

describe('given a confirmed registration', () => {
  test('when it is confirmed, then a letter says the workshops, the calendar and the personal link, once', async () => {
    const { letter } = await confirmed()
    expect(letter?.to).toBe(annelieseAddress)
    expect(letter?.text).toContain('Über check, Freitag, 11. September 2020, 10:00 bis 11:15 Uhr')
    await planted.people.startSignIn({ email: annelieseAddress, language: 'de', next: null, purpose: 'signIn' })
    await planted.pressLink(annelieseAddress)
    const confirmations = (await planted.letters()).filter(({ subject }) => subject.startsWith('Sie sind angemeldet'))
    expect(confirmations).toHaveLength(1)
  })

  test('when the link is opened, then only the button lets in, and it leads to changing and cancelling', async () => {
    const { person, link } = await confirmed()
    const browser = planted.browser()
    expect((await browser.get(link)).text).toContain('Ja, ich bin Anneliese Brück')
    expect((await browser.get(link)).status).toBe(200)
    expect(browser.cookies.size).toBe(0)
    expect(await browser.post(link, {})).toMatchObject({ status: 303, location: '/de/my' })
    const entered = await planted.people.whoIs(browser.cookies.get('signed-in'))
    expect(entered?.id).toBe(person.id)
    const my = (await planted.browser(entered).get('/my')).text
    expect(my).toContain('/de/my/workshops')
    expect(my).toContain('/de/my/cancel')
  })

  test('when it was used and then forwarded, then it gives no entry; its owner gets a fresh letter', async () => {
    const { link } = await confirmed()
    await planted.browser().post(link, {})
    const stranger = planted.browser()
    expect((await stranger.get(link)).status).toBe(410)
    expect((await stranger.get(link)).text).not.toContain('Anneliese')
    expect((await stranger.post(link, {})).status).toBe(410)
    expect(stranger.cookies.size).toBe(0)
    const before = (await planted.letters()).length
    expect(await stranger.post(`${link}/again`, {})).toMatchObject({ status: 303, location: '/de/sign-in/sent' })
    expect((await planted.letters()).length).toBe(before + 1)
    expect((await planted.letters()).at(-1)?.to).toBe(annelieseAddress)
  })

  test('when somebody signed in opens the link of somebody else, then they stay who they are', async () => {
    const { link } = await confirmed()
    const other = planted.browser(await planted.registered('Jutta'))
    expect((await other.get(link)).status).toBe(403)
    expect((await other.post(link, {})).status).toBe(403)
    expect(other.cookies.size).toBe(0)
    expect((await planted.browser().get(link)).status).toBe(200)
  })

  test('when fifty press one link at once, then one comes in', async () => {
    const { link } = await confirmed()
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await planted.browser().post(link, {})).status),
    )
    expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  })

  test('when its person holds an office, or the congress is long over, then it lets nobody in', async () => {
    const { person, link } = await confirmed()
    await database.db.insertInto('office').values({ person_id: person.id, role: 'organiser' }).execute()
    expect((await planted.browser().post(link, {})).status).toBe(410)
    await database.db.deleteFrom('office').execute()
    planted.setTime(480 + 8 * 24 * 60)
    expect((await planted.browser().post(link, {})).status).toBe(410)
    await planted.registration.sweep()
    expect((await planted.browser().post(link, {})).status).toBe(404)
  })

  test('with a link or code that was made up, then there is no entry, and the page says so', async () => {
    for (const secret of ['x', 'A'.repeat(43)]) {
      expect((await planted.browser().get(`/enter/${secret}`)).status).toBe(404)
      expect((await planted.browser().post(`/enter/${secret}`, {})).status).toBe(404)
    }
    const browser = planted.browser()
    expect((await browser.post('/enter', { code: 'AAAA-BBBB-CCCC' })).text).toContain('Der Link oder Code stimmt nicht')
    expect((await browser.post('/enter', { code: '' })).status).toBe(422)
    expect(browser.cookies.size).toBe(0)
  })
})

describe('given calendar files', () => {
  test('then one’s own holds what one is in, and a session’s is open to everybody', async () => {
    const { person } = await confirmed()
    const own = await planted.browser(person).get('/my/calendar.ics')
    expect(own.headers.get('content-type')).toContain('text/calendar')
    expect(own.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(own.text).toContain('DTSTART;TZID=Europe/Berlin:20200911T100000')
    const one = await planted.browser().get('/programme/sessions/check.ics')
    expect(one.text).toContain('UID:check@localhost')
    expect((await planted.browser().get('/programme/sessions/gone.ics')).status).toBe(404)
  })

  test('when a session is moved, then its sequence rises and its id stays', async () => {
    await database.db.updateTable('session').set({ capacity: 7 }).where('id', '=', 'check').execute()
    expect((await planted.browser().get('/programme/sessions/check.ics')).text).toContain('SEQUENCE:0')
    const moved = new Date('2020-09-11T09:00:00Z')
    await database.db.updateTable('session').set({ ends_at: moved }).where('id', '=', 'check').execute()
    const { text } = await planted.browser().get('/programme/sessions/check.ics')
    expect(text).toContain('SEQUENCE:1')
    expect(text).toContain('UID:check@localhost')
  })
})
