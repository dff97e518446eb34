// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { testDatabase } from '../database/testing.ts'
import type { SignedIn } from '../web/visitor.ts'
import { plantRegistrations, session, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
  planted.setTime(125)
})

const said = {
  name: 'Otto Ohnelink',
  email: 'otto@village.example',
  'municipality-query': 'Niederlinden',
  consent: 'yes',
}

async function moderator(slug: string, role = 'moderator'): Promise<SignedIn> {
  const id = asId<'person'>(`leads-${slug}-${role}`)
  await database.db
    .insertInto('person')
    .values({ id, name: 'Moritz', email: null, function: 'guest', language: 'de' })
    .execute()
  await database.db
    .insertInto('session_person')
    .values({ session_id: slug, person_id: id, role, position: 0 })
    .execute()
  return { id, name: 'Moritz', offices: [] }
}

const requestIds = async () =>
  (await database.db.selectFrom('door_request').select('id').orderBy('asked_at').execute()).map(({ id }) => id)

describe('given somebody without a link in front of a running workshop', () => {
  test('when one of both sides makes its page stand still, then it does, also after a press', async () => {
    const outside = planted.browser()
    const inside = planted.browser(await moderator('check'))
    await outside.post('/sessions/check/ask', said)
    for (const [browser, page] of [
      [outside, '/door/waiting'],
      [inside, '/door'],
    ] as const) {
      const moving = await browser.get(page)
      expect(moving.headers.get('refresh')).toBe('5')
      expect(moving.text).toContain(`href="/de${page}?still"`)
      const still = await browser.get(`${page}?still`)
      expect(still.headers.get('refresh')).toBeNull()
      expect(still.text).toContain('Diese Seite steht still.')
    }
    const [id = ''] = await requestIds()
    const press = { answer: 'admit', back: '/door', still: 'yes' }
    expect(await inside.post(`/door/${id}`, press)).toMatchObject({ location: '/de/door?still' })
  })

  test('when they ask and the moderator presses once, then they are in, with a place, by a page that looks itself', async () => {
    const outside = planted.browser()
    const inside = planted.browser(await moderator('check'))
    expect((await outside.get('/sessions/check')).text).toContain('/de/sessions/check/ask')
    expect((await outside.get('/sessions/check/ask')).text).toContain('Ich komme nicht hinein')
    expect(await outside.post('/sessions/check/ask', said)).toMatchObject({ status: 303, location: '/de/door/waiting' })
    const waiting = await outside.get('/door/waiting')
    expect(waiting.headers.get('refresh')).toBe('5')
    expect(outside.cookies.has('signed-in')).toBe(false)

    const list = (await inside.get('/door')).text
    for (const shown of ['Otto Ohnelink', 'otto@village.example', 'Niederlinden']) expect(list).toContain(shown)
    const [id = ''] = await requestIds()
    expect(await inside.post(`/door/${id}`, { answer: 'admit', back: '/door' })).toMatchObject({ status: 303 })
    expect((await inside.get('/door')).text).not.toContain('Otto')

    expect(await outside.get('/door/waiting')).toMatchObject({ status: 303, location: '/de/rooms/check' })
    const person = await planted.people.whoIs(outside.cookies.get('signed-in'))
    expect(person).toMatchObject({ name: 'Otto Ohnelink', offices: [] })
    expect(await planted.placesOf(person!.id)).toEqual(['check'])
    const found = await planted.programme.session('check')
    expect(await planted.registration.mayEnter(person, found!)).toEqual({ ok: true, value: 'participant' })
    const [card] = await planted.people.cardsOf([person!.id])
    expect(card?.bodies.map(({ name }) => name)).toEqual(['Niederlinden'])
  })

  test('when the workshop is full, then they come in to listen, and it is not overbooked', async () => {
    await planted.registered('Erste', 'single')
    const outside = planted.browser()
    await outside.post('/sessions/single/ask', said)
    const [id = ''] = await requestIds()
    await planted.registration.admitAtDoor(asId(id), await moderator('single'))
    await outside.get('/door/waiting')
    const person = await planted.people.whoIs(outside.cookies.get('signed-in'))
    const found = await planted.programme.session('single')
    expect(await planted.registration.mayEnter(person, found!)).toEqual({ ok: true, value: 'observer' })
    expect(await planted.taken('single')).toBe(1)
  })

  test('when the last place is taken by ten from the door and ten from inside at once, then it is one', async () => {
    const keeper = await moderator('single')
    for (let index = 0; index < 10; index++) {
      await planted.browser().post('/sessions/single/ask', { ...said, email: `o${index}@village.example` })
    }
    const crowd = await planted.crowd(10)
    await Promise.all([
      ...(await requestIds()).map((id) => planted.registration.admitAtDoor(asId(id), keeper)),
      ...crowd.map(({ id }) => planted.registration.takePlace(id, session('single'))),
    ])
    expect(await planted.taken('single')).toBe(1)
  })

  test('when they are known by their address, then they do not become that person, but a letter lets them in', async () => {
    const owner = await planted.registered('Otto')
    await database.db.insertInto('office').values({ person_id: owner.id, role: 'organiser' }).execute()
    const outside = planted.browser()
    await outside.post('/sessions/check/ask', said)
    const [letter] = await planted.letters()
    expect(letter?.to).toBe('otto@village.example')
    const [id = ''] = await requestIds()
    await planted.registration.admitAtDoor(asId(id), await moderator('check'))
    await outside.get('/door/waiting')
    const person = await planted.people.whoIs(outside.cookies.get('signed-in'))
    expect(person?.id).not.toBe(owner.id)
    expect(person?.offices).toEqual([])
    expect((await planted.pressLink('otto@village.example')).id).toBe(owner.id)
  })
})

describe('given who may open a door', () => {
  test('then who leads that session or holds an office; nobody else sees who waits, and a second press does nothing', async () => {
    await planted.browser().post('/sessions/check/ask', said)
    const [id = ''] = await requestIds()
    const others = [
      await planted.registered('Jutta', 'check'),
      await moderator('data'),
      await moderator('check', 'speaker'),
    ]
    for (const other of others) {
      const browser = planted.browser(other)
      expect((await browser.get('/door')).text).not.toContain('Otto')
      await browser.post(`/door/${id}`, { answer: 'admit' })
      expect(await planted.registration.admitAtDoor(asId(id), other)).toBe(false)
    }
    expect((await planted.browser().get('/door')).status).toBe(303)
    const organiser = { id: asId<'person'>('org'), name: 'Olga', offices: ['organiser'] }
    await database.db
      .insertInto('person')
      .values({ id: 'org', name: 'Olga', email: null, function: 'guest', language: 'de' })
      .execute()
    expect((await planted.browser(organiser).get('/office/door')).text).toContain('Otto Ohnelink')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => planted.registration.admitAtDoor(asId(id), organiser)),
    )
    expect(answers.filter((answer) => answer)).toHaveLength(1)
    expect(await planted.registration.declineAtDoor(asId(id), organiser)).toBe(false)
  })

  test('when they are not let in, or wait too long, then the page says so; the cookie of another lets nobody in', async () => {
    const outside = planted.browser()
    await outside.post('/sessions/check/ask', said)
    const [id = ''] = await requestIds()
    expect((await planted.browser().get('/door/waiting')).status).toBe(410)
    await planted.registration.declineAtDoor(asId(id), await moderator('check'))
    expect(await outside.get('/door/waiting')).toMatchObject({ status: 403 })
    const second = planted.browser()
    await second.post('/sessions/check/ask', said)
    planted.setTime(125 + 31)
    expect((await second.get('/door/waiting')).status).toBe(410)
    expect(second.cookies.has('signed-in')).toBe(false)
    planted.setTime(125 + 25 * 60)
    await planted.registration.sweep()
    expect(await requestIds()).toEqual([])
  })
})

describe('given somebody who asks too often, too early, or without saying who they are', () => {
  test('then the message stands at the field, and nothing is kept', async () => {
    const ask = async (change: Readonly<Record<string, string>>, slug = 'check') =>
      planted.browser().post(`/sessions/${slug}/ask`, { ...said, ...change })
    expect((await ask({ name: '' })).text).toContain('href="#name"')
    expect((await ask({ email: 'otto' })).text).toContain('href="#email"')
    expect((await ask({ 'municipality-query': 'Xyz' })).text).toContain('href="#municipality"')
    const { consent: _, ...without } = said
    expect((await planted.browser().post('/sessions/check/ask', without)).text).toContain('href="#consent"')
    expect((await ask({}, 'data')).text).toContain('Noch ist niemand an der Tür.')
    expect((await ask({}, 'opening')).text).toContain('vorbei')
    expect((await ask({}, 'gone')).status).toBe(404)
    expect(await requestIds()).toEqual([])
    const statuses = []
    for (let index = 0; index < 5; index++) statuses.push((await ask({ 'municipality-query': '' })).status)
    expect(statuses).toEqual([303, 303, 303, 422, 422])
  })

  test('when sixty wait at one door, then it is crowded for more, and other doors are not', async () => {
    const row = { session_id: 'check', name: 'Jemand', municipality_key: null, language: 'de', state: 'asking' }
    const nobody = { decided_at: null, decided_by: null, person_id: null, asked_at: new Date('2020-09-11T08:00:00Z') }
    const rows = Array.from({ length: 60 }, (_, index) => ({
      ...row,
      ...nobody,
      id: `r${index}`,
      email: `w${index}@x.example`,
      browser_hash: Buffer.from(`r${index}`),
    }))
    await database.db.insertInto('door_request').values(rows).execute()
    expect((await planted.browser().post('/sessions/check/ask', said)).text).toContain('Gerade warten hier sehr viele.')
    expect((await planted.browser().post('/sessions/single/ask', said)).status).toBe(303)
  })
})
