// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Workbooks that were read and wait to be applied, each for an hour and only a few of them. */
import { sql } from 'kysely'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Database } from '../database/tables.ts'
import type { RegisterEntry } from './entries.rules.ts'
import type { LeftOut, OfficialRegister } from './official.rules.ts'

export type Upload = OfficialRegister & { readonly fileName: string }

type Kept = { readonly id: string; readonly uploadedBy: string | null; readonly at: Date; readonly expiresAt: Date }

const packed = promisify(gzip)
const unpacked = promisify(gunzip)

export async function insertUpload(db: Database, kept: Kept, upload: Upload): Promise<void> {
  await db
    .insertInto('municipality_upload')
    .values({
      id: kept.id,
      uploaded_by: kept.uploadedBy,
      file_name: upload.fileName,
      as_of: upload.asOf,
      population_as_of: upload.populationAsOf,
      left_out: JSON.stringify(upload.leftOut),
      entries: await packed(JSON.stringify(upload.entries)),
      uploaded_at: kept.at,
      expires_at: kept.expiresAt,
    })
    .execute()
}

/** @returns null when there is none, or no longer */
export async function readUpload(db: Database, id: string, now: Date): Promise<Upload | null> {
  const row = await db
    .selectFrom('municipality_upload')
    .select(['file_name', 'left_out', 'entries'])
    .select(sql<string>`to_char(as_of, 'YYYY-MM-DD')`.as('as_of'))
    .select(sql<string>`to_char(population_as_of, 'YYYY-MM-DD')`.as('population_as_of'))
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    fileName: row.file_name,
    asOf: row.as_of,
    populationAsOf: row.population_as_of,
    // Both were written by insertUpload.
    leftOut: row.left_out as LeftOut,
    entries: JSON.parse((await unpacked(row.entries)).toString('utf8')) as readonly RegisterEntry[],
  }
}

export async function deleteUpload(db: Database, id: string): Promise<void> {
  await db.deleteFrom('municipality_upload').where('id', '=', id).execute()
}

/** Deletes what has waited too long, and all but the latest `keep`. */
export async function deleteOldUploads(db: Database, now: Date, keep: number): Promise<void> {
  await sql`
    delete from municipality_upload where expires_at <= ${now} or id not in (
      select id from municipality_upload order by uploaded_at desc, id limit ${keep}
    )
  `.execute(db)
}
