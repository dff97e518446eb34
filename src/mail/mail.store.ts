// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The letters' rows: one is written with what it is about, and emptied once it has left. */
import type { Selectable } from 'kysely'
import { assert } from '../base/assert.ts'
import { asId, type Id } from '../base/id.ts'
import { isLanguage, type Language } from '../base/language.ts'
import type { Database, Tables } from '../database/tables.ts'
import { attachmentTypes, type AttachmentType } from './attachments.rules.ts'

export type MailId = Id<'mail'>

export type MailAttachment = { readonly name: string; readonly mediaType: AttachmentType; readonly content: Buffer }

export type MailRow = {
  readonly id: MailId
  readonly to: string
  readonly language: Language
  readonly subject: string
  /** Empty once the letter has left or was given up. */
  readonly text: string
  readonly html: string
  readonly attachments: readonly MailAttachment[]
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  /** Why it was given up; null while there is hope. */
  readonly failure: string | null
}

export async function insertMail(
  db: Database,
  mail: Pick<MailRow, 'id' | 'to' | 'language' | 'subject' | 'text' | 'html' | 'attachments' | 'createdAt'>,
): Promise<void> {
  const { to, createdAt, attachments, ...same } = mail
  const kept = attachments.map(({ content, ...about }) => ({ ...about, content: content.toString('base64') }))
  await db
    .insertInto('mail')
    .values({
      ...same,
      attachments: JSON.stringify(kept),
      to_address: to,
      created_at: createdAt,
      sent_at: null,
      failure: null,
    })
    .execute()
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
export async function beginAttempt(db: Database, id: MailId): Promise<MailRow | null> {
  const row = await db
    .updateTable('mail')
    .set((mail) => ({ attempts: mail('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failure', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : mailRow(row)
}

export async function markSent(db: Database, id: MailId, at: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({ sent_at: at, text: '', html: '', attachments: '[]' })
    .where('id', '=', id)
    .execute()
}

export async function markFailed(db: Database, id: MailId, failure: string): Promise<void> {
  await db.updateTable('mail').set({ failure, text: '', html: '', attachments: '[]' }).where('id', '=', id).execute()
}

/** @returns how many rows went. */
export async function deleteMailBefore(db: Database, before: Date): Promise<number> {
  const deleted = await db.deleteFrom('mail').where('created_at', '<', before).executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

function mailRow(row: Selectable<Tables['mail']>): MailRow {
  return {
    id: asId<'mail'>(row.id),
    to: row.to_address,
    language: isLanguage(row.language) ? row.language : 'de',
    subject: row.subject,
    text: row.text,
    html: row.html,
    attachments: row.attachments.map(attachmentFrom),
    createdAt: row.created_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    failure: row.failure,
  }
}

function attachmentFrom({
  name,
  mediaType,
  content,
}: Selectable<Tables['mail']>['attachments'][number]): MailAttachment {
  const type = attachmentTypes.find((one) => one === mediaType)
  assert(type !== undefined, 'an attachment has a type we know')
  return { name, mediaType: type, content: Buffer.from(content, 'base64') }
}
