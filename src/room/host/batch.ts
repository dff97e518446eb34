// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the commands of one batch mean, one after the other, before anything of it is written. Pure but for `newText`.
 */
import { asInstant, type Instant } from '../../base/instant.ts'
import { entryChanges } from '../entry/entry.rules.ts'
import type { CommandId, SeatId, Stands, TextId } from '../envelope.rules.ts'
import { decide, evolve, type RoomCommand, type RoomState } from '../room.rules.ts'
import type { Role } from '../roles.rules.ts'
import type { KeptText, Logged } from './log.ts'
import type { Outcome } from './outcomes.ts'

/** A command in the host's queue. */
export type Job = {
  readonly seat: SeatId
  readonly role: Role
  readonly stands: Stands
  readonly command: RoomCommand
  readonly id: CommandId
  /** Sent before without a known outcome. */
  readonly again: boolean
  /** Called once the outcome is durable. */
  readonly reply: (outcome: Outcome) => void
}

export type Before = {
  readonly state: RoomState
  readonly position: number
  readonly lastAt: Instant
  readonly now: Instant
  readonly newText: () => TextId
  /** What became of this job's command earlier, if it is known. */
  readonly known: (job: Job) => Outcome | undefined
}

/** What is to be appended, the state after it, and the outcomes that are told after the commit. */
export type Decided = {
  readonly state: RoomState
  readonly at: Instant
  readonly entries: readonly Logged[]
  readonly texts: readonly KeptText[]
  readonly erase: readonly TextId[]
  readonly outcomes: readonly (readonly [Job, Outcome])[]
}

export function decideBatch(batch: readonly Job[], before: Before): Decided {
  let state = before.state
  // The log's time never runs backwards, whatever the machine's clock does.
  const at = asInstant(Math.max(before.lastAt, before.now))
  const entries: Logged[] = []
  const texts: KeptText[] = []
  const erase: TextId[] = []
  const outcomes: (readonly [Job, Outcome])[] = []
  const inBatch = new Map<string, Outcome>()
  for (const job of batch) {
    const { seat, role, stands, id: command } = job
    const key = `${seat} ${command}`
    const seated = job.command.type === 'takeSeat' && !entryChanges(state.entry, job)
    const earlier =
      before.known(job) ??
      inBatch.get(key) ??
      (seated ? ({ is: 'done', position: before.position } as const) : undefined)
    if (earlier !== undefined) {
      outcomes.push([job, earlier])
      continue
    }
    const decision = decide(state, job.command, { seat, role, stands, at, text: before.newText() })
    const first = before.position + entries.length + 1
    const outcome: Outcome = decision.ok
      ? { is: 'done', position: first }
      : { is: 'refused', refusal: decision.refusal }
    outcomes.push([job, outcome])
    inBatch.set(key, outcome)
    if (!decision.ok) continue
    decision.value.events.forEach((event, ordinal) => {
      entries.push({ position: first + ordinal, seat, command, ordinal, at, event })
      state = evolve(state, event)
    })
    for (const { id, body, of } of decision.value.words ?? []) texts.push({ id, body, seat: of ?? seat })
    erase.push(...(decision.value.erase ?? []))
  }
  return { state, at, entries, texts, erase, outcomes }
}
