// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Personal links and codes: the SQL on this table, and nothing else. Only hashes lie here. */
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { entryKeyKinds, type EntryKeyKind } from './entry-key.rules.ts'

export type EntryKeyRow = {
  readonly kind: EntryKeyKind
  readonly personId: Id<'person'>
  readonly expiresAt: Instant
  readonly isUsed: boolean
}

export async function insertEntryKey(
  db: Database,
  key: { hash: Buffer; personId: Id<'person'>; kind: EntryKeyKind; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('entry_key')
    .values({
      key_hash: key.hash,
      person_id: key.personId,
      kind: key.kind,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
      used_at: null,
    })
    .execute()
}

export async function readEntryKey(db: Database, hash: Buffer, kind: EntryKeyKind): Promise<EntryKeyRow | null> {
  const row = await db
    .selectFrom('entry_key')
    .selectAll()
    .where('key_hash', '=', hash)
    .where('kind', '=', kind)
    .executeTakeFirst()
  const known = entryKeyKinds.find((one) => one === row?.kind)
  if (row === undefined || known === undefined) return null
  return {
    kind: known,
    personId: asId<'person'>(row.person_id),
    expiresAt: asInstant(row.expires_at.getTime()),
    isUsed: row.used_at !== null,
  }
}

/** @returns whether it was this call that used the link; a code is there for every call. */
export async function useEntryKey(db: Database, hash: Buffer, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('entry_key')
    .set({ used_at: now })
    .where('key_hash', '=', hash)
    .where((is) => is.or([is('kind', '=', 'code'), is('used_at', 'is', null)]))
    .returning('kind')
    .executeTakeFirst()
  return row !== undefined
}

/** A new code takes the old one's place. */
export async function deleteKeysOf(db: Database, personId: Id<'person'>, kind: EntryKeyKind): Promise<void> {
  await db.deleteFrom('entry_key').where('person_id', '=', personId).where('kind', '=', kind).execute()
}

/** @returns whether one of the links had let its person in */
export async function deleteLinksOf(db: Database, personId: Id<'person'>): Promise<boolean> {
  const rows = await db
    .deleteFrom('entry_key')
    .where('person_id', '=', personId)
    .where('kind', '=', 'link')
    .returning('used_at')
    .execute()
  return rows.some(({ used_at }) => used_at !== null)
}

export async function deleteKeysBefore(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('entry_key').where('expires_at', '<', now).execute()
}
