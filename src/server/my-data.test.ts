// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own data and the office's privacy pages, over HTTP, on the demo. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHouse } from './testing/house.ts'
import type { TestHouse } from './testing/house.ts'
import { ask } from './testing/web.tsx'

let house: TestHouse
let organiser = ''
let moderator = ''
let participant = ''

beforeAll(async () => {
  house = await startHouse({ ALLMENDE_MODE: 'demo' })
  organiser = await house.signIn('organiser')
  moderator = await house.signIn('moderator')
  participant = await house.signIn('participant')
}, 120_000)
afterAll(() => house.stop())

const get = (path: string, cookie = '') => ask(house.port, { path, headers: { cookie } })
const idOf = async (name: string) =>
  (await house.db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirst())?.id

test('given strangers and people without an office, then these pages are closed to them', async () => {
  for (const path of ['/de/my/data', '/de/my/data/export.json', '/de/my/data/forget', '/de/office/privacy']) {
    expect((await get(path)).headers.location, path).toContain('/de/sign-in')
  }
  for (const path of ['/de/office/privacy', '/de/office/privacy/record', '/de/office/audit']) {
    expect((await get(path, participant)).status, path).toBe(403)
  }
})

test('given somebody signed in, then page and file hold everything about them, in both languages, and nobody else', async () => {
  const page = await get('/de/my/data', moderator)
  expect(page.status).toBe(200)
  for (const part of ['Friederike Aulenbacher', 'friederike.aulenbacher@', 'Was Sie in Räumen geschrieben haben']) {
    expect(page.body).toContain(part)
  }
  expect(page.body).toContain('Herzlich willkommen zum Zukunfts-Check Dorf!')
  expect((await get('/en/my/data', moderator)).body).toContain('What you have written in rooms')
  const file = await get('/en/my/data/export.json', moderator)
  expect(file.headers['content-disposition']).toBe('attachment; filename="my-data.json"')
  expect(file.headers['cache-control']).toBe('no-store')
  const read = JSON.parse(file.body) as { data: Record<string, Record<string, unknown[]>> }
  expect(read.data.people!.person).toMatchObject([{ name: 'Friederike Aulenbacher' }])
  expect(read.data.programme!.tasks!.length).toBeGreaterThan(0)
  expect(read.data.room!.words!.length).toBeGreaterThan(1)
  const others = await house.db.selectFrom('person').select(['name', 'email']).execute()
  const typed = JSON.stringify(read.data.room!.words)
  for (const { name, email } of others.filter((other) => other.name !== 'Friederike Aulenbacher')) {
    expect(file.body.replace(typed, ''), name).not.toContain(email)
    if (!typed.includes(name)) expect(file.body, name).not.toContain(name)
  }
})

test('given a file and a page, then no secret and no hash of one is in them', async () => {
  const { body } = await get('/de/my/data/export.json', participant)
  const rows = await house.db.selectFrom('sign_in').select('token_hash').execute()
  expect(rows.length).toBeGreaterThan(2)
  for (const { token_hash } of rows) {
    for (const form of ['hex', 'base64', 'base64url'] as const) expect(body).not.toContain(token_hash.toString(form))
  }
})

test('given a sign-in that is not fresh, then forgetting asks for a new one first, and the form does nothing', async () => {
  const id = (await idOf('Ursula Finkenrath'))!
  const since = new Date(Date.now() - 16 * 60_000)
  await house.db
    .updateTable('sign_in')
    .set({ created_at: since as never })
    .where('person_id', '=', id)
    .execute()
  expect((await get('/de/my/data/forget', participant)).body).toContain('Bitte loggen Sie sich zuerst noch einmal ein')
  const sent = await house.send('/de/my/data/forget', { confirm: 'löschen' }, participant)
  expect(sent.status).toBe(422)
  expect(await idOf('Ursula Finkenrath')).toBe(id)
  participant = await house.signIn('participant')
})

test('given a fresh sign-in, when the word is typed, then the person is gone, signed out everywhere, and told so', async () => {
  const elsewhere = await house.signIn('participant')
  const wrong = await house.send('/de/my/data/forget', { confirm: 'weg damit' }, participant)
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Bitte geben Sie das Wort „löschen“ ein.')
  const right = await house.send('/de/my/data/forget', { confirm: ' Löschen ' }, participant)
  expect([right.status, right.headers.location]).toEqual([303, '/de/goodbye'])
  expect((await get('/de/goodbye')).body).toContain('Ihre Daten sind gelöscht')
  for (const cookie of [participant, elsewhere]) {
    expect((await get('/de/my/data', cookie)).headers.location).toContain('/de/sign-in')
  }
  expect(await idOf('Ursula Finkenrath')).toBeUndefined()
})

test('given the only owner, when they want to go, then they read what to do first', async () => {
  const id = (await idOf('Miriam Kestenholz'))!
  await house.db.insertInto('office').values({ person_id: id, role: 'owner' }).execute()
  const sent = await house.send('/de/my/data/forget', { confirm: 'löschen' }, organiser)
  expect(sent.status).toBe(422)
  expect(sent.body).toContain('Bitte geben Sie das zuerst an jemand anderen weiter')
  expect(await idOf('Miriam Kestenholz')).toBe(id)
})

test('given the office, when a day and a controller are set, then record, privacy page and registration say so', async () => {
  const wrong = await house.send('/de/office/privacy', { day: '2020-01-01', controller: 'Verein Ährental' }, organiser)
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Bitte wählen Sie einen Tag in der Zukunft.')
  expect(wrong.body).toContain('Verein Ährental')
  const year = new Date().getUTCFullYear() + 1
  const saved = await house.send(
    '/de/office/privacy',
    { day: `${year}-12-24`, controller: 'Verein Ährental\nKirchweg 1', protectionOfficer: 'dsb@aehrental.example' },
    organiser,
  )
  expect(saved.status).toBe(303)
  const said = `24. Dezember ${year}`
  const record = (await get('/de/office/privacy/record', organiser)).body
  for (const part of [said, 'Kirchweg 1', 'dsb@aehrental.example', 'Einwilligung (Art. 6 Abs. 1 a DSGVO)', 'Räume']) {
    expect(record).toContain(part)
  }
  const notice = (await get('/de/privacy')).body
  for (const part of [said, 'Verein Ährental, Kirchweg 1', 'E-Mails des Kongresses']) expect(notice).toContain(part)
  expect((await get('/de/registration')).body).toContain(said)
  expect((await get('/en/privacy')).body).toContain(`24 December ${year}`)
})

test('given somebody who asks in writing, then the office deletes them in two steps, and the trail names nobody who is gone', async () => {
  const email = 'hedwig.sauerborn@'
  const person = await house.db
    .selectFrom('person')
    .select(['name', 'email'])
    .where('email', 'like', `${email}%`)
    .executeTakeFirstOrThrow()
  const send = (path: string, fields: Record<string, string>) =>
    house.send('/de/office/privacy', fields, organiser, path)
  const nobody = await send('/de/office/privacy/request', { email: 'niemand@nirgends.example' })
  expect([nobody.status, nobody.body.includes('Mit dieser Adresse ist niemand bekannt')]).toEqual([422, true])
  const found = await send('/de/office/privacy/request', { email: person.email! })
  expect(found.body).toContain('Sie löschen: Hedwig Sauerborn')
  const unproven = await send('/de/office/privacy/forget', { email: person.email! })
  expect(unproven.status).toBe(422)
  expect(unproven.body).toContain('Bitte bestätigen Sie, dass der Wunsch schriftlich vorliegt.')
  const done = await send('/de/office/privacy/forget', { email: person.email!, proof: 'yes' })
  expect([done.status, done.headers.location]).toEqual([303, '/de/office/privacy?done=forgotten'])
  expect(await idOf('Hedwig Sauerborn')).toBeUndefined()
  const trail = (await get('/de/office/audit', organiser)).body
  for (const part of ['Person auf Wunsch gelöscht', 'gelöschte Person', 'Miriam Kestenholz', 'Datenschutz geändert']) {
    expect(trail).toContain(part)
  }
  expect(trail).not.toContain('Sauerborn')
  const session = (await get('/de/sessions/zukunfts-check-dorf')).body
  expect(session).toContain('N. N.')
  expect(session).not.toContain('Hedwig')
})
