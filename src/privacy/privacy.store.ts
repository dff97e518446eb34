// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The list of the forgotten, what is still to be ended for them, and the settings of the clock. */
import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'
import { askers, type Day, type Erasure } from './erasure.rules.ts'

export async function insertErasures(db: Database, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return
  await db
    .insertInto('erasure')
    .values(erasures.map(({ person, on, by }) => ({ person_id: person, erased_on: on, asked_by: by })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function readErasures(db: Database): Promise<readonly Erasure[]> {
  const rows = await db
    .selectFrom('erasure')
    .select(['person_id', 'asked_by', sql<string>`erased_on::text`.as('on')])
    .orderBy('erased_on')
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id, asked_by, on }) => {
    return { person: person_id, on, by: askers.find((one) => one === asked_by) ?? 'office' }
  })
}

export async function insertTraces(db: Database, module: string, traces: readonly string[]): Promise<void> {
  if (traces.length === 0) return
  await db
    .insertInto('erasure_trace')
    .values(traces.map((trace) => ({ module, trace_id: trace })))
    .onConflict((conflict) => conflict.columns(['module', 'trace_id']).doUpdateSet({ rounds: 0 }))
    .execute()
}

export function readTraces(db: Database) {
  return db.selectFrom('erasure_trace').select(['module', 'trace_id']).orderBy('trace_id').execute()
}

/** So often a trace is ended: who was just coming in while they were forgotten is met the second time. */
const roundsEnough = 2

export async function countRound(db: Database, module: string, traces: readonly string[]): Promise<void> {
  if (traces.length === 0) return
  await db
    .updateTable('erasure_trace')
    .set((trace) => ({ rounds: trace('rounds', '+', 1) }))
    .where('module', '=', module)
    .where('trace_id', 'in', traces)
    .execute()
  await db.deleteFrom('erasure_trace').where('rounds', '>=', roundsEnough).execute()
}

export type Settings = {
  readonly deleteOn: Day | null
  readonly controller: string
  readonly protectionOfficer: string
  readonly reminded: { readonly of: Day; readonly on: Day } | null
  readonly clearedOn: Day | null
}

const untouched: Settings = { deleteOn: null, controller: '', protectionOfficer: '', reminded: null, clearedOn: null }

export async function readSettings(db: Database, congressId: string): Promise<Settings> {
  const row = await db
    .selectFrom('privacy_setting')
    .select(['controller', 'protection_officer'])
    .select([
      sql<string | null>`delete_on::text`.as('delete_on'),
      sql<string | null>`reminded_for::text`.as('reminded_for'),
      sql<string | null>`reminded_on::text`.as('reminded_on'),
      sql<string | null>`cleared_on::text`.as('cleared_on'),
    ])
    .where('congress_id', '=', congressId)
    .executeTakeFirst()
  if (row === undefined) return untouched
  const { delete_on, controller, protection_officer, reminded_for, reminded_on, cleared_on } = row
  const reminded = reminded_for === null || reminded_on === null ? null : { of: reminded_for, on: reminded_on }
  return { deleteOn: delete_on, controller, protectionOfficer: protection_officer, reminded, clearedOn: cleared_on }
}

export type Chosen = Pick<Settings, 'deleteOn' | 'controller' | 'protectionOfficer'>

export async function writeSettings(db: Database, congressId: string, chosen: Chosen): Promise<void> {
  const values = {
    delete_on: chosen.deleteOn,
    controller: chosen.controller,
    protection_officer: chosen.protectionOfficer,
  }
  await db
    .insertInto('privacy_setting')
    .values({ congress_id: congressId, ...values, reminded_for: null, reminded_on: null, cleared_on: null })
    .onConflict((conflict) => conflict.column('congress_id').doUpdateSet(values))
    .execute()
}

/** @returns whether it was this call that noted it: of several servers one reminds. */
export async function noteReminder(db: Database, congressId: string, of: Day, on: Day): Promise<boolean> {
  await insertRow(db, congressId)
  const noted = await db
    .updateTable('privacy_setting')
    .set({ reminded_for: of, reminded_on: on })
    .where('congress_id', '=', congressId)
    .where((is) => is.or([is('reminded_for', 'is', null), is('reminded_for', '<>', sql<Date>`${of}::date`)]))
    .returning('congress_id')
    .executeTakeFirst()
  return noted !== undefined
}

export async function noteCleared(db: Database, congressId: string, on: Day): Promise<void> {
  await insertRow(db, congressId)
  await db.updateTable('privacy_setting').set({ cleared_on: on }).where('congress_id', '=', congressId).execute()
}

async function insertRow(db: Database, congressId: string): Promise<void> {
  const nothing = { delete_on: null, reminded_for: null, reminded_on: null, cleared_on: null }
  await db
    .insertInto('privacy_setting')
    .values({ congress_id: congressId, ...nothing })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
