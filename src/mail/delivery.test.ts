// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Real SMTP, real queue, real PostgreSQL: a mail server of the test's own that answers as each test needs. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { asInstant, type Clock } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import { startDelivery, type DeliveryLog, type DeliveryParts } from './delivery.ts'
import type { Letter } from './letter.rules.ts'
import { createMailbox, type Delivery } from './mail.service.ts'
import { header, mailServer } from './testing.ts'

const database = testDatabase()
const clock: Clock = {
  now: () => asInstant(Date.now()),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds)
    return () => clearTimeout(timer)
  },
}
const site = { title: { de: 'Kongress' }, baseUrl: 'https://kongress.example', demo: false }
const from = 'Kongress <kongress@amt.example>'
const patience = { timeout: 50_000, interval: 50 }

/** Everything the module would tell the log. */
function recorded() {
  const lines: Parameters<DeliveryLog['failed'] | DeliveryLog['sent'] | DeliveryLog['queueFaulted']>[0][] = []
  const note = (line: (typeof lines)[number]) => void lines.push(line)
  return { lines, log: { sent: note, failed: note, queueFaulted: note } satisfies DeliveryLog }
}

const limits = {
  retryFirstSeconds: 1,
  retryPauseSecondsMax: 1,
  connectMilliseconds: 2_000,
  silenceMilliseconds: 2_000,
  lookSeconds: 0.5,
}
const started: Delivery[] = []

async function mailboxTo(
  url: string,
  changes: DeliveryParts['limits'] = {},
  {
    perMinute = null,
    replyTo = null,
    at = clock,
  }: { readonly perMinute?: number | null; readonly replyTo?: string | null; readonly at?: Clock } = {},
) {
  const { lines, log } = recorded()
  const delivery = await startDelivery({
    db: database.db,
    databaseUrl: database.url,
    clock: at,
    smtp: { url, from, replyTo, perMinute },
    log,
    limits: { ...limits, ...changes },
  })
  started.push(delivery)
  return { mailbox: createMailbox({ db: database.db, clock, randomBytes, site, delivery }), lines }
}

afterEach(async () => {
  for (const delivery of started.splice(0)) await delivery.stop()
  await database.db.deleteFrom('mail').execute()
  await sql`delete from mail_queue.job`.execute(database.db)
})

function letterTo(to: string, subject = 'Ihr Link zum Einloggen'): Letter {
  return {
    to,
    language: 'de',
    subject,
    parts: [
      { kind: 'paragraph', text: 'Schöne Grüße aus Niederähren' },
      { kind: 'link', label: 'Einloggen', url: 'https://kongress.example/de/sign-in/link/very-secret' },
    ],
  }
}

test('given a mail server that accepts, when a letter is posted, then it arrives once and its row is emptied', async () => {
  const server = await mailServer()
  const { mailbox, lines } = await mailboxTo(server.url)
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)

  expect(server.arrived).toHaveLength(1)
  const { to, from: sender, source } = server.arrived[0]!
  expect([to, sender]).toEqual(['mayor@village.example', 'kongress@amt.example'])
  expect(header(source, 'Message-ID')).toBe(`<${id}@amt.example>`)
  expect(header(source, 'Auto-Submitted')).toBe('auto-generated')
  expect(header(source, 'Content-Language')).toBe('de')
  expect(source).toMatch(/^Content-Type: multipart\/alternative/m)
  expect(source).not.toMatch(/^X-Mailer/im)
  expect(await mailbox.letter(id)).toMatchObject({ text: '', html: '', attempts: 1, failure: null })
  expect(lines).toEqual([{ mail: id, attempts: 1 }])
})

test('given a letter with a date and a document, when it arrives, then both are whole and the date names its method', async () => {
  const server = await mailServer()
  const { mailbox } = await mailboxTo(server.url)
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n'
  const bytes = randomBytes(3_000)
  const attachments = [
    { name: 'Einladung für Sie.ics', mediaType: 'text/calendar; method=REQUEST', content },
    { name: 'programm.pdf', mediaType: 'application/pdf', content: bytes },
  ] as const
  const id = await mailbox.post({ ...letterTo('mayor@village.example'), attachments })
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  const { source } = server.arrived[0]!
  expect(source).toMatch(/^Content-Type: multipart\/mixed/m)
  expect(source).toMatch(/^Content-Type: text\/calendar; method=REQUEST; charset=utf-8/m)
  expect(source).toMatch(/^Content-Disposition: attachment/m)
  const unfolded = source.replaceAll(/\r\n(?=\S)/g, '')
  expect(unfolded).toContain(Buffer.from(content).toString('base64'))
  expect(unfolded).toContain(bytes.toString('base64'))
  expect((await mailbox.letter(id))?.attachments).toEqual([])
})

test('given a mail server that is busy twice, when a letter is posted, then it is tried again and arrives once', async () => {
  let refusals = 2
  const server = await mailServer({
    onRecipient: () => (refusals-- > 0 ? { code: 451, text: 'greylisted, come back later' } : null),
  })
  const { mailbox, lines } = await mailboxTo(server.url)
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  expect(server.arrived).toHaveLength(1)
  expect(lines).toEqual([
    { mail: id, attempts: 1, code: '451', final: false },
    { mail: id, attempts: 2, code: '451', final: false },
    { mail: id, attempts: 3 },
  ])
})

test('given an address the mail server refuses for good, when a letter is posted, then it is given up, and others go on', async () => {
  const server = await mailServer({
    onRecipient: (address) => (address.startsWith('nobody') ? { code: 550, text: `no ${address} here` } : null),
  })
  const { mailbox, lines } = await mailboxTo(server.url)
  const refusedId = await mailbox.post(letterTo('nobody@village.example'))
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  await vi.waitFor(
    async () => expect((await mailbox.letter(refusedId))?.failure).toBe('550 RCPT TO EENVELOPE'),
    patience,
  )
  expect(await mailbox.letter(refusedId)).toMatchObject({ sentAt: null, text: '', html: '', attempts: 1 })
  expect(lines).toContainEqual({ mail: refusedId, attempts: 1, code: '550', final: true })
  expect(JSON.stringify(lines)).not.toContain('village.example')
})

test('given a connection cut in the middle of a letter, when the mail server is whole again, then the letter arrives', async () => {
  let cuts = 1
  const server = await mailServer({
    onLetter: (_letter, sockets) => {
      if (cuts-- <= 0) return 'take'
      for (const socket of sockets) socket.destroy()
      return 'never'
    },
  })
  const { mailbox, lines } = await mailboxTo(server.url)
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  expect(server.arrived).toHaveLength(1)
  expect(header(server.arrived[0]!.source, 'Message-ID')).toBe(`<${id}@amt.example>`)
  expect(lines).toEqual([
    { mail: id, attempts: 1, code: expect.stringMatching(/^E/) as unknown, final: false },
    { mail: id, attempts: 2 },
  ])
})

test('given no mail server at its address, when one comes, then the letter arrives', async () => {
  const gone = await mailServer()
  await gone.stop()
  const { mailbox, lines } = await mailboxTo(gone.url)
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(0), patience)
  const server = await mailServer({}, gone.port)
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  expect(server.arrived).toHaveLength(1)
})

test('given a mail server that stays busy, when all attempts are used up, then the letter is given up readably', async () => {
  const server = await mailServer({ onRecipient: () => ({ code: 452, text: 'mailbox full' }) })
  const { mailbox } = await mailboxTo(server.url, { retriesMax: 1 })
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.failure).toBe('452 RCPT TO EENVELOPE'), patience)
  expect(await mailbox.letter(id)).toMatchObject({ attempts: 2, sentAt: null, text: '' })
})

test('given a transaction that is rolled back, when a later letter has arrived, then the first never left', async () => {
  const server = await mailServer()
  const { mailbox } = await mailboxTo(server.url)
  const failing = database.db.transaction().execute(async (transaction) => {
    await mailbox.post(letterTo('first@village.example'), transaction)
    throw new Error('it did not happen')
  })
  await expect(failing).rejects.toThrow('it did not happen')
  const id = await mailbox.post(letterTo('second@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  expect(server.arrived.map((letter) => letter.to)).toEqual(['second@village.example'])
})

test('given two processes at the same queue, when forty letters are posted, then each arrives once', async () => {
  const server = await mailServer()
  const [{ mailbox }] = [await mailboxTo(server.url), await mailboxTo(server.url)]
  const addresses = Array.from({ length: 40 }, (_, index) => `person-${index}@village.example`)
  await Promise.all(addresses.map((address) => mailbox.post(letterTo(address))))
  await vi.waitFor(
    async () => expect((await mailbox.newest(50)).filter((row) => row.sentAt === null)).toEqual([]),
    patience,
  )
  expect(server.arrived.map((letter) => letter.to).sort()).toEqual([...addresses].sort())
})

test('given a letter in the queue, when the queue’s tables are read, then they hold its id and nothing of it', async () => {
  const server = await mailServer({ onRecipient: () => ({ code: 451, text: 'mayor@village.example is busy' }) })
  const { mailbox, lines } = await mailboxTo(server.url)
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(0), patience)
  await vi.waitFor(async () => {
    const { rows } = await sql<{ job: string }>`select j::text as job from mail_queue.job j`.execute(database.db)
    expect(rows.map(({ job }) => job).join()).toContain('451')
  }, patience)
  const { rows } = await sql<{ job: string }>`select j::text as job from mail_queue.job j`.execute(database.db)
  const jobs = rows.map(({ job }) => job).join()
  expect(jobs).toContain(id)
  expect(jobs).not.toMatch(/village\.example|very-secret|Einloggen/)
})

test('given a letter that waits where the queue lost it, when it is missed, then it is found once and arrives', async () => {
  const server = await mailServer()
  const waiting = createMailbox({ db: database.db, clock, randomBytes, site, delivery: null })
  const id = await waiting.post(letterTo('mayor@village.example'))
  const { mailbox } = await mailboxTo(server.url, { missedSeconds: 0 })
  expect(await mailbox.recover()).toBe(1)
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  expect(await mailbox.recover()).toBe(0)
  expect(server.arrived).toHaveLength(1)
})

test('given letters in the queue, when they are looked for, then none is missed', async () => {
  const server = await mailServer({ onRecipient: () => ({ code: 451, text: 'later' }) })
  const { mailbox, lines } = await mailboxTo(server.url, { missedSeconds: 0 })
  for (const name of ['a', 'b', 'c']) await mailbox.post(letterTo(`${name}@village.example`))
  expect(await mailbox.recover()).toBe(0)
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(3), patience)
  expect(await mailbox.recover()).toBe(0)
})

test('given a reminder that comes too late, when it would be sent, then it is given up and says so', async () => {
  const server = await mailServer()
  const { mailbox, lines } = await mailboxTo(server.url)
  const usefulUntil = asInstant(Date.now() - 1)
  const late = await mailbox.post({ ...letterTo('mayor@village.example'), usefulUntil })
  const inTime = await mailbox.post({
    ...letterTo('mayor@village.example'),
    usefulUntil: asInstant(Date.now() + 60_000),
  })
  await vi.waitFor(async () => expect((await mailbox.letter(inTime))?.sentAt).not.toBeNull(), patience)
  await vi.waitFor(async () => expect((await mailbox.letter(late))?.failure).toBe('tooLate'), patience)
  expect(server.arrived).toHaveLength(1)
  expect(lines).toContainEqual({ mail: late, attempts: 1, code: 'tooLate', final: true })
})

test('given two thousand letters to a group, when somebody wants to sign in, then their letter goes before them', async () => {
  const server = await mailServer()
  const { mailbox } = await mailboxTo(server.url)
  const names = Array.from({ length: 2_000 }, (_, index) => `person-${index}@village.example`)
  const many = names.map((to) => ({ ...letterTo(to, 'Raumänderung'), urgency: 'bulk' as const }))
  await database.db.transaction().execute((transaction) => mailbox.postAll(many, null, transaction))
  await vi.waitFor(() => expect(server.arrived.length).toBeGreaterThan(0), patience)
  const before = server.arrived.length
  await mailbox.post({ ...letterTo('mayor@village.example'), urgency: 'now' })
  const arrivedAt = () => server.arrived.findIndex(({ to }) => to === 'mayor@village.example')
  await vi.waitFor(() => expect(arrivedAt()).toBeGreaterThanOrEqual(0), patience)
  // What the senders held at that moment may go first; what lay in the queue may not.
  expect(arrivedAt()).toBeLessThan(1_000)
  expect(before).toBeLessThan(1_000)
  await database.db.deleteFrom('mail').execute()
})

test('given a pace, when letters are posted at once, then all but the first wait for their turn', async () => {
  const waits: number[] = []
  let passed = 0
  const leaping: Clock = {
    now: () => asInstant(Date.now() + passed),
    after(milliseconds, task) {
      waits.push(milliseconds)
      passed += milliseconds
      return clock.after(0, task)
    },
  }
  const server = await mailServer()
  const { mailbox } = await mailboxTo(server.url, {}, { perMinute: 10, at: leaping })
  for (const name of ['a', 'b', 'c', 'd']) await mailbox.post(letterTo(`${name}@village.example`))
  await vi.waitFor(() => expect(server.arrived).toHaveLength(4), patience)
  expect(waits).toHaveLength(3)
})

test('given a letter one can withdraw from, when it arrives, then its headers say where, and where answers go', async () => {
  const server = await mailServer()
  const { mailbox } = await mailboxTo(server.url, {}, { replyTo: 'Büro <buero@amt.example>' })
  const url = 'https://kongress.example/de/letters/withdraw/news/abc'
  await mailbox.post({ ...letterTo('mayor@village.example'), withdraw: { from: 'news', url } })
  await vi.waitFor(() => expect(server.arrived).toHaveLength(1), patience)
  const { source } = server.arrived[0]!
  expect(header(source, 'List-Unsubscribe')).toBe(`<${url}>`)
  expect(header(source, 'Reply-To')).toMatch(/<buero@amt\.example>$/)
  expect(header(source, 'Auto-Submitted')).toBe('auto-generated')
})
