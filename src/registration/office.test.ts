// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { testDatabase } from '../database/testing.ts'
import type { SignedIn } from '../web/visitor.ts'
import { annelieseAddress, filledIn, plantRegistrations, session, slotOf, type Planted } from './testing.ts'
import { matching, pageOf, type Entry } from './entries.rules.ts'

const database = testDatabase()
let planted: Planted
const organiser: SignedIn = { id: asId('org'), name: 'Olga Organ', offices: ['organiser'] }

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
  planted.setTime(-48 * 60)
  const said = { name: organiser.name, email: null, function: 'guest', language: 'de' }
  await database.db
    .insertInto('person')
    .values({ id: organiser.id, ...said })
    .execute()
})

const list = '/office/registrations'
/** The page that a form leads to, without what it says there. */
const pageBehind = ({ location }: { location: string | null }) => location!.slice(3).split('?')[0] ?? ''
const byPhone = { name: 'Paul Papier', function: 'councillor', 'municipality-query': 'Niederlinden', consent: 'yes' }

describe('given somebody who calls and has no e-mail', () => {
  test('when the office enters them, then they are in, it says by whom, and a sheet with a code lets them in', async () => {
    const office = planted.browser(organiser)
    const sent = await office.post(`${list}/new`, { ...byPhone, [slotOf('check')]: 'check' })
    expect(sent.status).toBe(303)
    expect((await office.get(sent.location!.slice(3))).text).toContain('Eingetragen.')
    const page = pageBehind(sent)
    expect((await office.get(list)).text).toContain('eingetragen vom Büro (Olga Organ)')
    const sheet = await office.post(`${page}/sheet`, {})
    expect(sheet.text).toContain('Über check')
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(sheet.text)?.[0] ?? ''
    const browser = planted.browser()
    expect(await browser.post('/enter', { code: code.toLowerCase() })).toMatchObject({
      status: 303,
      location: '/de/my',
    })
    const person = await planted.people.whoIs(browser.cookies.get('signed-in'))
    expect(person?.name).toBe('Paul Papier')
    expect(await planted.placesOf(person!.id)).toEqual(['check'])
    await office.post(`${page}/sheet`, {})
    expect((await planted.browser().post('/enter', { code })).status).toBe(422)
    expect(await planted.letters()).toEqual([])
  })

  test('when a workshop is full, then the office cannot overbook it either', async () => {
    await planted.registered('Erste', 'single')
    const office = planted.browser(organiser)
    const sent = await office.post(`${list}/new`, { ...byPhone, [slotOf('single')]: 'single' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('„Über single“ ist inzwischen voll.')
    expect(sent.text).toContain('value="Paul Papier"')
    const other = await office.post(`${list}/new`, byPhone)
    const moved = await office.post(`${pageBehind(other)}/places`, { [slotOf('single')]: 'single' })
    expect(moved.status).toBe(422)
    expect(await planted.taken('single')).toBe(1)
  })

  test('when what they said changes, then name, workshops, note and needs are changed; cancelling frees the place', async () => {
    const office = planted.browser(organiser)
    const page = pageBehind(await office.post(`${list}/new`, byPhone))
    await office.post(`${page}/said`, { name: 'Paula Papier', function: 'mayor' })
    await office.post(`${page}/places`, { [slotOf('single')]: 'single' })
    await office.post(`${page}/note`, { note: 'ruft am Montag zurück' })
    expect((await office.post(`${page}/needs`, { need: 'captions' })).status).toBe(422)
    await office.post(`${page}/needs`, { need: 'captions', 'consent-accessNeeds': 'yes' })
    const { text } = await office.get(page)
    for (const shown of ['Paula Papier', 'ruft am Montag zurück']) expect(text).toContain(shown)
    expect(await planted.taken('single')).toBe(1)
    expect((await office.get(`${list}?needs=yes`)).text).toContain('Untertitel')
    await office.post(`${page}/cancel`, {})
    expect(await planted.taken('single')).toBe(0)
    expect((await office.get(`${list}?needs=yes`)).text).toContain('Dazu gibt es keine Anmeldung.')
  })
})

describe('given a code on paper of somebody who needs more than it', () => {
  async function paperCode() {
    const office = planted.browser(organiser)
    const page = pageBehind(await office.post(`${list}/new`, byPhone))
    const sheet = await office.post(`${page}/sheet`, {})
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(sheet.text)?.[0] ?? ''
    const entry = (await planted.registration.entries()).find(({ id }) => page.endsWith(id))
    return { code, personId: entry?.personId ?? '' }
  }

  test('when they have a second factor, then it is asked for next, and leads on to their page', async () => {
    const { code, personId } = await paperCode()
    const factor = {
      person_id: personId,
      sealed_secret: Buffer.alloc(40),
      begun_at: new Date(),
      confirmed_at: new Date(),
    }
    await database.db.insertInto('second_factor').values(factor).execute()
    const entered = await planted.browser().post('/enter', { code })
    expect([entered.status, entered.location]).toEqual([303, '/de/sign-in/factor?next=%2Fde%2Fmy'])
  })

  test('when they hold an office, then the page says at the code what is needed, and leads there and back', async () => {
    const { code, personId } = await paperCode()
    await database.db.insertInto('office').values({ person_id: personId, role: 'technician' }).execute()
    const browser = planted.browser()
    const refused = await browser.post('/enter', { code })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('loggt sich mit einer frischen E-Mail ein')
    expect(refused.text).toContain('href="/de/sign-in?next=%2Fde%2Fmy"')
    expect(browser.cookies.size).toBe(0)
  })
})

describe('given somebody who is entered with an address', () => {
  test('then they get the confirmation there; an address that is registered already is not entered twice', async () => {
    const office = planted.browser(organiser)
    const sent = await office.post(`${list}/new`, { ...byPhone, email: annelieseAddress })
    expect(sent.status).toBe(303)
    expect((await planted.letters()).map(({ to }) => to)).toEqual([annelieseAddress])
    const again = await office.post(`${list}/new`, { ...byPhone, email: annelieseAddress })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Mit dieser Adresse ist schon jemand angemeldet.')
    const page = pageBehind(sent)
    expect((await office.post(`${page}/sheet`, {})).status).toBe(404)
    await office.post(`${page}/said`, { name: 'Jemand Anderes', function: 'guest' })
    expect((await office.get(page)).text).not.toContain('Jemand Anderes')
    expect((await office.post(`${list}/new`, { ...byPhone, consent: '', email: 'x' })).status).toBe(422)
  })
})

describe('given the list', () => {
  test('then it counts places and who waits, and is found by name, municipality, workshop and state', async () => {
    await planted.browser().post('/registration', { ...filledIn, [slotOf('single')]: 'single' })
    await planted.pressLink(annelieseAddress)
    const jutta = await planted.registered('Jutta')
    await planted.registration.joinWaitingList(jutta.id, session('single'))
    const office = planted.browser(organiser)
    expect((await office.get(`${list}?query=niederl`)).text).toContain('Anneliese Brück')
    expect((await office.get(`${list}?query=bruck`)).text).toContain('Anneliese Brück')
    expect((await office.get(`${list}?query=Jutta`)).text).not.toContain('Anneliese')
    const both = (await office.get(`${list}?session=single`)).text
    expect(both).toContain('Anneliese')
    expect(both).toContain('<span class="chip chip--info">wartet</span> Über single')
    expect((await office.get(`${list}?status=cancelled`)).text).toContain('Dazu gibt es keine Anmeldung.')
    const counts = await planted.registration.workshopCounts()
    const single = counts.find((one) => one.session.id === 'single')
    expect(single).toMatchObject({ places: 1, waiting: 1, offers: 0 })
  })

  test('then nobody else sees or changes anything of it', async () => {
    const page = pageBehind(await planted.browser(organiser).post(`${list}/new`, byPhone))
    const others = [
      await planted.registered('Jutta'),
      { id: asId<'person'>('tech'), name: 'T', offices: ['technician', 'programmeEditor', 'ministry'] },
    ]
    for (const other of others) {
      const browser = planted.browser(other)
      for (const path of [list, `${list}/new`, page]) expect((await browser.get(path)).status).toBe(403)
      for (const what of ['places', 'needs', 'said', 'note', 'cancel', 'sheet']) {
        expect((await browser.post(`${page}/${what}`, {})).status).toBe(403)
      }
    }
    expect((await planted.browser().get(list)).status).toBe(303)
    expect((await planted.registration.entries()).find(({ name }) => name === 'Paul Papier')?.status).toBe('confirmed')
  })
})

test('given many entries, then they come in pages, and a page there is not is the nearest there is', () => {
  const items = Array.from({ length: 250 }, (_, index) => index)
  expect(pageOf(items, 1)).toMatchObject({ number: 1, count: 3, items: items.slice(0, 100) })
  expect(pageOf(items, 3).items).toEqual(items.slice(200))
  expect(pageOf(items, 9).number).toBe(3)
  expect(pageOf(items, Number.NaN).number).toBe(1)
  expect(pageOf([], 1)).toEqual({ items: [], number: 1, count: 1 })
  const nothing = { status: null, sessionId: null, query: '', onlyNeeds: false, onlyWithoutEmail: false }
  const entry = { name: 'A', email: null, bodies: [], places: [], waits: [], needs: null } as unknown as Entry
  expect(matching([entry], nothing)).toEqual([entry])
  expect(matching([entry], { ...nothing, onlyNeeds: true })).toEqual([])
  expect(matching([entry], { ...nothing, onlyWithoutEmail: true })).toEqual([entry])
})
