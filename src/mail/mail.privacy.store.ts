// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters of one address, and those written before a day. */
import type { Database } from '../database/tables.ts'

export function readLettersTo(db: Database, address: string) {
  return db
    .selectFrom('mail')
    .select(['subject', 'text', 'created_at', 'sent_at', 'failure'])
    .where('to_address', '=', address)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Those that wait in the queue are not sent any more: their job finds no letter (delivery.ts). */
export async function deleteLettersTo(db: Database, address: string): Promise<void> {
  await db.deleteFrom('mail').where('to_address', '=', address).execute()
}
