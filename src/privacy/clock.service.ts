// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The clock that deletes. Daily: what is kept for a number of days goes when they are over; organisers are reminded a
 * month before the day of deletion; once it has come, everybody without an office is forgotten, and what words are left
 * go, too. Doing it twice does it once.
 */
import { accepted, refused, type Result } from '../base/result.ts'
import type { Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import {
  addDays,
  beginOf,
  dayIn,
  defaultDay,
  deletionDue,
  readDay,
  reminderDue,
  type DayRefusal,
} from './deletion-day.ts'
import type { Day } from './erasure.rules.ts'
import type { Frame, PrivacyParts } from './desk.ts'
import type { Forgetting } from './forgetting.service.ts'
import { reminderLetter } from './privacy.letters.ts'
import { privacyLimits } from './privacy.limits.rules.ts'
import * as store from './privacy.store.ts'
import type { Settings } from './privacy.store.ts'

export type ClockSettings = Settings & {
  readonly frame: Frame
  readonly today: Day
  /** The day that holds: the one chosen, or the default. */
  readonly day: Day
}

export type NewSettings = {
  /** As the date field sends it; empty for the default. */
  readonly day: string
  readonly controller: string
  readonly protectionOfficer: string
}

export type DeletionClock = {
  /** Null while there is no congress. */
  settings(): Promise<ClockSettings | null>
  change(actor: Id<'person'>, wish: NewSettings): Promise<Result<null, DayRefusal | 'noCongress'>>
  /** To be called once a day. */
  sweep(): Promise<void>
}

export function deletionClock(parts: PrivacyParts, forgetting: Pick<Forgetting, 'forget' | 'finish'>): DeletionClock {
  const settings = () => settingsOf(parts)
  return {
    settings,
    change: async (actor, wish) => {
      const current = await settings()
      if (current === null) return refused('noCongress')
      const { frame, today } = current
      // Saving the other fields after the day has come must not ask for another day.
      const isKept = wish.day === current.deleteOn
      const day = wish.day === '' || isKept ? accepted(null) : readDay(wish.day, { today, ...frame })
      if (!day.ok) return day
      const { controller, protectionOfficer } = wish
      const deleteOn = wish.day === '' ? null : wish.day
      await parts.db.transaction().execute(async (transaction) => {
        await store.writeSettings(transaction, frame.congress, { deleteOn, controller, protectionOfficer })
        const object = { kind: 'congress', id: frame.congress }
        await parts.audit.record({ actor, action: 'privacyChanged', object }, transaction)
      })
      return accepted(null)
    },
    async sweep() {
      const swept = await sweepOld(parts)
      const current = await settings()
      if (current === null) return
      if (reminderDue(stateOf(current))) await remind(parts, current)
      const people = deletionDue(stateOf(current)) ? await clear(parts, current, forgetting) : null
      if (people !== null || swept > 0) {
        parts.told.personalDataDeleted({ people: people?.people ?? 0, rows: swept + (people?.rows ?? 0) })
      }
    },
  }
}

async function settingsOf({ db, clock, frame: readFrame }: PrivacyParts): Promise<ClockSettings | null> {
  const frame = await readFrame()
  if (frame === null) return null
  const kept = await store.readSettings(db, frame.congress)
  const { endsAt, timezone } = frame
  return { ...kept, frame, today: dayIn(clock.now(), timezone), day: kept.deleteOn ?? defaultDay(endsAt, timezone) }
}

function stateOf({ today, day, deleteOn, reminded }: ClockSettings) {
  return { today, day, isDefault: deleteOn === null, reminded }
}

/** @returns rows that went because their own days are over. */
async function sweepOld({ db, clock, modules }: PrivacyParts): Promise<number> {
  let rows = 0
  for (const { keptDays, sweepBefore } of modules) {
    if (keptDays === undefined) continue
    const before = new Date(clock.now() - keptDays * 24 * 60 * 60_000)
    rows += (await db.transaction().execute((transaction) => sweepBefore(before, transaction))).rows
  }
  return rows
}

async function remind({ db, people, post, baseUrl }: PrivacyParts, settings: ClockSettings): Promise<void> {
  const { frame, day, today } = settings
  await db.transaction().execute(async (transaction) => {
    if (!(await store.noteReminder(transaction, frame.congress, day, today))) return
    for (const officer of await people.organisers(transaction)) {
      const letter = reminderLetter(officer, { frame, day, baseUrl: baseUrl() })
      if (letter !== null) await post(letter, transaction)
    }
  })
}

type Cleared = { readonly people: number; readonly rows: number }

/** Nobody is asked again whether they may go: whoever holds an office stays, all others were told of the day. */
async function clear(
  parts: PrivacyParts,
  { frame, day, today, clearedOn }: ClockSettings,
  forgetting: Pick<Forgetting, 'forget' | 'finish'>,
): Promise<Cleared | null> {
  const before = new Date(beginOf(addDays(day, 1), frame.timezone))
  const people = await forgetAll(parts, before, forgetting)
  const rows = await parts.db.transaction().execute((transaction) => sweepWords(parts, before, transaction))
  await forgetting.finish()
  if (people === 0 && rows === 0 && clearedOn !== null) return null
  await store.noteCleared(parts.db, frame.congress, today)
  return { people, rows }
}

async function forgetAll(
  { people }: PrivacyParts,
  before: Date,
  { forget }: Pick<Forgetting, 'forget'>,
): Promise<number> {
  let forgotten = 0
  for (;;) {
    const due = await people.withoutOffice(before, privacyLimits.forgottenAtOnceMax)
    let went = 0
    for (const person of due) went += (await forget(person, { by: 'clock', actor: null })).ok ? 1 : 0
    forgotten += went
    // Nobody left, or nobody who can go: the next day looks again.
    if (went === 0) return forgotten
  }
}

/** Words of those who stay: what they typed during the congress goes with everybody's. */
async function sweepWords({ modules }: PrivacyParts, before: Date, transaction: Database): Promise<number> {
  let rows = 0
  for (const { module, keptDays, sweepBefore } of modules) {
    if (keptDays !== undefined) continue
    const swept = await sweepBefore(before, transaction)
    await store.insertTraces(transaction, module, swept.traces)
    rows += swept.rows
  }
  return rows
}
