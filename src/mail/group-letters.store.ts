// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters to groups: what was written, by whom, to whom, and what became of it. */
import { sql, type Selectable } from 'kysely'
import { assert } from '../base/assert.ts'
import { asId, type Id } from '../base/id.ts'
import type { Localised } from '../base/language.ts'
import type { Database, Tables } from '../database/tables.ts'
import { stopped } from './delivery.rules.ts'
import { noTally, purposes, type Draft, type Purpose, type Tally } from './group-letters.rules.ts'
import type { GroupLetterId } from './mail.store.ts'

export type GroupLetter = Draft & {
  readonly id: GroupLetterId
  /** As the group was called then. */
  readonly groupLabel: Localised
  /** Null once the person is forgotten. */
  readonly writtenBy: Id<'person'> | null
  readonly createdAt: Date
  /** Null for a draft. */
  readonly sentAt: Date | null
  readonly stoppedAt: Date | null
  readonly addresses: number
  readonly leftOut: number
}

export type NewGroupLetter = Pick<
  GroupLetter,
  'id' | 'groupKey' | 'groupLabel' | 'purpose' | 'subject' | 'body' | 'writtenBy' | 'createdAt'
>

const json = (value: Localised) => JSON.stringify(value)

/** A draft may be written again by anybody of the office; what was sent stays as it was. */
export async function upsertDraft(db: Database, draft: NewGroupLetter): Promise<boolean> {
  const written = {
    group_key: draft.groupKey,
    group_label: json(draft.groupLabel),
    purpose: draft.purpose,
    subject: json(draft.subject),
    body: json(draft.body),
    written_by: draft.writtenBy,
  }
  const row = await db
    .insertInto('group_letter')
    .values({ id: draft.id, ...written, created_at: draft.createdAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(written).where('group_letter.sent_at', 'is', null))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function readGroupLetter(db: Database, id: GroupLetterId): Promise<GroupLetter | null> {
  const row = await db.selectFrom('group_letter').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : letterFrom(row)
}

/** The same, held until the transaction ends: nobody changes a draft while it is sent. */
export async function lockGroupLetter(transaction: Database, id: GroupLetterId): Promise<GroupLetter | null> {
  const row = await transaction
    .selectFrom('group_letter')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row === undefined ? null : letterFrom(row)
}

/** The newest first. */
export async function readGroupLetters(db: Database, limit: number): Promise<readonly GroupLetter[]> {
  const rows = await db.selectFrom('group_letter').selectAll().orderBy('created_at', 'desc').limit(limit).execute()
  return rows.map(letterFrom)
}

export async function deleteDraft(db: Database, id: GroupLetterId): Promise<void> {
  await db.deleteFrom('group_letter').where('id', '=', id).where('sent_at', 'is', null).execute()
}

/** Held until the transaction ends: two presses of "send" wait for each other, and so do two letters of a day. */
export async function lockGroupLetters(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('group letters'))`.execute(transaction)
}

export async function countSentSince(db: Database, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('group_letter')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function markGroupLetterSent(
  db: Database,
  id: GroupLetterId,
  sent: { readonly at: Date; readonly by: Id<'person'>; readonly addresses: number; readonly leftOut: number },
): Promise<void> {
  await db
    .updateTable('group_letter')
    .set({ sent_at: sent.at, written_by: sent.by, addresses: sent.addresses, left_out: sent.leftOut })
    .where('id', '=', id)
    .execute()
}

/**
 * What has not left by now stays here; a letter a sender holds at this moment may still leave.
 * @returns false when it was stopped before, or never sent.
 */
export async function stopGroupLetter(db: Database, id: GroupLetterId, at: Date): Promise<boolean> {
  const row = await db
    .updateTable('group_letter')
    .set({ stopped_at: at })
    .where('id', '=', id)
    .where('sent_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return false
  await db
    .updateTable('mail')
    .set({ failure: stopped, trouble: null, text: '', html: '', attachments: '[]' })
    .where('group_letter_id', '=', id)
    .where('sent_at', 'is', null)
    .where('failure', 'is', null)
    .execute()
  return true
}

function tallied() {
  return [
    sql<number>`count(*) filter (where sent_at is not null)::int`.as('sent'),
    sql<number>`count(*) filter (where failure is not null and failure <> ${stopped})::int`.as('failed'),
    sql<number>`count(*) filter (where failure = ${stopped})::int`.as('stopped'),
    sql<number>`count(*) filter (where sent_at is null and failure is null)::int`.as('waiting'),
  ] as const
}

/** What became of the letters of each; rows that are swept count as they were kept. */
export async function readTallies(
  db: Database,
  ids: readonly GroupLetterId[],
): Promise<ReadonlyMap<GroupLetterId, Tally>> {
  if (ids.length === 0) return new Map()
  const kept = await db.selectFrom('group_letter').select(['id', 'tally']).where('id', 'in', ids).execute()
  const counted = await db
    .selectFrom('mail')
    .select('group_letter_id as id')
    .select(tallied())
    .where('group_letter_id', 'in', ids)
    .groupBy('group_letter_id')
    .execute()
  const now = new Map(counted.map(({ id, ...tally }) => [id, tally]))
  return new Map(
    kept.map(({ id, tally }) => [
      asId<'groupLetter'>(id),
      tally === null ? (now.get(id) ?? noTally) : { ...tally, waiting: 0 },
    ]),
  )
}

/** Before the rows of letters written before then are swept, what became of them is written down. */
export async function keepTallies(transaction: Database, before: Date): Promise<void> {
  const swept = await transaction
    .selectFrom('group_letter')
    .select('id')
    .where('sent_at', '<', before)
    .where('tally', 'is', null)
    .execute()
  const ids = swept.map(({ id }) => asId<'groupLetter'>(id))
  for (const [id, { waiting, ...tally }] of await readTallies(transaction, ids)) {
    // What has waited for 30 days leaves no more: its row goes.
    const final = JSON.stringify({ ...tally, failed: tally.failed + waiting })
    await transaction.updateTable('group_letter').set({ tally: final }).where('id', '=', id).execute()
  }
}

function purposeFrom(text: string): Purpose {
  const purpose = purposes.find((one) => one === text)
  assert(purpose !== undefined, 'a letter to a group has a purpose we know')
  return purpose
}

function letterFrom(row: Selectable<Tables['group_letter']>): GroupLetter {
  return {
    id: asId<'groupLetter'>(row.id),
    groupKey: row.group_key,
    groupLabel: row.group_label,
    purpose: purposeFrom(row.purpose),
    subject: row.subject,
    body: row.body,
    writtenBy: row.written_by === null ? null : asId<'person'>(row.written_by),
    createdAt: row.created_at,
    sentAt: row.sent_at,
    stoppedAt: row.stopped_at,
    addresses: row.addresses,
    leftOut: row.left_out,
  }
}
