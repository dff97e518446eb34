// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Registrations by the real form, one after the other at every one of many browsers, against a real server on a real
 * PostgreSQL: the page is fetched, its token and its cookie are sent back, a letter is written. Says how many went
 * through in a minute, and whether a workshop holds more people than it has places.
 *
 *   npm run registrations -- --count 2000 --browsers 24
 *
 * Exit code 0 when every form was taken and nothing is overbooked; the last line is the verdict.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { createTestDatabase } from '../src/database/test-server.ts'
import type { Database } from '../src/database/tables.ts'
import { startInstallation, type Installation } from '../tests/journeys/installation.ts'
import { ensureBuild } from './build.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    browsers: { type: 'string', default: '24' },
  },
})
const count = Number(values.count)
const browsers = Number(values.browsers)

type Answer = { readonly status: number; readonly cookies: readonly string[]; readonly body: string }
const agent = new http.Agent({ keepAlive: true, maxSockets: browsers })

function ask(url: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer> {
  const method = body === undefined ? 'GET' : 'POST'
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '')
        resolve({ status: answer.statusCode ?? 0, cookies, body: Buffer.concat(chunks).toString('utf8') })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** The workshops on offer, by question; a full one is disabled on the page and is not chosen. */
function slotsOf(page: string): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, string[]>()
  for (const [input] of page.matchAll(/<input[^>]*name="slot-\d+"[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1]
    const value = /value="([^"]+)"/.exec(input)?.[1]
    if (name === undefined || value === undefined || / disabled/.test(input)) continue
    slots.set(name, [...(slots.get(name) ?? []), value])
  }
  return slots
}

/** One person: everybody comes from an address of their own, as the proxy in front says. */
async function register(address: string, number: number, municipality: string): Promise<Answer> {
  const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
  const headers = { 'X-Forwarded-For': from, 'X-Forwarded-Proto': 'http' }
  const page = await ask(`${address}/de/registration`, headers)
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const chosen = [...slotsOf(page.body)].map(([name, slugs]) => [name, slugs[number % slugs.length] ?? ''] as const)
  const form = new URLSearchParams({
    csrf,
    name: `Person ${number}`,
    email: `person${number}@andrang.example`,
    acting: 'municipality',
    'municipality-query': municipality,
    function: 'councillor',
    consent: 'yes',
    ...Object.fromEntries(chosen),
  })
  const sent = {
    ...headers,
    Cookie: page.cookies.join('; '),
    Origin: address,
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  return ask(`${address}/de/registration`, sent, form.toString())
}

/** CPU seconds of a process so far. Source: proc(5), stat fields 14 and 15 in ticks of 10 ms. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** The same of PostgreSQL's processes that serve this database; they live as long as the server's pool. */
async function databaseCpuSeconds(db: Database): Promise<number> {
  const { rows } = await sql<{
    pid: number
  }>`select pid from pg_stat_activity where datname = current_database()`.execute(db)
  return rows.reduce((sum, { pid }) => sum + (existsSync(`/proc/${pid}/stat`) ? cpuSecondsOf(pid) : 0), 0)
}

/** Places enough, so that every form can be taken: what is measured is not how fast a full workshop refuses. */
async function makeRoom(db: Database): Promise<string> {
  await db
    .updateTable('session')
    .set({ capacity: count * 2 })
    .where('capacity', 'is not', null)
    .execute()
  const { name } = await db
    .selectFrom('municipality')
    .select('name')
    .where('kind', '=', 'localMunicipality')
    .orderBy((order) => order.fn('length', ['name']), 'desc')
    .executeTakeFirstOrThrow()
  return name
}

async function measure(installation: Installation, db: Database) {
  const municipality = await makeRoom(db)
  const refused: string[] = []
  const took: number[] = []
  let next = 0
  const cpu = cpuSecondsOf(installation.pid)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: browsers }, async () => {
      for (let number = next++; number < count; number = next++) {
        const start = performance.now()
        const { status, body } = await register(installation.address, number, municipality)
        took.push(performance.now() - start)
        if (status !== 303) refused.push(`${status} ${createHash('sha256').update(body).digest('hex').slice(0, 8)}`)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const { registered } = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select(({ fn }) => fn.countAll<number>().as('registered'))
    .where('person.email', 'like', '%@andrang.example')
    .executeTakeFirstOrThrow()
  return {
    count,
    browsers,
    registered,
    refused: refused.length,
    refusals: [...new Set(refused)].slice(0, 5),
    seconds: Math.round(seconds * 10) / 10,
    perMinute: Math.round((registered / seconds) * 60),
    pageAndFormMilliseconds: { median: at(0.5), p95: at(0.95), p99: at(0.99) },
    serverCpuSharePercent: Math.round(((cpuSecondsOf(installation.pid) - cpu) / seconds) * 100),
    serverCpuMillisecondsEach: Math.round(((cpuSecondsOf(installation.pid) - cpu) / count) * 10_000) / 10,
    databaseCpuMillisecondsEach: Math.round(((await databaseCpuSeconds(db)) / count) * 10_000) / 10,
  }
}

const root = path.resolve(import.meta.dirname, '..')
const build = process.env.ALLMENDE_BUILD ?? (await ensureBuild({ root, node: process.execPath }))
const database = await createTestDatabase()
const installation = await startInstallation(build, {
  DATABASE_URL: database.url,
  ALLMENDE_MODE: 'demo',
  TRUSTED_PROXIES: '127.0.0.1',
})
try {
  const result = await measure(installation, database.db)
  console.log(JSON.stringify(result, null, 2))
  const good = result.registered === count && result.refused === 0
  console.log(`${good ? 'ok' : 'FAILED'}: ${result.registered} of ${count}, ${result.perMinute} a minute`)
  process.exitCode = good ? 0 : 1
} finally {
  agent.destroy()
  await installation.close()
  await database.drop()
}
