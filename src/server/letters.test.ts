// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters in the whole house, on the story congress: who is in which group, and what frames may show. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditService } from '../audit/index.ts'
import { congressService } from '../congress/index.ts'
import { mailChoices, createMailbox } from '../mail/index.ts'
import { addressService, peopleService } from '../people/index.ts'
import { programmeService } from '../programme/index.ts'
import { remindersService } from '../registration/index.ts'
import { roomStore } from '../room/index.ts'
import { letterTemplates } from './letters.ts'
import { mailGroups } from './mail-groups.ts'
import { systemClock } from './system.ts'
import { startHouse } from './testing/house.ts'
import type { TestHouse } from './testing/house.ts'
import { ask } from './testing/web.tsx'

let house: TestHouse
const cookies = { organiser: '', participant: '' }

beforeAll(async () => {
  house = await startHouse({ ALLMENDE_MODE: 'demo' })
  for (const role of ['organiser', 'participant'] as const) cookies[role] = await house.signIn(role)
}, 120_000)
afterAll(() => house.stop())

const look = (path: string, cookie = cookies.organiser) => ask(house.port, { path, headers: { cookie } })

function groups() {
  const { db } = house
  const site = { title: { de: 'x' }, baseUrl: house.origin, demo: true }
  const parts = { db, clock: systemClock, randomBytes, site }
  const mailbox = createMailbox({ ...parts, delivery: null })
  const audit = auditService({ db, clock: systemClock, namesOf: async () => new Map() })
  const congress = congressService({ db, audit })
  const programme = programmeService({ db })
  const addresses = addressService({ db })
  const standIn = { populationsOf: async () => new Map(), secret: 'a secret of the test', provider: null }
  const people = peopleService({ ...parts, audit, mailbox, findMunicipality: async () => null, ...standIn })
  const choices = mailChoices(parts)
  const reminders = remindersService({ ...parts, congress, programme, addresses, choices, mailbox })
  return mailGroups({ db, congress, programme, addresses, people, reminders, rooms: roomStore(db, randomBytes) })
}

async function membersOf(key: string): Promise<readonly string[]> {
  const group = (await groups()).find((one) => one.key === key)
  return ((await group?.members()) ?? []).map(({ email }) => email)
}

test('given the story congress, when its groups are asked for, then registered, pending and leaders are who they are', async () => {
  const count = async (status: string) =>
    (await house.db.selectFrom('registration').select('id').where('status', '=', status).execute()).length
  const registered = await membersOf('registered')
  expect(registered).toHaveLength(await count('confirmed'))
  expect(await membersOf('pending')).toHaveLength(await count('pending'))
  expect(new Set(registered).size).toBe(registered.length)
  const leaders = await house.db.selectFrom('session_person').select('person_id').distinct().execute()
  expect(await membersOf('leaders')).toHaveLength(leaders.length)
})

test('given rooms that some have entered, when the others are asked for, then nobody with a seat is among them', async () => {
  const seated = await house.db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.person_id')
    .select('person.email')
    .execute()
  const missing = new Set(await membersOf('notEntered'))
  expect(seated.length).toBeGreaterThan(0)
  for (const { email } of seated) expect(missing.has(email ?? '')).toBe(false)
  expect(missing.size).toBeGreaterThan(0)
})

test('given workshops and municipalities, when their groups are asked for, then each has its own, and only the registered', async () => {
  const registered = new Set(await membersOf('registered'))
  const all = await groups()
  const sessions = all.filter(({ key }) => key.startsWith('session:'))
  expect(sessions.length).toBeGreaterThan(10)
  let bySize = 0
  for (const { key, members, label } of all) {
    expect(label('de')).not.toBe('')
    expect(label('en')).not.toBe(label('de'))
    if (!/^(session|size):/.test(key)) continue
    const own = await members()
    for (const { email } of own) expect(registered.has(email)).toBe(true)
    if (key.startsWith('size:')) bySize += own.length
  }
  expect(bySize).toBeGreaterThan(0)
})

test('given a template, when it is opened, then its page may frame this server and its HTML may do nothing', async () => {
  const page = await look('/de/office/mail/templates/signIn')
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toMatch(
    /^default-src 'none'; .*frame-ancestors 'none'.*frame-src 'self'$/,
  )
  expect(page.headers['x-allmende-framing']).toBeUndefined()
  const framed = await look('/de/office/mail/templates/signIn/de')
  expect(framed.headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; sandbox",
  )
  expect(framed.headers['x-frame-options']).toBe('SAMEORIGIN')
  expect(framed.headers['x-allmende-framing']).toBeUndefined()
  expect(framed.body).not.toMatch(/<img|<script|src=/)
})

const sources = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(sources, file), 'utf8')

test('given every function that writes a letter, then the office sees what it writes among the templates', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  const templates = files.filter((file) => /templates\.ts$|privacy\.letters\.ts$/.test(file)).map(read)
  const writers = files
    .filter((file) => file.endsWith('.letters.ts'))
    .flatMap((file) => [...read(file).matchAll(/export function (\w*[lL]etter)\(/g)].map(([, name]) => name ?? ''))
  expect(writers.length).toBeGreaterThan(15)
  for (const writer of writers) expect(templates.filter((text) => text.includes(`${writer}(`))).not.toEqual([])
})

test('given all templates, then each has a kind of its own, both languages, and nothing is missing in them', async () => {
  const templates = letterTemplates({ baseUrl: 'https://kongress.example' })
  const kinds = templates.map(({ kind }) => kind)
  expect(new Set(kinds).size).toBe(kinds.length)
  const list = (await look('/de/office/mail/templates')).body
  const asked = ['registered', 'waiting', 'placeOffered', 'workshopsChanged', 'change', 'cancelled', 'reminderDay']
  for (const kind of [...asked, 'reminderSoon', 'afterwards', 'mandateConfirmed', 'mandateRefused']) {
    expect(list).toContain(`href="/de/office/mail/templates/${kind}"`)
  }
  for (const { kind, label, occasion, sample } of templates) {
    expect([label('de'), occasion('de')]).not.toEqual([label('en'), occasion('en')])
    expect(sample('de').subject).not.toBe(sample('en').subject)
    if (!['change', 'afterwards'].includes(kind)) expect(sample('de').kind).toBe(kind)
    expect(JSON.stringify([sample('de'), sample('en')])).not.toMatch(/undefined|\[object|NaN/)
  }
})

test('given any other page, when it is opened, then it may neither frame nor be framed', async () => {
  const page = await look('/de/office/mail')
  expect(page.headers['content-security-policy']).not.toContain('frame-src')
  expect(page.headers['x-frame-options']).toBe('DENY')
})

test('given an organiser, when a letter is written to a group and sent, then everybody in it has one in the outbox', async () => {
  const written = await house.send(
    '/de/office/mail/send/new',
    { group: 'pending', purpose: 'essential', subjectDe: 'Bitte bestätigen', bodyDe: 'Ihr Platz wartet.' },
    cookies.organiser,
  )
  expect(written.status).toBe(303)
  const path = String(written.headers['location'])
  const sent = await house.send(path, {}, cookies.organiser, `${path}/send`)
  expect(sent.status).toBe(303)
  const letters = await house.db.selectFrom('mail').select('to_address').where('kind', '=', 'group').execute()
  expect(letters.map(({ to_address }) => to_address).sort()).toEqual([...(await membersOf('pending'))].sort())
  expect((await look(path)).body).toContain('Wird verschickt')
})

test('given a speaker the office puts down, when they press their letter’s link, then their room opens without registering', async () => {
  const session = await house.db
    .selectFrom('session')
    .select(['slug', 'title'])
    .where('kind', '=', 'workshop')
    .where('ends_at', '>', new Date())
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  const who = { name: 'Rosa Rednerin', email: 'rosa@rednerin.example', role: 'moderator', language: 'de' }
  const given = await house.send(`/de/office/tasks/${session.slug}`, who, cookies.organiser)
  expect(given.status).toBe(303)
  const letter = await house.db
    .selectFrom('mail')
    .select(['text', 'kind', 'attachments'])
    .where('to_address', '=', who.email)
    .executeTakeFirstOrThrow()
  expect(letter.kind).toBe('task')
  expect(letter.attachments[0]?.name).toBe('mein-kongress.ics')
  const link = new URL(/https?:\S+\/enter\/\S+/.exec(letter.text)?.[0] ?? '').pathname
  const entered = await house.send(link, {})
  expect(entered.headers['location']).toBe('/de/my')
  const room = await look(`/de/rooms/${session.slug}`, entered.cookie)
  expect(room.status).toBe(200)
  const person = await house.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', who.email)
    .executeTakeFirstOrThrow()
  const registered = await house.db.selectFrom('registration').select('id').where('person_id', '=', person.id).execute()
  expect(registered).toEqual([])
})

test('given a participant, when they ask for the mail office, then it is not theirs; their own choice is', async () => {
  expect((await look('/de/office/mail', cookies.participant)).status).toBe(403)
  const own = await look('/de/letters', cookies.participant)
  expect(own.status).toBe(200)
  expect(own.body).toContain('Erinnerungen')
})
