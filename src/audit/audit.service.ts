// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who did what in the office. `record` writes into the transaction of the action itself: what is remembered happened,
 * and what happened is remembered. Names are looked up when the page is read, so that a forgotten person is gone here,
 * too.
 */
import { assert } from '../base/assert.ts'
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { auditLimits } from './audit.limits.rules.ts'
import { isAuditId, isAuditWord, type AuditAction } from './audit.rules.ts'
import { insertEntry, readChoices, readEntries, type AuditEntry, type AuditFilter } from './audit.store.ts'

export type { AuditEntry, AuditFilter } from './audit.store.ts'

export type AuditPage = {
  readonly entries: readonly AuditEntry[]
  readonly hasMore: boolean
  readonly actors: readonly string[]
  readonly actions: readonly string[]
  /** Of actors, and of people something was done with; who is missing has been forgotten. */
  readonly names: ReadonlyMap<string, string>
}

export type Audit = {
  /** To be called in the transaction of what was done. */
  record(action: AuditAction, transaction: Database): Promise<void>
  page(filter: AuditFilter): Promise<AuditPage>
}

export type AuditParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export function auditService({ db, clock, namesOf }: AuditParts): Audit {
  return {
    async record(action, transaction) {
      assert(transaction.isTransaction, 'an action is recorded in its own transaction')
      assert(isAuditWord(action.action), `${action.action} is one word: congressFounded`)
      assert(action.object === null || isAuditWord(action.object.kind), 'a kind of thing is one word: session')
      assert(action.object === null || isAuditId(action.object.id), 'a thing is named by its id')
      await insertEntry(transaction, action, new Date(clock.now()))
    },
    async page(filter) {
      const found = await readEntries(db, filter, auditLimits.entriesPerPageMax + 1)
      const entries = found.slice(0, auditLimits.entriesPerPageMax)
      const { actors, actions } = await readChoices(db)
      const persons = entries.flatMap(({ object }) => (object?.kind === 'person' ? [object.id] : []))
      const names = await namesOf([...new Set([...actors, ...persons])])
      return { entries, hasMore: found.length > entries.length, actors, actions, names }
    },
  }
}
