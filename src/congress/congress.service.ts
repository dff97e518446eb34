// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the house asks about the congress itself. */
import type { Audit } from '../audit/index.ts'
import type { Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import type { Congress } from './congress.rules.ts'
import { insertCongress, lockCongresses, readNewestCongress } from './congress.store.ts'

/** What is asked for at the beginning; the rest is written later. */
export type NewCongress = Pick<Congress, 'id' | 'title' | 'organiser' | 'timezone' | 'startsAt' | 'endsAt'>

export type CongressService = {
  /** The congress of this instance; null while nobody has set one up. */
  current(transaction?: Database): Promise<Congress | null>
  /** The first congress of an instance. @returns false when there is one already: nothing was written then. */
  found(congress: NewCongress, actor: Id<'person'>): Promise<boolean>
}

type Parts = { readonly db: Database; readonly audit: Pick<Audit, 'record'> }

export function congressService({ db, audit }: Parts): CongressService {
  return {
    current: (transaction = db) => readNewestCongress(transaction),
    found: (congress, actor) =>
      db.transaction().execute(async (transaction) => {
        await lockCongresses(transaction)
        if ((await readNewestCongress(transaction)) !== null) return false
        const unwritten = { subtitle: { de: '' }, description: { de: '' } }
        await insertCongress(transaction, { ...congress, ...unwritten, phase: 'preparation', sample: false })
        const object = { kind: 'congress', id: congress.id }
        await audit.record({ actor, action: 'congressFounded', object }, transaction)
        return true
      }),
  }
}
