// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The letters' rows: one is written with what it is about, and emptied once it has left. */
import { sql, type Selectable } from 'kysely'
import { assert } from '../base/assert.ts'
import { asId, type Id } from '../base/id.ts'
import { isLanguage, type Language } from '../base/language.ts'
import type { Database, Tables } from '../database/tables.ts'
import { attachmentTypes, type AttachmentType } from './attachments.rules.ts'
import { urgencies, type Urgency } from './delivery.rules.ts'

export type MailId = Id<'mail'>
export type GroupLetterId = Id<'groupLetter'>

export type MailAttachment = { readonly name: string; readonly mediaType: AttachmentType; readonly content: Buffer }

export type MailRow = {
  readonly id: MailId
  readonly to: string
  readonly language: Language
  readonly subject: string
  /** Empty once the letter has left, or was given up and holds a secret. */
  readonly text: string
  readonly html: string
  readonly attachments: readonly MailAttachment[]
  readonly kind: string
  readonly urgency: Urgency
  /** It holds no secret: the office may read it, and it may be tried again after it was given up. */
  readonly openToOffice: boolean
  /** Sent later than this it would only confuse. */
  readonly usefulUntil: Date | null
  /** Where the person withdraws from letters of this sort. */
  readonly withdrawUrl: string | null
  readonly groupLetter: GroupLetterId | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  readonly attemptedAt: Date | null
  /** What the last attempt met, while there is hope. */
  readonly trouble: string | null
  /** Why it was given up; null while there is hope. */
  readonly failure: string | null
}

export type NewMail = Omit<MailRow, 'sentAt' | 'attempts' | 'attemptedAt' | 'trouble' | 'failure'>

/** PostgreSQL takes 65,535 values in a statement. */
const rowsAtOnce = 1_000

export async function insertMail(db: Database, mails: readonly NewMail[]): Promise<void> {
  for (let from = 0; from < mails.length; from += rowsAtOnce) {
    const rows = mails.slice(from, from + rowsAtOnce).map(rowOf)
    await db.insertInto('mail').values(rows).execute()
  }
}

function rowOf({ to, attachments, openToOffice, usefulUntil, withdrawUrl, groupLetter, createdAt, ...same }: NewMail) {
  const kept = attachments.map(({ content, ...about }) => ({ ...about, content: content.toString('base64') }))
  return {
    ...same,
    to_address: to,
    attachments: JSON.stringify(kept),
    open_to_office: openToOffice,
    useful_until: usefulUntil,
    withdraw_url: withdrawUrl,
    group_letter_id: groupLetter,
    created_at: createdAt,
  }
}

export async function readMail(db: Database, id: MailId): Promise<MailRow | null> {
  const row = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : mailRow(row)
}

/** The newest first; ids break the tie of letters written in one transaction. */
export async function readNewestMail(db: Database, limit: number): Promise<readonly MailRow[]> {
  const newest = db.selectFrom('mail').selectAll().orderBy('created_at', 'desc').orderBy('id').limit(limit)
  return (await newest.execute()).map(mailRow)
}

/** Counts an attempt and reads what is to be sent; null when there is nothing to send any more. */
export async function beginAttempt(db: Database, id: MailId, at: Date): Promise<MailRow | null> {
  const row = await db
    .updateTable('mail')
    .set((mail) => ({ attempts: mail('attempts', '+', 1), attempted_at: at }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failure', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : mailRow(row)
}

const emptied = { text: '', html: '', attachments: '[]' } as const

/** A letter the mail server has is sent, whatever was decided about it meanwhile. */
export async function markSent(db: Database, id: MailId, at: Date): Promise<void> {
  const sent = { sent_at: at, trouble: null, failure: null, ...emptied }
  await db.updateTable('mail').set(sent).where('id', '=', id).execute()
}

/** There will be another attempt. */
export async function markTrouble(db: Database, id: MailId, trouble: string): Promise<void> {
  await db.updateTable('mail').set({ trouble }).where('id', '=', id).execute()
}

/** Given up. What holds no secret is kept for another try by hand. */
export async function markFailed(db: Database, id: MailId, failure: string): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      failure,
      trouble: null,
      text: sql<string>`case when open_to_office then text else '' end`,
      html: sql<string>`case when open_to_office then html else '' end`,
      attachments: sql<string>`case when open_to_office then attachments else '[]'::jsonb end`,
    })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failure', 'is', null)
    .execute()
}

/** Letters that wait and that nobody has tried since; the longest untried first. */
export async function readMissed(
  db: Database,
  before: Date,
  limit: number,
): Promise<readonly Pick<MailRow, 'id' | 'urgency'>[]> {
  const tried = sql<Date>`coalesce(attempted_at, created_at)`
  const rows = await db
    .selectFrom('mail')
    .select(['id', 'urgency'])
    .where('sent_at', 'is', null)
    .where('failure', 'is', null)
    .where(tried, '<', before)
    .orderBy(tried)
    .limit(limit)
    .execute()
  return rows.map(({ id, urgency }) => ({ id: asId<'mail'>(id), urgency: urgencyFrom(urgency) }))
}

/** Given up, but whole: it may be tried again from the beginning. @returns its urgency, null when it may not */
export async function reopenFailed(db: Database, id: MailId, now: Date): Promise<Urgency | null> {
  const row = await db
    .updateTable('mail')
    .set({ failure: null, attempts: 0, attempted_at: null })
    .where('id', '=', id)
    .where('failure', 'is not', null)
    .where('sent_at', 'is', null)
    .where('text', '<>', '')
    .where((is) => is.or([is('useful_until', 'is', null), is('useful_until', '>', now)]))
    .returning('urgency')
    .executeTakeFirst()
  return row === undefined ? null : urgencyFrom(row.urgency)
}

/** @returns how many rows went. */
export async function deleteMailBefore(db: Database, before: Date): Promise<number> {
  const deleted = await db.deleteFrom('mail').where('created_at', '<', before).executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

function urgencyFrom(text: string): Urgency {
  const urgency = urgencies.find((one) => one === text)
  assert(urgency !== undefined, 'a letter has an urgency we know')
  return urgency
}

export function mailRow(row: Selectable<Tables['mail']>): MailRow {
  return {
    id: asId<'mail'>(row.id),
    to: row.to_address,
    language: isLanguage(row.language) ? row.language : 'de',
    subject: row.subject,
    text: row.text,
    html: row.html,
    attachments: row.attachments.map(attachmentFrom),
    kind: row.kind,
    urgency: urgencyFrom(row.urgency),
    openToOffice: row.open_to_office,
    usefulUntil: row.useful_until,
    withdrawUrl: row.withdraw_url,
    groupLetter: row.group_letter_id === null ? null : asId<'groupLetter'>(row.group_letter_id),
    createdAt: row.created_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    attemptedAt: row.attempted_at,
    trouble: row.trouble,
    failure: row.failure,
  }
}

type KeptAttachment = Selectable<Tables['mail']>['attachments'][number]

function attachmentFrom({ name, mediaType, content }: KeptAttachment): MailAttachment {
  const type = attachmentTypes.find((one) => one === mediaType)
  assert(type !== undefined, 'an attachment has a type we know')
  return { name, mediaType: type, content: Buffer.from(content, 'base64') }
}
