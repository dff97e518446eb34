// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { formSecretOf } from './secret.store.ts'

const database = testDatabase()

test('given several nodes starting at once on a new database, when each asks for the secret, then it is one', async () => {
  const secrets = await Promise.all(Array.from({ length: 5 }, () => formSecretOf(database.db)))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).toMatch(/^[\w-]{43}$/)
  expect(await formSecretOf(database.db)).toBe(secrets[0])
})
