// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The tasks of one person in sessions, and the vacancies they leave. */
import type { Database } from '../database/tables.ts'

export function readTasksOf(db: Database, personId: string) {
  return db
    .selectFrom('session_person')
    .innerJoin('session', 'session.id', 'session_person.session_id')
    .select(['session.title', 'session_person.role', 'session.starts_at'])
    .where('session_person.person_id', '=', personId)
    .orderBy('session.starts_at')
    .orderBy('session_person.role')
    .execute()
}

export async function vacateTasksOf(db: Database, personId: string): Promise<void> {
  const tasks = await db
    .deleteFrom('session_person')
    .where('person_id', '=', personId)
    .returning(['session_id', 'role', 'position'])
    .execute()
  if (tasks.length === 0) return
  await db
    .insertInto('session_vacancy')
    .values(tasks)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Tasks that nobody has any more, in the order of the programme. */
export function readVacancies(db: Database, sessionIds: readonly string[]) {
  return db
    .selectFrom('session_vacancy')
    .select(['session_id', 'role', 'position'])
    .where('session_id', 'in', sessionIds)
    .orderBy('position')
    .orderBy('role')
    .execute()
}

export async function readTitles(db: Database, sessionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await db.selectFrom('session').select(['id', 'title']).where('id', 'in', sessionIds).execute()
  return new Map(rows.map(({ id, title }) => [id, title.de]))
}
