// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Forgetting somebody: one transaction takes them out of every table and puts their id on the list of the forgotten;
 * then the list is written beside the database, and what still lives in open rooms is ended. Whoever was forgotten and
 * comes back with an older backup is forgotten again before anybody can see them.
 */
import type { Id } from '../base/id.ts'
import { asId } from '../base/id.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import { dayIn } from './deletion-day.ts'
import type { PrivacyParts } from './desk.ts'
import { appendErasures, readErasureFile } from './erasure-file.ts'
import type { Asker, Erasure } from './erasure.rules.ts'
import type { Objection } from './personal-data.ts'
import * as store from './privacy.store.ts'

export type ForgetRefusal = Objection | 'nobody'

/** Who wants it: the person, the office at their written request, or the day of deletion. */
export type ForgetWish = { readonly by: Asker; readonly actor: Id<'person'> | null }

export type Forgetting = {
  forget(person: Id<'person'>, wish: ForgetWish): Promise<Result<null, ForgetRefusal>>
  /** At start, before anybody is let in. */
  applyErasures(): Promise<void>
  /** Ends what still lives outside the tables, and completes the list beside the database; every minute. */
  finish(): Promise<void>
}

export function forgetting(parts: PrivacyParts): Forgetting {
  return {
    async forget(person, wish) {
      const done = await forgetInTables(parts, person, wish, 'asked')
      if (!done.ok) return done
      await writeList(parts)
      // They are forgotten; a room that cannot be told now is told within a minute.
      await finishTraces(parts).catch((error: unknown) => parts.told.finishFailed(error))
      return accepted(null)
    },
    applyErasures: () => applyErasures(parts),
    async finish() {
      await finishTraces(parts)
      await writeList(parts)
    },
  }
}

/** The zone of the day that is kept; whoever reads it needs the month, not the hour. */
const listZone = 'UTC'

async function forgetInTables(
  { db, clock, modules, people, audit }: PrivacyParts,
  person: Id<'person'>,
  { by, actor }: ForgetWish,
  how: 'asked' | 'again',
): Promise<Result<null, ForgetRefusal>> {
  const refusal = await db.transaction().execute(async (transaction): Promise<ForgetRefusal | null> => {
    const subject = await people.lockSubject(person, transaction)
    if (subject === null) return 'nobody'
    for (const module of modules) {
      const objection = how === 'asked' ? await module.objection?.(subject, transaction) : null
      if (objection !== undefined && objection !== null) return objection
    }
    for (const { module, forget } of modules) {
      await store.insertTraces(transaction, module, await forget(subject, transaction))
    }
    await store.insertErasures(transaction, [{ person, on: dayIn(clock.now(), listZone), by }])
    if (by === 'office' && how === 'asked') {
      await audit.record({ actor, action: 'personForgotten', object: { kind: 'person', id: person } }, transaction)
    }
    return null
  })
  return refusal === null ? accepted(null) : refused(refusal)
}

/** What is on the list in the database and not in the file. A disk that is full today is tried again in a minute. */
async function writeList({ db, erasureFile, told }: PrivacyParts): Promise<void> {
  if (erasureFile === null) return
  try {
    const written = new Set((await readErasureFile(erasureFile)).map(({ person }) => person))
    const missing = (await store.readErasures(db)).filter(({ person }) => !written.has(person))
    await appendErasures(erasureFile, missing)
  } catch (error) {
    told.erasureFileFailed(error)
  }
}

async function applyErasures(parts: PrivacyParts): Promise<void> {
  const { db, people, erasureFile, told } = parts
  const listed: readonly Erasure[] = erasureFile === null ? [] : await readErasureFile(erasureFile)
  await insertInPortions(db, listed)
  const known = await store.readErasures(db)
  const back = await people.present(known.map(({ person }) => asId<'person'>(person)))
  let forgotten = 0
  for (const person of back) {
    const by = known.find((erasure) => erasure.person === person)?.by ?? 'office'
    if ((await forgetInTables(parts, person, { by, actor: null }, 'again')).ok) forgotten += 1
  }
  await finishTraces(parts)
  await writeList(parts)
  if (known.length > 0) told.erasuresApplied({ known: known.length, forgotten })
}

/** PostgreSQL takes 65,535 values a statement. */
const portion = 1_000

async function insertInPortions(db: Database, erasures: readonly Erasure[]): Promise<void> {
  for (let from = 0; from < erasures.length; from += portion) {
    await store.insertErasures(db, erasures.slice(from, from + portion))
  }
}

async function finishTraces({ db, modules }: PrivacyParts): Promise<void> {
  const waiting = Map.groupBy(await store.readTraces(db), ({ module }) => module)
  for (const { module, finish } of modules) {
    const traces = (waiting.get(module) ?? []).map(({ trace_id }) => trace_id)
    if (finish === undefined || traces.length === 0) continue
    await store.countRound(db, module, await finish(traces))
  }
}
