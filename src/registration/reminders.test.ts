// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { auditService } from '../audit/index.ts'
import { asInstant } from '../base/instant.ts'
import { congressService } from '../congress/index.ts'
import { testDatabase } from '../database/testing.ts'
import { createMailbox, mailChoices } from '../mail/index.ts'
import { addressService } from '../people/index.ts'
import { programmeService } from '../programme/index.ts'
import { remindersService } from './index.ts'
import { plantRegistrations, type Planted } from './testing.ts'

const database = testDatabase()
/** The workshops begin two hours later, the day at nine (see testing.ts). */
const eightOClock = Date.parse('2020-09-11T06:00:00Z')
const minute = 60_000
let now = eightOClock
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
  await database.db.deleteFrom('mail_choice').execute()
  now = eightOClock
})

function house() {
  const { db } = database
  const clock = { now: () => asInstant(now), after: () => () => {} }
  const site = { title: { de: 'Landauf' }, baseUrl: 'https://kongress.example', demo: false }
  const mailbox = createMailbox({ db, clock, randomBytes, site, delivery: null })
  const choices = mailChoices({ db, clock, randomBytes, site })
  const audit = auditService({ db, clock, namesOf: async () => new Map() })
  const parts = { congress: congressService({ db, audit }), programme: programmeService({ db }) }
  const addresses = addressService({ db })
  const reminders = remindersService({ db, clock, site, mailbox, choices, addresses, ...parts })
  return { choices, remindAt: (minutes: number) => ((now = eightOClock + minutes * minute), reminders.remind()) }
}

const letters = async () =>
  database.db.selectFrom('mail').selectAll().orderBy('created_at').orderBy('to_address').execute()
const dayBefore = 60 - 24 * 60

async function longRegistered() {
  await database.db
    .updateTable('registration')
    .set({ confirmed_at: new Date(eightOClock - 3 * 24 * 60 * minute) })
    .execute()
}

test('given people with workshops, when the day before comes, then each gets one letter about their day', async () => {
  await planted.registered('Anna', 'check', 'data')
  await planted.registered('Bernd')
  await longRegistered()
  const { remindAt } = house()
  expect(await remindAt(dayBefore - 1)).toBe(0)
  expect(await remindAt(dayBefore)).toBe(2)
  expect(await remindAt(dayBefore + 1)).toBe(0)
  const [anna, bernd] = await letters()
  expect(anna).toMatchObject({ to_address: 'anna@village.example', kind: 'reminderDay', open_to_office: true })
  expect(anna?.subject).toBe('Ihr Programm am Freitag, 11. September 2020: Landauf')
  expect(anna?.text).toContain('10:00 bis 11:15 Uhr: Über check')
  expect(anna?.text).toContain('12:30 bis 13:45 Uhr: Über data')
  expect(anna?.text).toContain('Mitteleuropäische Sommerzeit (Europe/Berlin)')
  expect(anna?.text).toContain('\nhttps://kongress.example/de/sign-in\n')
  expect(bernd?.text).toContain('09:00 bis 09:45 Uhr: Über opening')
  expect(bernd?.text).not.toContain('Über check')
})

test('given a workshop that begins in a quarter of an hour, then its people get the way to its room, until it begins', async () => {
  await planted.registered('Anna', 'check')
  await planted.registered('Bernd', 'data')
  const { remindAt } = house()
  expect(await remindAt(110)).toBe(1)
  expect(await remindAt(111)).toBe(0)
  const [anna] = await letters()
  expect(anna).toMatchObject({ to_address: 'anna@village.example', kind: 'reminderSoon' })
  expect(anna?.useful_until).toEqual(new Date(eightOClock + 120 * minute))
  expect(anna?.text).toContain('\nhttps://kongress.example/de/rooms/check\n')
  expect(anna?.withdraw_url).toMatch(/^https:\/\/kongress\.example\/de\/letters\/withdraw\/reminders\/[\w-]{22}$/)
})

test('given an outage over the beginning, when the house is back, then nobody is reminded of what has begun', async () => {
  await planted.registered('Anna', 'check')
  const { remindAt } = house()
  expect(await remindAt(120)).toBe(0)
  expect(await letters()).toEqual([])
})

test('given somebody who cancelled, is not confirmed or wants no reminders, then they get none', async () => {
  await planted.registered('Anna', 'check')
  await planted.registered('Bernd', 'check')
  await planted.registered('Clara', 'check')
  const status = (id: string, to: string) =>
    database.db.updateTable('registration').set({ status: to }).where('person_id', '=', id).execute()
  await status('Anna', 'cancelled')
  await status('Bernd', 'pending')
  const { remindAt, choices } = house()
  await choices.choose('clara@village.example', { reminders: false })
  expect(await remindAt(110)).toBe(0)
  await choices.choose('Clara@village.example', { reminders: true })
  expect(await remindAt(111)).toBe(1)
})

test('given a workshop that is moved after its reminder, then its people are reminded of the new time', async () => {
  await planted.registered('Anna', 'check')
  const { remindAt } = house()
  expect(await remindAt(110)).toBe(1)
  const at = (minutes: number) => new Date(eightOClock + minutes * minute)
  await database.db
    .updateTable('session')
    .set({ starts_at: at(200), ends_at: at(260) })
    .where('id', '=', 'check')
    .execute()
  expect(await remindAt(115)).toBe(0)
  expect(await remindAt(190)).toBe(1)
  expect(await remindAt(191)).toBe(0)
})

test('given two processes that look at the same moment, when a crowd is due, then everybody gets one letter', async () => {
  await planted.crowd(120)
  await longRegistered()
  const [one, other] = [house(), house()]
  const written = await Promise.all([one.remindAt(dayBefore), other.remindAt(dayBefore)])
  expect(written[0] + written[1]).toBe(120)
  const addresses = (await letters()).map(({ to_address }) => to_address)
  expect(new Set(addresses).size).toBe(120)
})

test('given the chair of a workshop who never registered, then they are reminded of it all the same', async () => {
  const { person } = { person: { id: 'chair', name: 'Viola Vorsitz', email: 'viola@village.example' } }
  await database.db
    .insertInto('person')
    .values({ ...person, function: 'mayor', language: 'en' })
    .execute()
  await database.db
    .insertInto('session_person')
    .values({ session_id: 'check', person_id: 'chair', role: 'chair', position: 0 })
    .execute()
  const { remindAt } = house()
  expect(await remindAt(110)).toBe(1)
  expect((await letters())[0]).toMatchObject({ to_address: 'viola@village.example', language: 'en' })
  expect((await letters())[0]?.subject).toBe('Beginning at 10:00: Über check')
})
