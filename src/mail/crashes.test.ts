// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Real processes killed with -9 while they send, and a mail server that fails in every way it can: nothing is lost,
 * nothing comes twice without a crash or a broken line, and what comes twice has one Message-ID.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { asInstant, type Clock } from '../base/instant.ts'
import { seededRandom } from '../base/random.ts'
import { testDatabase } from '../database/testing.ts'
import { troubleOf } from './delivery.rules.ts'
import { startDelivery, type DeliveryParts } from './delivery.ts'
import type { Letter } from './letter.rules.ts'
import { createMailbox, type Delivery } from './mail.service.ts'
import { header, mailServer, senderProcess, type Arrived, type Behaviour } from './testing.ts'

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
const patience = { timeout: 55_000, interval: 50 }
/** A killed process is missed within seconds; every wait of an attempt together is shorter than that. */
const brief = {
  retryFirstSeconds: 1,
  retryPauseSecondsMax: 1,
  connectMilliseconds: 1_000,
  silenceMilliseconds: 1_000,
  takenAtOnceMax: 1,
  attemptSecondsMax: 8,
  superviseSeconds: 1,
  lookSeconds: 0.5,
} as const
const quiet = () => {}
const started: Delivery[] = []

async function mailboxTo(url: string, limits: DeliveryParts['limits'] = {}) {
  const delivery = await startDelivery({
    db: database.db,
    databaseUrl: database.url,
    clock,
    smtp: { url, from, replyTo: null, perMinute: null },
    log: { sent: quiet, failed: quiet, queueFaulted: quiet },
    limits: { ...brief, ...limits },
  })
  started.push(delivery)
  return createMailbox({ db: database.db, clock, randomBytes, site, delivery })
}

function processTo(smtpUrl: string, letters: readonly Letter[] = []) {
  return senderProcess({ databaseUrl: database.url, smtpUrl, from, limits: brief, letters })
}

const letterTo = (to: string): Letter => ({
  to,
  language: 'de',
  subject: 'Ihre Anmeldung',
  parts: [{ kind: 'paragraph', text: 'Schöne Grüße aus Niederähren' }],
})
const messageIds = (letters: readonly Arrived[]) => letters.map(({ source }) => header(source, 'Message-ID'))

afterEach(async () => {
  for (const delivery of started.splice(0)) await delivery.stop()
  await database.db.deleteFrom('mail').execute()
  await sql`delete from mail_queue.job`.execute(database.db)
})

test('given a process killed between the mail server’s yes and our note, when the next one runs, then the letter comes twice at most, as one letter', async () => {
  let child: ReturnType<typeof processTo> | null = null
  const server = await mailServer({
    onLetter: () => {
      if (server.arrived.length > 0) return 'take'
      // The mail server has the whole letter; the sender dies before it hears so.
      child?.kill('SIGKILL')
      return 'silently'
    },
  })
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n'
  const attachment = { name: 'kongress.ics', mediaType: 'text/calendar; method=PUBLISH', content: calendar } as const
  child = processTo(server.url, [{ ...letterTo('mayor@village.example'), attachments: [attachment] }])
  await vi.waitFor(() => expect(server.arrived).toHaveLength(1), patience)

  const mailbox = await mailboxTo(server.url)
  const [posted] = await mailbox.newest(1)
  expect(posted?.sentAt).toBeNull()
  await vi.waitFor(async () => expect((await mailbox.newest(1))[0]?.sentAt).not.toBeNull(), patience)
  expect(messageIds(server.arrived)).toEqual([`<${posted?.id}@amt.example>`, `<${posted?.id}@amt.example>`])
  // The second has its attachment, too: it is kept until the letter is known to be with the mail server.
  for (const { source } of server.arrived) {
    expect(source).toContain('filename=kongress.ics')
    expect(source.replace(/\r\n/g, '')).toContain(Buffer.from(calendar).toString('base64'))
  }
})

test('given a process killed before the mail server has the letter, when the next one runs, then it comes exactly once', async () => {
  let asked = 0
  let child: ReturnType<typeof processTo> | null = null
  const server = await mailServer({
    onRecipient: () => {
      asked += 1
      if (asked > 1) return null
      child?.kill('SIGKILL')
      // The sender is gone before it hears an answer.
      return new Promise((resolve) => child?.once('exit', () => resolve(null)))
    },
  })
  child = processTo(server.url, [letterTo('mayor@village.example')])
  await vi.waitFor(() => expect(asked).toBe(1), patience)

  const mailbox = await mailboxTo(server.url)
  await vi.waitFor(async () => expect((await mailbox.newest(1))[0]?.sentAt).not.toBeNull(), patience)
  expect(server.arrived).toHaveLength(1)
})

test('given a mail server that answers slower than anybody waits, when it is quick again, then the letter comes once', async () => {
  let slow = 1
  const server = await mailServer({
    onRecipient: () => (slow-- > 0 ? new Promise((resolve) => setTimeout(() => resolve(null), 2_500)) : null),
  })
  const mailbox = await mailboxTo(server.url)
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.trouble).not.toBeNull(), patience)
  expect(troubleOf((await mailbox.letter(id))?.trouble ?? '')).toBe('unreachable')
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.sentAt).not.toBeNull(), patience)
  expect(server.arrived).toHaveLength(1)
  expect(await mailbox.letter(id)).toMatchObject({ trouble: null, failure: null })
})

test('given a mail server whose certificate nobody vouches for, then no letter is shown to it, and none is lost', async () => {
  const server = await mailServer({ untrusted: true })
  const mailbox = await mailboxTo(server.url.replace('smtp:', 'smtps:'))
  const id = await mailbox.post(letterTo('mayor@village.example'))
  await vi.waitFor(async () => expect((await mailbox.letter(id))?.trouble).not.toBeNull(), patience)
  expect(server.arrived).toEqual([])
  expect(await mailbox.letter(id)).toMatchObject({ sentAt: null, failure: null })
  expect(troubleOf((await mailbox.letter(id))?.trouble ?? '')).toBe('encryption')
})

type Fault = 'take' | 'greylisted' | 'silent' | 'cut' | 'unsaid' | 'refusedForNow' | 'gone'

/** Every attempt of a letter meets one fault of its own, from a seed; nobody@ addresses are refused for good. */
function faultyServer(seed: number, faultiness: number) {
  const random = seededRandom(seed)
  /** Letters the server took without being able to say so. */
  const unsaid = new Map<string, number>()
  const faults: readonly Fault[] = ['greylisted', 'silent', 'cut', 'unsaid', 'refusedForNow', 'gone']
  const planned = new Map<string, Fault>()
  const behaviour: Behaviour = {
    onConnect: () => (random.chance(faultiness / 4) ? { code: 421, text: 'too many connections' } : null),
    onRecipient(address) {
      if (address.startsWith('nobody')) return { code: 550, text: `no ${address} here` }
      const fault = random.chance(faultiness) ? random.pick(faults) : 'take'
      planned.set(address, fault)
      return fault === 'greylisted' ? { code: 451, text: 'come back later' } : null
    },
    cutAfterBytes: (address) => (planned.get(address) === 'cut' ? 100 : null),
    onLetter({ to }, sockets) {
      switch (planned.get(to) ?? 'take') {
        case 'silent':
          return 'never'
        case 'refusedForNow':
          return { code: 452, text: 'no room now' }
        case 'gone':
          for (const socket of sockets) socket.destroy()
          return 'never'
        case 'unsaid':
          unsaid.set(to, (unsaid.get(to) ?? 0) + 1)
          for (const socket of sockets) socket.destroy()
          return 'silently'
        case 'take':
        case 'cut':
        case 'greylisted':
          return 'take'
      }
    },
  }
  return { behaviour, unsaid }
}

test.each([11, 12])(
  'given a mail server that fails at random (seed %i) and senders killed three times, then every letter is sent or failed with its reason, once for each crash and once more at most',
  { timeout: 120_000 },
  async (seed) => {
    const kills = 3
    const random = seededRandom(seed)
    const { behaviour, unsaid } = faultyServer(seed, 0.4)
    const server = await mailServer(behaviour)
    const mailbox = await mailboxTo(server.url)
    const stopping = started.splice(0)
    for (const delivery of stopping) await delivery.stop()
    const letters = Array.from({ length: 40 }, (_, index) =>
      letterTo(`${index % 8 === 0 ? 'nobody' : 'person'}-${index}@village.example`),
    )
    let child = processTo(server.url, letters)
    for (let killed = 0; killed < kills; killed += 1) {
      const enough = server.arrived.length + random.below(8) + 1
      await vi.waitFor(() => expect(server.arrived.length).toBeGreaterThanOrEqual(enough), patience)
      child.kill('SIGKILL')
      child = processTo(server.url)
    }
    const settled = async () => {
      const rows = await mailbox.newest(100)
      expect(rows).toHaveLength(letters.length)
      expect(rows.filter(({ sentAt, failure }) => sentAt === null && failure === null)).toEqual([])
      return rows
    }
    await vi.waitFor(settled, { timeout: 100_000, interval: 200 })
    const rows = await settled()

    for (const { id, to, sentAt, failure } of rows) {
      const arrivals = server.arrived.filter((letter) => letter.to === to)
      expect(new Set([...messageIds(arrivals), `<${id}@amt.example>`])).toEqual(new Set([`<${id}@amt.example>`]))
      expect(arrivals.length).toBeLessThanOrEqual(1 + kills + (unsaid.get(to) ?? 0))
      if (to.startsWith('nobody')) expect({ to, failure, sentAt }).toMatchObject({ failure: '550 RCPT TO EENVELOPE' })
      else
        expect({ to, sent: sentAt !== null, arrived: arrivals.length > 0 }).toEqual({ to, sent: true, arrived: true })
    }
    const without = server.arrived.length - [...unsaid.values()].reduce((sum, count) => sum + count, 0)
    const sent = rows.filter(({ sentAt }) => sentAt !== null).length
    // In all, not only letter by letter: what a crash may repeat is what was under way at that moment.
    expect(without - sent).toBeLessThanOrEqual(kills * 6)
  },
)
