// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Unfinished forms: the SQL on this table, and nothing else. Only hashes of the browser's and the link's secret. */
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { DraftFields } from './draft.rules.ts'

export type DraftRow = { readonly fields: DraftFields; readonly savedAt: Instant; readonly expiresAt: Instant }

/** Writes the browser's draft; with a link's hash the link, too. An earlier link goes on leading to it. */
export async function writeDraft(
  db: Database,
  draft: { browserHash: Buffer; linkHash: Buffer | null; fields: DraftFields; savedAt: Date; expiresAt: Date },
): Promise<void> {
  const content = { fields: JSON.stringify(draft.fields), saved_at: draft.savedAt, expires_at: draft.expiresAt }
  const link = draft.linkHash === null ? {} : { link_hash: draft.linkHash }
  await db
    .insertInto('registration_draft')
    .values({ browser_hash: draft.browserHash, link_hash: draft.linkHash, ...content })
    .onConflict((conflict) => conflict.column('browser_hash').doUpdateSet({ ...content, ...link }))
    .execute()
}

export async function readDraft(
  db: Database,
  by: 'browser_hash' | 'link_hash',
  hash: Buffer,
  now: Date,
): Promise<DraftRow | null> {
  const row = await db
    .selectFrom('registration_draft')
    .select(['fields', 'saved_at', 'expires_at'])
    .where(by, '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined) return null
  const [savedAt, expiresAt] = [row.saved_at, row.expires_at].map((at) => asInstant(at.getTime())) as [Instant, Instant]
  return { fields: row.fields, savedAt, expiresAt }
}

/** The draft belongs to this browser from now on. @returns false when there is none behind the link */
export async function moveDraft(db: Database, linkHash: Buffer, browserHash: Buffer, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('registration_draft')
    .set({ browser_hash: browserHash })
    .where('link_hash', '=', linkHash)
    .where('expires_at', '>', now)
    .returning('saved_at')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteDraft(db: Database, browserHash: Buffer): Promise<void> {
  await db.deleteFrom('registration_draft').where('browser_hash', '=', browserHash).execute()
}

export async function countDrafts(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('registration_draft')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function deleteDraftsBefore(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('registration_draft').where('expires_at', '<=', now).execute()
}
