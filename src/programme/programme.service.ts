// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the house asks about the programme. */
import type { Id } from '../base/id.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import { readTitles } from './programme.privacy.store.ts'
import { programmeLimits } from './programme.limits.rules.ts'
import type { Session, SessionId, SessionRole } from './programme.rules.ts'
import * as tasks from './tasks.store.ts'
import { lockCapacities, readSession, readSessions } from './programme.store.ts'

export type ProgrammeService = {
  /** All sessions of a congress, in the order of time. */
  sessions(congressId: Id<'congress'>, transaction?: Database): Promise<readonly Session[]>
  session(slug: string): Promise<Session | null>
  /** German titles by id; unknown ids are left out. */
  titlesOf(ids: readonly string[], transaction: Database): Promise<ReadonlyMap<string, string>>
  /**
   * Places of sessions are given away by one transaction at a time: from here on until it ends they are the caller's.
   * @returns the capacity of each session there is; null where everybody fits
   */
  lockCapacities(ids: readonly SessionId[], transaction: Database): Promise<ReadonlyMap<SessionId, number | null>>
  /** Puts somebody down for a session. `had`: the same person has this task already. */
  giveTask(task: SessionTask, transaction: Database): Promise<Result<'given' | 'had', 'noSuchSession' | 'tasksFull'>>
  /** @returns whether the person had it */
  takeTask(task: SessionTask, transaction: Database): Promise<boolean>
}

export type SessionTask = {
  readonly sessionId: SessionId
  readonly personId: Id<'person'>
  readonly role: SessionRole
}

export function programmeService({ db }: { readonly db: Database }): ProgrammeService {
  return {
    sessions: (congressId, transaction = db) => readSessions(transaction, congressId),
    session: (slug) => readSession(db, slug),
    titlesOf: (ids, transaction) => readTitles(transaction, ids),
    lockCapacities: (ids, transaction) => lockCapacities(transaction, ids),
    async giveTask(task, transaction) {
      // One at a time in a session: two of the office who put the same person down make one task.
      const session = await lockCapacities(transaction, [task.sessionId])
      if (!session.has(task.sessionId)) return refused('noSuchSession')
      if (await tasks.hasTask(transaction, task)) return accepted('had')
      const count = await tasks.countTasks(transaction, task.sessionId)
      if (count >= programmeLimits.tasksPerSessionMax) return refused('tasksFull')
      await tasks.insertTask(transaction, task)
      return accepted('given')
    },
    takeTask: (task, transaction) => tasks.deleteTask(transaction, task),
  }
}
