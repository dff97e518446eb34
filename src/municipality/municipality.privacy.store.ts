// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who loaded a register, and what their file was called. */
import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'

export function readLoadsBy(db: Database, personId: string) {
  return db
    .selectFrom('municipality_load')
    .select(['loaded_at', 'file_name'])
    .where('loaded_by', '=', personId)
    .orderBy('number')
    .execute()
}

export function readUploadsBy(db: Database, personId: string) {
  return db
    .selectFrom('municipality_upload')
    .select(['uploaded_at', 'file_name', 'expires_at'])
    .where('uploaded_by', '=', personId)
    .orderBy('uploaded_at')
    .execute()
}

/** That a register was loaded stays: the names people see come from it. The file was named by the person. */
export async function forgetLoader(db: Database, personId: string): Promise<void> {
  await db
    .updateTable('municipality_load')
    .set({ loaded_by: null, file_name: null })
    .where('loaded_by', '=', personId)
    .execute()
  await db.deleteFrom('municipality_upload').where('uploaded_by', '=', personId).execute()
}

/** On the day of deletion: also of those who stay. @returns how many rows had it. */
export async function forgetLoadersBefore(db: Database, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update municipality_load set loaded_by = null, file_name = null
    where loaded_at < ${before} and (loaded_by is not null or file_name is not null)
  `.execute(db)
  return Number(numAffectedRows ?? 0n)
}
