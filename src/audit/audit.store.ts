// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The audit trail's rows. */
import { asId, type Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import type { AuditAction, AuditObject } from './audit.rules.ts'

export type AuditEntry = {
  readonly id: number
  readonly at: Date
  readonly actor: Id<'person'> | null
  readonly action: string
  readonly object: AuditObject | null
}

export type AuditFilter = {
  readonly action: string | null
  readonly actor: string | null
  /** Entries older than this one, for the next page. */
  readonly before: number | null
}

export async function insertEntry(db: Database, { actor, action, object }: AuditAction, at: Date): Promise<void> {
  const about = { object_kind: object?.kind ?? null, object_id: object?.id ?? null }
  await db
    .insertInto('audit_entry')
    .values({ at, actor_id: actor, action, ...about })
    .execute()
}

/** The newest first. */
export async function readEntries(db: Database, filter: AuditFilter, limit: number): Promise<readonly AuditEntry[]> {
  let query = db.selectFrom('audit_entry').selectAll().orderBy('id', 'desc').limit(limit)
  if (filter.action !== null) query = query.where('action', '=', filter.action)
  if (filter.actor !== null) query = query.where('actor_id', '=', filter.actor)
  if (filter.before !== null) query = query.where('id', '<', filter.before)
  return (await query.execute()).map(entryFrom)
}

/** What somebody did, and what was done with them. */
export async function readEntriesAbout(db: Database, person: string): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where((is) =>
      is.or([is('actor_id', '=', person), is.and([is('object_kind', '=', 'person'), is('object_id', '=', person)])]),
    )
    .orderBy('id')
    .execute()
  return rows.map(entryFrom)
}

/** Everybody who did something, and every kind of thing that was done: what can be filtered by. */
export async function readChoices(db: Database): Promise<{ actors: readonly string[]; actions: readonly string[] }> {
  const actors = await db.selectFrom('audit_entry').select('actor_id').distinct().execute()
  const actions = await db.selectFrom('audit_entry').select('action').distinct().orderBy('action').execute()
  return { actors: actors.flatMap(({ actor_id }) => actor_id ?? []), actions: actions.map(({ action }) => action) }
}

/** @returns how many rows went. */
export async function deleteEntriesBefore(db: Database, before: Date): Promise<number> {
  const deleted = await db.deleteFrom('audit_entry').where('at', '<', before).executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

type Row = {
  id: number
  at: Date
  actor_id: string | null
  action: string
  object_kind: string | null
  object_id: string | null
}

function entryFrom({ id, at, actor_id, action, object_kind, object_id }: Row): AuditEntry {
  const object = object_kind === null || object_id === null ? null : { kind: object_kind, id: object_id }
  return { id, at, action, actor: actor_id === null ? null : asId<'person'>(actor_id), object }
}
