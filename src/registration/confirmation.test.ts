// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every change of one's own registration comes as a letter, and the calendar with it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { testDatabase } from '../database/testing.ts'
import { annelieseAddress, filledIn, plantRegistrations, session, slotOf, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
})

async function letter(to: string, subject: string) {
  const rows = await database.db.selectFrom('mail').selectAll().where('to_address', '=', to).execute()
  const found = rows.filter((row) => row.subject.startsWith(subject))
  expect(found).toHaveLength(1)
  const calendar = found[0]?.attachments[0]
  return {
    ...found[0],
    calendar: calendar && { ...calendar, text: Buffer.from(calendar.content, 'base64').toString() },
  }
}

/** Titles in a calendar file, with what stands of each: CONFIRMED or CANCELLED. */
const eventsOf = (text = '') =>
  [...text.matchAll(/SUMMARY:(.*)\r\n[^]*?STATUS:(\w+)/g)].map(([, title, status]) => `${title} ${status}`)

describe('given a confirmed registration', () => {
  const registered = async () => {
    await planted.browser().post('/registration', { ...filledIn, [slotOf('check')]: 'check' })
    return planted.pressLink(annelieseAddress)
  }

  test('then its letter brings the calendar file of the person’s own sessions along, and says so', async () => {
    await registered()
    const { calendar, text, kind } = await letter(annelieseAddress, 'Sie sind angemeldet')
    expect(kind).toBe('registered')
    expect(calendar).toMatchObject({ name: 'mein-kongress.ics', mediaType: 'text/calendar; method=PUBLISH' })
    expect(eventsOf(calendar?.text)).toEqual(['Über opening CONFIRMED', 'Über check CONFIRMED'])
    expect(text).toContain('Die Termine für Ihren Kalender hängen an dieser E-Mail.')
  })

  test('when workshops are changed, then one letter says what is chosen now, and the calendar drops what was left', async () => {
    const { id } = await registered()
    expect(await planted.registration.changeWorkshops(id, [session('data')])).toMatchObject({ ok: true })
    expect(await planted.registration.changeWorkshops(id, [session('data')])).toMatchObject({ ok: true })
    const { calendar, text, open_to_office } = await letter(annelieseAddress, 'Ihre Workshops haben sich geändert')
    expect(eventsOf(calendar?.text)).toEqual(['Über opening CONFIRMED', 'Über data CONFIRMED', 'Über check CANCELLED'])
    expect(text).toContain('Über data')
    expect(text).not.toContain('Über check')
    expect(open_to_office).toBe(true)
  })

  test('when it is cancelled, then one letter says so, and the calendar loses all of it', async () => {
    const { id } = await registered()
    await planted.registration.cancel(id)
    await planted.registration.cancel(id)
    const { calendar, text } = await letter(annelieseAddress, 'Sie sind abgemeldet')
    expect(eventsOf(calendar?.text)).toEqual(['Über opening CANCELLED', 'Über check CANCELLED'])
    expect(text).toContain('/de/registration')
  })
})

test('given a form whose address was never confirmed, when it is taken back, then nobody is written to', async () => {
  await planted.browser().post('/registration', { ...filledIn })
  const [row] = await database.db.selectFrom('registration').select('person_id').execute()
  await planted.registration.cancel(asId<'person'>(row?.person_id ?? ''))
  expect((await planted.letters()).filter(({ subject }) => subject.startsWith('Sie sind abgemeldet'))).toEqual([])
})

test('given a full workshop, when somebody joins its list and later takes the offered place, then each step is a letter', async () => {
  planted.setTime(-48 * 60)
  const first = await planted.registered('Erste', 'single')
  const anna = await planted.registered('Anna', 'check')
  await planted.registration.joinWaitingList(anna.id, session('single'))
  await planted.registration.joinWaitingList(anna.id, session('single'))
  expect((await letter('anna@village.example', 'Auf der Warteliste: Über single')).kind).toBe('waiting')
  await planted.registration.cancel(first.id)
  expect((await letter('anna@village.example', 'Ein Platz für Sie')).kind).toBe('placeOffered')
  await planted.registration.acceptOffer(anna.id, session('single'))
  const { calendar } = await letter('anna@village.example', 'Ihre Workshops haben sich geändert')
  expect(eventsOf(calendar?.text)).toEqual(['Über opening CONFIRMED', 'Über single CONFIRMED', 'Über check CANCELLED'])
})
