// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the house asks about the programme. */
import type { Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import { readTitles } from './programme.privacy.store.ts'
import type { Session, SessionId } from './programme.rules.ts'
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
}

export function programmeService({ db }: { readonly db: Database }): ProgrammeService {
  return {
    sessions: (congressId, transaction = db) => readSessions(transaction, congressId),
    session: (slug) => readSession(db, slug),
    titlesOf: (ids, transaction) => readTitles(transaction, ids),
    lockCapacities: (ids, transaction) => lockCapacities(transaction, ids),
  }
}
