// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters of one address, and those written before a day. */
import type { Database } from '../database/tables.ts'

export function readLettersTo(db: Database, address: string) {
  return db
    .selectFrom('mail')
    .select(['subject', 'text', 'attachments', 'created_at', 'sent_at'])
    .where('to_address', '=', address)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Those that wait in the queue are not sent any more: their job finds no letter (delivery.ts). */
export async function deleteLettersTo(db: Database, address: string): Promise<void> {
  await db.deleteFrom('mail').where('to_address', '=', address).execute()
}

export function readChoicesOf(db: Database, address: string) {
  return db
    .selectFrom('mail_choice')
    .select(['news', 'reminders', 'changed_at'])
    .where('address', '=', address.toLowerCase())
    .execute()
}

export function readGroupLettersBy(db: Database, personId: string) {
  return db
    .selectFrom('group_letter')
    .select(['subject', 'body', 'created_at', 'sent_at'])
    .where('written_by', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** What was sent was written for the congress and stays with it, by nobody; a draft is still its writer's own. */
export async function deleteDraftsBy(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('group_letter').where('written_by', '=', personId).where('sent_at', 'is', null).execute()
}

/** Drafts and letters to groups alike. @returns how many. */
export async function deleteGroupLettersBefore(db: Database, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('group_letter').where('created_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
