// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The same worlds on a real PostgreSQL: its log behind the same bad line, its leases by the world's clock. */
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { failureReport } from './index.ts'
import { runWorld, runWorlds } from './run.ts'
import { postgresWorlds } from './worlds.postgres.ts'

const database = testDatabase()
const worlds = 50
let options: Awaited<ReturnType<typeof postgresWorlds>>

beforeAll(async () => {
  options = await postgresWorlds(database.db)
})

test(`given ${worlds} worlds on PostgreSQL, then every law holds in each of them`, async () => {
  const verdict = await runWorlds(1, worlds, { options })
  expect(verdict.failed.map((told) => failureReport(told, true)).join('\n')).toBe('')
  expect(verdict.worlds).toBe(worlds)
}, 180_000)

test('given a world, then PostgreSQL and memory tell the same story of it', async () => {
  for (const seed of [1, 2, 3]) {
    const [onPostgres, inMemory] = [await runWorld(seed, await options(seed)), await runWorld(seed)]
    expect([onPostgres.events, onPostgres.commands, onPostgres.steps]).toEqual([
      inMemory.events,
      inMemory.commands,
      inMemory.steps,
    ])
  }
}, 60_000)
