// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The queue of one room: commands wait here and are carried out in batches, one batch after the other. Whatever is
 * still waiting when the host leaves is put off: whoever asked asks again.
 */
import type { SeatId } from '../envelope.rules.ts'
import type { Job } from './batch.ts'
import type { HostLimits } from './limits.ts'

export class CommandQueue {
  readonly #limits: Pick<HostLimits, 'queueCommandsMax' | 'batchCommandsMax'>
  /** Does not fail: whatever goes wrong, it closes the queue. */
  readonly #carryOut: (batch: readonly Job[]) => Promise<void>
  #jobs: Job[] = []
  #pumping: Promise<void> | null = null
  #closed = false

  constructor(
    limits: Pick<HostLimits, 'queueCommandsMax' | 'batchCommandsMax'>,
    carryOut: (batch: readonly Job[]) => Promise<void>,
  ) {
    this.#limits = limits
    this.#carryOut = carryOut
  }

  add(job: Job): void {
    if (this.#closed || this.#jobs.length >= this.#limits.queueCommandsMax) return putOff([job])
    this.#jobs.push(job)
    this.#pumping ??= this.#pump()
  }

  /** What these seats have still to say is not said. */
  withdraw(seats: readonly SeatId[]): void {
    const unsaid = this.#jobs.filter(({ seat }) => seats.includes(seat))
    this.#jobs = this.#jobs.filter(({ seat }) => !seats.includes(seat))
    putOff(unsaid)
  }

  /** Waits until everything that was in the queue is carried out. */
  async empty(): Promise<void> {
    await this.#pumping
  }

  close(): void {
    const jobs = this.#jobs
    this.#closed = true
    this.#jobs = []
    putOff(jobs)
  }

  async #pump(): Promise<void> {
    while (this.#jobs.length > 0) {
      const batch = this.#jobs.splice(0, this.#limits.batchCommandsMax)
      await this.#carryOut(batch)
      if (this.#closed) putOff(batch)
    }
    // In the same breath as the last look at the queue: what comes from now on starts the pump again.
    this.#pumping = null
  }
}

/** Not decided, or nobody knows. */
function putOff(jobs: readonly Job[]): void {
  for (const job of jobs) job.reply({ is: 'refused', refusal: 'tryAgain' })
}
