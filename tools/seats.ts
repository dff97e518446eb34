// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A full room: scripted seats on real sockets in other processes, while a real browser takes part. Says how long a
 * message takes to reach each seat, whether one was lost or came twice, and how the browser felt.
 *
 *   npm run seats -- --seats 300 --seconds 60 --messages-per-second 2
 *
 * Exit code 0 when nothing was lost or doubled; the last line is the verdict.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createTestDatabase } from '../src/database/test-server.ts'
import type { Database } from '../src/database/tables.ts'
import { startInstallation, type Installation } from '../tests/journeys/installation.ts'
import { openBrowser } from '../tests/journeys/persons.ts'
import { ensureBrowser } from './browser.mjs'
import { ensureBuild } from './build.mjs'
import { crowdText, type CrowdOrder, type CrowdReport } from './seats/crowd.ts'
import { takePart, type Felt } from './seats/guest.ts'

const { values } = parseArgs({
  options: {
    seats: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '60' },
    'messages-per-second': { type: 'string', default: '2' },
    processes: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
})
const seats = Number(values.seats)
const seconds = Number(values.seconds)
const messagesPerSecond = Number(values['messages-per-second'])
const processes = Number(values.processes)
/** The longest a message may take before it counts as lost, in milliseconds. */
const patience = 10_000

type Crowd = { readonly processes: readonly ChildProcess[]; readonly perProcess: number }

/** People who are registered for the running workshop and signed in, as cookies; as many as there are seats. */
async function makeCrowd(db: Database, slug: string): Promise<string[]> {
  const session = await db
    .selectFrom('session')
    .select(['id', 'congress_id'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const people = Array.from({ length: seats }, (_, number) => ({
    id: `crowd-${number}`,
    name: `Sitz ${number + 1}`,
    email: `sitz${number + 1}@menge.example`,
    function: 'guest',
    language: 'de',
  }))
  const tokens = people.map(() => randomBytes(32).toString('base64url'))
  const now = new Date()
  const later = new Date(now.getTime() + 3_600_000)
  await db.updateTable('session').set({ capacity: null }).where('id', '=', session.id).execute()
  await db.insertInto('person').values(people).execute()
  await db
    .insertInto('registration')
    .values(
      people.map(({ id }) => ({
        id,
        congress_id: session.congress_id,
        person_id: id,
        status: 'confirmed',
        confirmed_at: now,
      })),
    )
    .execute()
  await db
    .insertInto('registration_session')
    .values(people.map(({ id }) => ({ registration_id: id, session_id: session.id })))
    .execute()
  await db
    .insertInto('sign_in')
    .values(
      people.map(({ id }, number) => ({
        token_hash: createHash('sha256').update(tokens[number]!).digest(),
        person_id: id,
        device: 'crowd',
        seen_at: now,
        expires_at: later,
      })),
    )
    .execute()
  return tokens.map((token) => `allmende-sign-in=${token}`)
}

async function runningSlug(db: Database): Promise<string> {
  const now = new Date()
  const row = await db
    .selectFrom('session')
    .innerJoin('room', 'room.session_id', 'session.id')
    .innerJoin('room_event', 'room_event.room_id', 'room.id')
    .select(['session.slug', (build) => build.fn.countAll().as('events')])
    .where('session.starts_at', '<=', now)
    .where('session.ends_at', '>', now)
    .groupBy('session.slug')
    .orderBy('events', 'desc')
    .executeTakeFirstOrThrow()
  return row.slug
}

function next<Kind extends CrowdReport['is']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<CrowdReport, { is: Kind }>> {
  return new Promise((resolve) => {
    const listen = (report: CrowdReport) => {
      if (report.is !== kind) return
      child.off('message', listen)
      resolve(report as Extract<CrowdReport, { is: Kind }>)
    }
    child.on('message', listen)
  })
}

function order(child: ChildProcess, what: CrowdOrder): void {
  child.send(what)
}

async function enter(installation: Installation, slug: string, cookies: readonly string[]): Promise<Crowd> {
  const perProcess = Math.ceil(cookies.length / processes)
  const socket = `${installation.address.replace('http', 'ws')}/rooms/${slug}/live`
  const children = Array.from({ length: processes }, () => fork(path.join(import.meta.dirname, 'seats/crowd.ts')))
  const all = children.map((child, number) => {
    const isIn = next(child, 'allIn')
    const own = cookies.slice(number * perProcess, (number + 1) * perProcess)
    order(child, { is: 'enter', socket, origin: installation.address, cookies: own })
    return isIn
  })
  await Promise.all(all)
  return { processes: children, perProcess }
}

/** Evenly spread, each message by the next seat in turn. */
async function talk(crowd: Crowd): Promise<number> {
  const messages = Math.round(seconds * messagesPerSecond)
  for (let number = 0; number < messages; number += 1) {
    const speaker = number % seats
    const child = crowd.processes[Math.floor(speaker / crowd.perProcess)]!
    order(child, { is: 'say', seat: speaker % crowd.perProcess, text: crowdText(number, Date.now()) })
    await new Promise((later) => setTimeout(later, 1000 / messagesPerSecond))
  }
  return messages
}

async function reports(crowd: Crowd, expected: number): Promise<{ delays: number[]; doubled: number }> {
  const deadline = Date.now() + patience
  for (;;) {
    const told = await Promise.all(
      crowd.processes.map((child) => {
        const report = next(child, 'report')
        order(child, { is: 'report' })
        return report
      }),
    )
    const delays = told.flatMap((report) => [...report.delays])
    const doubled = told.reduce((sum, report) => sum + report.doubled, 0)
    if (delays.length >= expected || Date.now() > deadline) return { delays, doubled }
    await new Promise((later) => setTimeout(later, 500))
  }
}

/** CPU seconds and resident megabytes of a process so far. Source: proc(5), stat fields 14 and 15 in ticks of 10 ms. */
function usedBy(pid: number): { cpuSeconds: number; megabytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Number(resident?.[1] ?? 0) / 1024 }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function measure(installation: Installation, db: Database) {
  const slug = await runningSlug(db)
  const cookies = await makeCrowd(db, slug)
  const browser = await openBrowser()
  const before = usedBy(installation.pid)
  const crowd = await enter(installation, slug, cookies)
  const joined = usedBy(installation.pid)
  const guest = takePart(browser, installation, seconds)
  await guest.isIn
  const messages = await talk(crowd)
  const felt = await guest.felt
  const { delays, doubled } = await reports(crowd, messages * seats)
  const after = usedBy(installation.pid)
  for (const child of crowd.processes) child.kill()
  await browser.close()
  const sorted = delays.toSorted((one, other) => one - other)
  return {
    seats,
    messages,
    expected: messages * seats,
    lost: messages * seats - delays.length,
    doubled,
    delayMilliseconds: {
      median: at(sorted, 0.5),
      p95: at(sorted, 0.95),
      p99: at(sorted, 0.99),
      max: sorted.at(-1) ?? Number.NaN,
    },
    server: {
      cpuSharePercent: ((after.cpuSeconds - joined.cpuSeconds) / seconds) * 100,
      kilobytesPerSeat: ((joined.megabytes - before.megabytes) * 1024) / seats,
    },
    browser: felt satisfies Felt,
  }
}

const root = path.resolve(import.meta.dirname, '..')
process.env.ALLMENDE_BROWSER ??= ensureBrowser('chromium')
const build = process.env.ALLMENDE_BUILD ?? (await ensureBuild({ root, node: process.execPath }))
const database = await createTestDatabase()
const installation = await startInstallation(build, { DATABASE_URL: database.url, ALLMENDE_MODE: 'demo' })
try {
  const result = await measure(installation, database.db)
  console.log(JSON.stringify(result, null, values.json ? 0 : 2))
  const good = result.lost === 0 && result.doubled === 0
  console.log(`${good ? 'ok' : 'FAILED'}: ${result.seats} seats, ${result.lost} lost, ${result.doubled} doubled`)
  process.exitCode = good ? 0 : 1
} finally {
  await installation.close()
  await database.drop()
}
