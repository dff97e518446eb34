// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What became of a command: where in the log it was carried out, or why it was refused. A repeated one is answered
 * from here. Bounded: what was carried out is in the log as well; a refusal is remembered for as long as a late copy
 * of its command may still be under way, so that nobody is refused and carried out.
 */
import type { CommandId, SeatId } from '../envelope.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import type { HostLimits } from './limits.ts'

export type Outcome =
  { readonly is: 'done'; readonly position: number } | { readonly is: 'refused'; readonly refusal: Refusal }

export class Outcomes {
  readonly #limits: Pick<HostLimits, 'outcomesMax' | 'refusalsMax'>
  readonly #done = new Map<string, Outcome>()
  readonly #refused = new Map<string, Outcome>()

  constructor(limits: Pick<HostLimits, 'outcomesMax' | 'refusalsMax'>) {
    this.#limits = limits
  }

  get(seat: SeatId, command: CommandId): Outcome | undefined {
    const key = `${seat} ${command}`
    return this.#done.get(key) ?? this.#refused.get(key)
  }

  add(seat: SeatId, command: CommandId, outcome: Outcome): void {
    const { outcomesMax, refusalsMax } = this.#limits
    const isDone = outcome.is === 'done'
    keepAtMost(isDone ? outcomesMax : refusalsMax, isDone ? this.#done : this.#refused, `${seat} ${command}`, outcome)
  }
}

function keepAtMost(most: number, outcomes: Map<string, Outcome>, key: string, outcome: Outcome): void {
  outcomes.set(key, outcome)
  if (outcomes.size <= most) return
  const oldest = outcomes.keys().next()
  if (!oldest.done) outcomes.delete(oldest.value)
}
