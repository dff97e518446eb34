// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Which commands were carried out, and where in the log: a repeated one is known again. Bounded; the log knows all. */
import type { CommandId, SeatId } from '../envelope.rules.ts'
import type { HostLimits } from './limits.ts'

export class Outcomes {
  readonly #outcomesMax: number
  readonly #positions = new Map<string, number>()

  constructor({ outcomesMax }: Pick<HostLimits, 'outcomesMax'>) {
    this.#outcomesMax = outcomesMax
  }

  get(seat: SeatId, command: CommandId): number | undefined {
    return this.#positions.get(`${seat} ${command}`)
  }

  add(seat: SeatId, command: CommandId, position: number): void {
    this.#positions.set(`${seat} ${command}`, position)
    if (this.#positions.size <= this.#outcomesMax) return
    const oldest = this.#positions.keys().next()
    if (!oldest.done) this.#positions.delete(oldest.value)
  }
}
