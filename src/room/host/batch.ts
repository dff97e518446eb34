// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the commands of one batch mean, one after the other, before anything of it is written. Pure but for `newText`. */
import { asInstant, type Instant } from '../../base/instant.ts'
import { entryChanges } from '../entry/entry.rules.ts'
import type { CommandId, SeatId, TextId } from '../envelope.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import { decide, evolve, type RoomCommand, type RoomState } from '../room.rules.ts'
import type { Role } from '../roles.rules.ts'
import type { KeptText, Logged } from './log.ts'

export type Outcome =
  | { readonly is: 'done'; readonly position: number }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/** A command in the host's queue. */
export type Job = {
  readonly seat: SeatId
  readonly role: Role
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
  /** The position at which this job's command was carried out earlier, if it was. */
  readonly carriedOut: (job: Job) => number | undefined
}

/** What is to be appended, the state after it, and the replies that wait for the commit. */
export type Decided = {
  readonly state: RoomState
  readonly at: Instant
  readonly entries: readonly Logged[]
  readonly texts: readonly KeptText[]
  readonly erase: readonly TextId[]
  readonly replies: readonly (() => void)[]
}

export function decideBatch(batch: readonly Job[], before: Before): Decided {
  let state = before.state
  // The log's time never runs backwards, whatever the machine's clock does.
  const at = asInstant(Math.max(before.lastAt, before.now))
  const entries: Logged[] = []
  const texts: KeptText[] = []
  const erase: TextId[] = []
  const replies: (() => void)[] = []
  const inBatch = new Map<string, number>()
  for (const job of batch) {
    const { seat, role, id: command } = job
    const key = `${seat} ${command}`
    const seated = job.command.type === 'takeSeat' && !entryChanges(state.entry, seat, role)
    const earlier = before.carriedOut(job) ?? inBatch.get(key) ?? (seated ? before.position : undefined)
    if (earlier !== undefined) {
      replies.push(() => job.reply({ is: 'done', position: earlier }))
      continue
    }
    const decision = decide(state, job.command, { seat, role, at, text: before.newText() })
    if (!decision.ok) {
      replies.push(() => job.reply({ is: 'refused', refusal: decision.refusal }))
      continue
    }
    const first = before.position + entries.length + 1
    decision.value.events.forEach((event, ordinal) => {
      entries.push({ position: first + ordinal, seat, command, ordinal, at, event })
      state = evolve(state, event)
    })
    for (const words of decision.value.words ?? []) texts.push({ ...words, seat })
    erase.push(...(decision.value.erase ?? []))
    inBatch.set(key, first)
    replies.push(() => job.reply({ is: 'done', position: first }))
  }
  return { state, at, entries, texts, erase, replies }
}
