// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For votes: who of those who are there has one now, from the mandates as they stand in this moment. */
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { readEntries } from './directory.store.ts'
import { electorateAt, type Electorate } from './electorate.rules.ts'
import { readDelegations } from './mandates.store.ts'
import type { PersonId } from './people.store.ts'

export type Electorates = {
  electorateOf(present: readonly PersonId[]): Promise<Electorate>
}

export function electorates({ db, clock }: { readonly db: Database; readonly clock: Pick<Clock, 'now'> }): Electorates {
  return {
    async electorateOf(present) {
      const entries = await readEntries(db, present)
      const bodies = new Map(entries.flatMap(({ mandates }) => mandates.map(({ body }) => [body.id, body])))
      const delegations = new Map((await readDelegations(db, [...bodies.keys()])).map((each) => [each.bodyId, each]))
      const known = [...bodies.values()].flatMap(({ id, kind, name, municipalityKey }) => {
        const delegation = delegations.get(id)
        return delegation === undefined ? [] : [{ id, kind, name, municipalityKey, delegation }]
      })
      return electorateAt(known, new Set(present), clock.now())
    },
  }
}
