// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import type { Letter } from './letter.rules.ts'
import { createMailbox, type Delivery } from './mail.service.ts'

const database = testDatabase()
let now = Date.UTC(2026, 8, 11)
const clock = { now: () => asInstant(now), after: () => () => {} }
const site = { title: { de: 'Kongress', en: 'Congress' }, baseUrl: 'https://kongress.example', demo: true }
const letter: Letter = {
  to: 'mayor@village.example',
  language: 'en',
  subject: 'Welcome',
  parts: [{ kind: 'paragraph', text: 'Good morning' }],
}

function mailboxWith(delivery: Delivery | null) {
  return createMailbox({ db: database.db, clock, randomBytes, site, delivery })
}

test('given no mail server, when a letter is posted, then it lies in the outbox with its footer in its language', async () => {
  const mailbox = mailboxWith(null)
  const id = await mailbox.post(letter)
  const row = await mailbox.letter(id)
  expect(row).toMatchObject({
    to: 'mayor@village.example',
    subject: 'Welcome',
    sentAt: null,
    attempts: 0,
    failure: null,
  })
  expect(row?.text).toContain('This e-mail was sent automatically by “Congress”.')
  expect(row?.text).toContain('Sample data')
  expect(row?.text).toContain('https://kongress.example/en')
  expect(row?.html).toContain('<p>Good morning</p>')
})

test('given a transaction that fails, when it had posted a letter, then there is neither letter nor delivery', async () => {
  const enqueued: string[] = []
  const mailbox = mailboxWith({
    enqueue: async (letters) => void enqueued.push(...letters.map(({ id }) => id)),
    enqueueAgain: async () => {},
    missed: async () => [],
    stop: async () => {},
  })
  const failing = database.db.transaction().execute(async (transaction) => {
    await mailbox.post(letter, transaction)
    throw new Error('the registration did not happen')
  })
  await expect(failing).rejects.toThrow('did not happen')
  expect(enqueued).toHaveLength(1)
  expect(await mailbox.letter(asId<'mail'>(enqueued[0] ?? ''))).toBeNull()
})

test('given a connection that is no transaction, when a letter is posted with it, then that is a fault of ours', async () => {
  await expect(mailboxWith(null).post(letter, database.db)).rejects.toThrow('posted in a transaction')
})

test.each([
  ['a subject of two lines', { ...letter, subject: 'Welcome\nBcc: all@example.org' }],
  ['an address of two lines', { ...letter, to: 'a@b.example\nBcc: all@example.org' }],
])('given %s, when it is posted, then that is a fault of ours', async (_what, broken) => {
  await expect(mailboxWith(null).post(broken)).rejects.toThrow(/is one line|has one address/)
})

test('given letters of different days, when the outbox is read, then the newest is first and the limit holds', async () => {
  const mailbox = mailboxWith(null)
  for (const subject of ['first', 'second', 'third']) {
    now += 60_000
    await mailbox.post({ ...letter, subject })
  }
  expect((await mailbox.newest(2)).map((row) => row.subject)).toEqual(['third', 'second'])
})

test('given a letter of 31 days ago, when the mailbox is swept, then it goes and later ones stay', async () => {
  const mailbox = mailboxWith(null)
  const old = await mailbox.post({ ...letter, subject: 'old' })
  now += 31 * 24 * 60 * 60 * 1000
  const young = await mailbox.post({ ...letter, subject: 'young' })
  expect(await mailbox.sweep()).toBeGreaterThan(0)
  expect(await mailbox.letter(old)).toBeNull()
  expect(await mailbox.letter(young)).not.toBeNull()
})

test.each([
  ['an attachment whose name climbs', { name: '../x.pdf', mediaType: 'application/pdf', content: 'x' }],
  ['a calendar without its method', { name: 'x.ics', mediaType: 'text/calendar; method=REQUEST', content: 'x' }],
  ['a document too large', { name: 'x.pdf', mediaType: 'application/pdf', content: new Uint8Array(512 * 1024 + 1) }],
] as const)('given %s, when it is posted, then that is a fault of ours', async (_what, attachment) => {
  await expect(mailboxWith(null).post({ ...letter, attachments: [attachment] })).rejects.toThrow('keeps to its limits')
})
