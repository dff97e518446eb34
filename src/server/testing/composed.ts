// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: the modules joined as in the server, on a test's database, without pages built and without a port. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Clock, Instant } from '../../base/instant.ts'
import { asInstant } from '../../base/instant.ts'
import { compactRegisterFile } from '../../municipality/index.ts'
import { composeHouse, type House } from '../compose.ts'
import { serverCookies } from '../cookies.ts'
import { openLog } from '../log.ts'
import { systemClock } from '../system.ts'

export type Composed = {
  readonly house: House
  /** Everything that was logged so far. */
  log(): string
  /** Days pass at once; waits go on in real time. */
  passDays(days: number): void
  now(): Instant
  stop(): Promise<void>
}

type Wish = {
  readonly db: Parameters<typeof composeHouse>[0]['db']
  readonly url: string
  readonly demo: boolean
  readonly erasureFile: string | null
}

/** A mail server that is never there: letters stay in the queue. */
const nowhere = { url: 'smtp://127.0.0.1:9', from: 'kongress@kongress.example', replyTo: null, perMinute: null }

export async function compose({ db, url, demo, erasureFile }: Wish): Promise<Composed> {
  let passed = 0
  const clock: Clock = { ...systemClock, now: () => asInstant(systemClock.now() + passed) }
  const lines: string[] = []
  const house = await composeHouse({
    db,
    databaseUrl: url,
    clock,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: openLog('info', { write: (line: string) => void lines.push(line) }),
    cookies: serverCookies(false),
    demo,
    sourceUrl: null,
    compactRegister: () => readFile(compactRegisterFile),
    smtp: nowhere,
    oidc: null,
    secret: 'a secret of the test, long enough',
    erasureFile,
    voteKeys: null,
    baseUrl: () => 'https://kongress.example',
  })
  return {
    house,
    log: () => lines.join(''),
    passDays: (days) => void (passed += days * 24 * 60 * 60_000),
    now: clock.now,
    async stop() {
      await house.hosts.stop()
      await house.stop()
    },
  }
}
