// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who has which task in a session: the SQL on these tables, and nothing else. */
import type { Database } from '../database/tables.ts'

export type Task = { readonly sessionId: string; readonly personId: string; readonly role: string }

export async function countTasks(db: Database, sessionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('session_person')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function hasTask(db: Database, { sessionId, personId, role }: Task): Promise<boolean> {
  const row = await db
    .selectFrom('session_person')
    .select('role')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .executeTakeFirst()
  return row !== undefined
}

/** In the place of somebody who left a vacancy of this role, or at the end. */
export async function insertTask(transaction: Database, { sessionId, personId, role }: Task): Promise<void> {
  const vacancy = await transaction
    .selectFrom('session_vacancy')
    .select('position')
    .where('session_id', '=', sessionId)
    .where('role', '=', role)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  if (vacancy !== undefined) {
    await transaction
      .deleteFrom('session_vacancy')
      .where('session_id', '=', sessionId)
      .where('role', '=', role)
      .where('position', '=', vacancy.position)
      .execute()
  }
  const last = await transaction
    .selectFrom('session_person')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  const position = vacancy?.position ?? (last?.position ?? -1) + 1
  await transaction
    .insertInto('session_person')
    .values({ session_id: sessionId, person_id: personId, role, position })
    .execute()
}

/** @returns whether the person had it */
export async function deleteTask(transaction: Database, { sessionId, personId, role }: Task): Promise<boolean> {
  const row = await transaction
    .deleteFrom('session_person')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .returning('role')
    .executeTakeFirst()
  return row !== undefined
}
