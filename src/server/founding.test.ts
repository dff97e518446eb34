// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A production server from its first minute: the owner's link, the owner, the congress. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHouse } from './testing/house.ts'
import type { TestHouse } from './testing/house.ts'
import { ask } from './testing/web.tsx'

let house: TestHouse

beforeAll(async () => {
  house = await startHouse({ BASE_URL: 'http://localhost:9' })
}, 120_000)
afterAll(() => house.stop())

const get = (path: string, cookie = '') => ask(house.port, { path, headers: { cookie } })
const answers = {
  name: 'Miteinander vorwärts',
  organiser: 'Verbandsgemeinde Musterland',
  firstDay: '2027-01-15',
  lastDay: '2027-01-15',
}

test('given nobody has set it up, when somebody looks around, then there is no congress, no outbox and no way to make one', async () => {
  expect((await get('/de')).status).toBe(200)
  expect((await get('/de/outbox')).status).toBe(404)
  expect((await get('/de/set-up')).status).toBe(404)
  expect((await get(`/de/set-up/${'x'.repeat(43)}`)).status).toBe(410)
})

test('given the link, when the owner says who they are and what it is called, then it stands on every page', async () => {
  const link = await house.setUpLink()
  expect((await get(link)).status).toBe(200)
  const owner = await house.send(link, { name: 'Erika Mustermann', email: 'erika@musterdorf.example' })
  expect(owner.status).toBe(303)
  const { cookie } = owner
  expect((await get('/de', cookie)).headers.location).toBe('/de/set-up')

  const wrong = await house.send('/de/set-up', { ...answers, name: ' ', lastDay: '2027-01-14' }, cookie)
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Geben Sie dem Kongress einen Namen')
  expect(wrong.body).toContain('Der letzte Tag liegt vor dem ersten')
  expect(wrong.body).toContain('value="Verbandsgemeinde Musterland"')

  const right = await house.send('/de/set-up', answers, cookie)
  expect(right.status).toBe(303)
  expect((await get('/de')).body).toContain('<title>Miteinander vorwärts</title>')
  expect((await get('/en/programme', cookie)).body).toContain('Miteinander vorwärts')
  expect((await get('/de/set-up', cookie)).status).toBe(404)
  expect((await get(link)).status).toBe(410)
  const rows = await house.db.selectFrom('congress').select(['phase', 'sample']).execute()
  expect(rows).toEqual([{ phase: 'preparation', sample: false }])
})
