// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The secret form tokens are made with, when the operator sets none: one for all nodes of a database, made once. */
import { randomBytes } from 'node:crypto'
import type { Database } from '../database/index.ts'

const secretBytes = 32

export async function formSecretOf(db: Database): Promise<string> {
  const row = { purpose: 'forms', secret: randomBytes(secretBytes).toString('base64url') }
  await db
    .insertInto('server_secret')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await db
    .selectFrom('server_secret')
    .select('secret')
    .where('purpose', '=', row.purpose)
    .executeTakeFirstOrThrow()
  return kept.secret
}
