// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Speakers and moderators, put down by the office: invited by letter, in without registering. */
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import type { SignedIn } from '../web/visitor.ts'
import { plantRegistrations, session, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted
let office: SignedIn
const moritz = { name: 'Moritz Mai', email: 'Moritz@village.example', role: 'moderator', language: 'de' }
const address = 'moritz@village.example'

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
  await database.db.deleteFrom('audit_entry').execute()
  office = { ...(await planted.registered('Olga')), offices: ['programmeEditor'] }
})

const desk = () => planted.browser(office)
const give = (changes: Partial<typeof moritz> = {}, slug = 'check') =>
  desk().post(`/office/tasks/${slug}`, { ...moritz, ...changes })
const letters = async (to = address) => (await planted.letters()).filter((letter) => letter.to === to)
const peopleOf = async (slug: string) => (await planted.programme.session(slug))?.people ?? []
const deeds = async () => database.db.selectFrom('audit_entry').select(['action', 'actor_id']).orderBy('at').execute()

describe('given the office that puts a moderator down for a workshop', () => {
  test('then one letter invites them, its link lets them in, and everything of theirs is open without registering', async () => {
    expect(await give()).toMatchObject({ status: 303, location: '/de/office/tasks/check?done=given' })
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Sie wirken mit: Landauf')
    expect(letter?.text).toContain('Über check')
    const browser = planted.browser()
    const link = /\/de(\/enter\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
    expect(await browser.post(link, {})).toMatchObject({ status: 303, location: '/de/my' })
    const person = await planted.people.whoIs(browser.cookies.get('signed-in'))
    if (person === null) throw new Error('the link signs in')
    expect(await planted.registration.statusOf(person.id)).toBeNull()
    const my = (await planted.browser(person).get('/my')).text
    expect(my).toContain('Sie wirken mit')
    expect(my).not.toContain('Sie sind noch nicht zum Kongress angemeldet')
    const enters = async (slug: string) => {
      const found = await planted.programme.session(slug)
      if (found === null) throw new Error(slug)
      const access = await planted.registration.mayEnter(person, found)
      return access.ok ? access.value : access.refusal
    }
    expect([await enters('check'), await enters('opening')]).toEqual(['participant', 'participant'])
    expect(await enters('data')).toBe('notRegistered')
    expect(await deeds()).toEqual([{ action: 'taskGiven', actor_id: office.id }])
  })

  test('then the letter brings the dates of their sessions, and of the workshops they chose, when they registered', async () => {
    await planted.registered('Anna', 'data')
    await give({ email: 'anna@village.example', name: 'Wird nicht übernommen', role: 'speaker' })
    const rows = await database.db
      .selectFrom('mail')
      .selectAll()
      .where('to_address', '=', 'anna@village.example')
      .execute()
    const file = Buffer.from(rows[0]?.attachments[0]?.content ?? '', 'base64').toString()
    expect([...file.matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title)).toEqual([
      'Über opening',
      'Über check',
      'Über data',
    ])
    expect((await desk().get('/office/tasks/check')).text).toContain('>Anna<')
  })

  test('when they are put down twice, even at once, then it is one task and one letter', async () => {
    const answers = await Promise.all([give(), give(), give()])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    expect(await peopleOf('check')).toHaveLength(1)
    expect(await letters()).toHaveLength(1)
    const again = await give()
    expect(again.text).toContain('Diese Person hat diese Aufgabe hier schon.')
    expect(again.text).toContain('value="Moritz Mai"')
  })

  test('when they are taken off, then nothing is open to them any more, and that is remembered', async () => {
    await give()
    const [holder] = await peopleOf('check')
    const fields = { person: holder?.personId ?? '', role: 'moderator' }
    expect(await desk().post('/office/tasks/check/take', fields)).toMatchObject({ status: 303 })
    await desk().post('/office/tasks/check/take', fields)
    await desk().post('/office/tasks/check/take', { ...fields, role: 'king' })
    expect(await peopleOf('check')).toEqual([])
    expect((await deeds()).map(({ action }) => action).sort()).toEqual(['taskGiven', 'taskTaken'])
  })
})

test.each([
  [{ name: '' }, 'Bitte geben Sie den Namen ein.'],
  [{ email: 'kein Postfach' }, 'E-Mail-Adresse'],
  [{ role: 'king' }, 'Bitte wählen Sie eine Aufgabe.'],
])(
  'given %o in the form, then it is refused at its field, nobody is made, and nobody is written to',
  async (wrong, said) => {
    const sent = await give(wrong)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(said)
    expect(await letters()).toEqual([])
    expect(await peopleOf('check')).toEqual([])
    expect(await planted.people.personByEmail(address)).toBeNull()
  },
)

test('given a session full of tasks, when one more is given, then the page says so and nothing is left behind', async () => {
  const people = await planted.crowd(40)
  await database.db
    .insertInto('session_person')
    .values(
      people.map(({ id }, position) => ({ session_id: session('data'), person_id: id, role: 'speaker', position })),
    )
    .execute()
  const sent = await give({}, 'data')
  expect([sent.status, sent.text.includes('Mehr Menschen')]).toEqual([422, true])
  expect(await planted.people.personByEmail(address)).toBeNull()
})

test('given a vacancy that somebody forgotten left, when the task is given again, then it is filled at its place', async () => {
  await give({ email: 'a@village.example' })
  await database.db.insertInto('session_vacancy').values({ session_id: 'check', role: 'chair', position: 0 }).execute()
  await give({ email: 'b@village.example', role: 'chair' })
  const found = await planted.programme.session('check')
  expect(found?.vacancies).toEqual([])
  expect(found?.people.map(({ role }) => role)).toContain('chair')
})

test('given a letter that did not reach a speaker, when the office looks at the sessions, then it stands beside them', async () => {
  await give()
  await database.db
    .updateTable('mail')
    .set({ failure: '550 RCPT TO EENVELOPE' })
    .where('to_address', '=', address)
    .execute()
  for (const path of ['/office/tasks', '/office/tasks/check']) {
    expect((await desk().get(path)).text).toContain('E-Mail kam nicht an: Diese Adresse gibt es nicht')
  }
})
