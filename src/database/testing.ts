// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A database for a test file:
 *
 *     const database = testDatabase()
 *     test('…', async () => { await database.db.selectFrom('person')… })
 *
 * It is fresh, migrated and the file's own; it goes when the file is through.
 */
import { afterAll, beforeAll } from 'vitest'
import { assert } from '../base/assert.ts'
import type { Database } from './tables.ts'
import { createTestDatabase } from './test-server.ts'
import type { TestDatabase } from './test-server.ts'

export { createTestDatabase } from './test-server.ts'
export type { TestDatabase } from './test-server.ts'

/** Call at the top of a test file or a describe; `db` and `url` are there in hooks and tests, not while collecting. */
export function testDatabase(): { readonly db: Database; readonly url: string } {
  let created: TestDatabase | null = null
  beforeAll(async () => {
    created = await createTestDatabase()
  }, 60_000)
  afterAll(async () => {
    await created?.drop()
  })
  const get = () => {
    assert(created, 'testDatabase() is used inside tests and hooks only')
    return created
  }
  return {
    get db() {
      return get().db
    },
    get url() {
      return get().url
    },
  }
}
