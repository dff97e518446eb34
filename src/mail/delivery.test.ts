// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Real SMTP, real queue, real PostgreSQL: a mail server of the test's own that answers as each test needs. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import { startDelivery, type DeliveryLog } from './delivery.ts'
import type { Letter } from './letter.rules.ts'
import { createMailbox, type Delivery } from './mail.service.ts'

const database = testDatabase()
const clock = { now: () => asInstant(Date.now()), after: () => () => {} }
const site = { title: { de: 'Kongress' }, baseUrl: 'https://kongress.example', demo: false }
const from = 'Kongress <kongress@amt.example>'
const patience = { timeout: 15_000, interval: 50 }

type Arrived = { readonly to: string; readonly from: string; readonly source: string }
type MailServer = { readonly url: string; readonly port: number; readonly arrived: Arrived[]; stop(): Promise<void> }

type Behaviour = {
  /** SMTP reply to a recipient; null accepts. */
  readonly onRecipient?: (address: string) => { code: number; text: string } | null
  /** Called once the whole letter is there, before it is acknowledged; false never acknowledges. */
  readonly onLetter?: (letter: Arrived, sockets: ReadonlySet<Socket>) => boolean
}

async function mailServer(behaviour: Behaviour = {}, port = 0): Promise<MailServer> {
  const arrived: Arrived[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const reply = behaviour.onRecipient?.(address) ?? null
      done(reply === null ? null : Object.assign(new Error(reply.text), { responseCode: reply.code }))
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const letter = { to: envelope.rcptTo[0]?.address ?? '', from: sender, source: Buffer.concat(chunks).toString() }
        if (behaviour.onLetter?.(letter, sockets) === false) return
        arrived.push(letter)
        done()
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : 0
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(stop)
  return { url: `smtp://127.0.0.1:${listening}`, port: listening, arrived, stop }
}

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
/** So short that a killed process is missed within the test. */
const brief = { ...limits, attemptSecondsMax: 2, superviseSeconds: 1 }
const started: Delivery[] = []

async function mailboxTo(url: string, changes: Partial<Record<keyof typeof brief | 'retriesMax', number>> = {}) {
  const { lines, log } = recorded()
  const delivery = await startDelivery({
    db: database.db,
    databaseUrl: database.url,
    clock,
    smtp: { url, from },
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

const header = (source: string, name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(source)?.[1]?.trim()

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
      if (cuts-- <= 0) return true
      for (const socket of sockets) socket.destroy()
      return false
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

/** A process of its own that posts a letter and delivers until it is killed. */
function otherProcess(url: string, letter: Letter) {
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const script = `
    import { randomBytes } from 'node:crypto'
    import { connectDatabase } from ${file('../database/database.ts')}
    import { startDelivery } from ${file('./delivery.ts')}
    import { createMailbox } from ${file('./mail.service.ts')}
    const { db } = connectDatabase(process.env.TEST_DATABASE)
    const clock = { now: () => Date.now() }
    const smtp = { url: process.env.TEST_SMTP, from: ${JSON.stringify(from)} }
    const quiet = () => {}
    const log = { sent: quiet, failed: quiet, queueFaulted: quiet }
    const limits = ${JSON.stringify(brief)}
    const databaseUrl = process.env.TEST_DATABASE
    const delivery = await startDelivery({ db, databaseUrl, smtp, clock, log, limits })
    const mailbox = createMailbox({ db, clock, randomBytes, delivery, site: ${JSON.stringify(site)} })
    await mailbox.post(${JSON.stringify(letter)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TEST_DATABASE: database.url, TEST_SMTP: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

test('given a process killed between sending and noting it, when the next one runs, then the letter comes twice at most', async () => {
  let child: ReturnType<typeof otherProcess> | null = null
  const seen: Arrived[] = []
  const server = await mailServer({
    onLetter: (letter) => {
      seen.push(letter)
      // The mail server has the whole letter; the sender dies before it hears so.
      if (seen.length === 1) child?.kill('SIGKILL')
      return true
    },
  })
  child = otherProcess(server.url, letterTo('mayor@village.example'))
  await vi.waitFor(() => expect(seen).toHaveLength(1), patience)

  const { mailbox } = await mailboxTo(server.url, brief)
  const [posted] = await mailbox.newest(1)
  expect(posted?.sentAt).toBeNull()
  await vi.waitFor(async () => expect((await mailbox.newest(1))[0]?.sentAt).not.toBeNull(), patience)
  expect(seen).toHaveLength(2)
  expect(new Set(seen.map(({ source }) => header(source, 'Message-ID')))).toEqual(
    new Set([`<${posted?.id}@amt.example>`]),
  )
})
