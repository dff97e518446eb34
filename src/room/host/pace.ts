// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** How fast one seat may send: a bucket of commands that fills up again by and by (hostLimits). */
import type { Instant } from '../../base/instant.ts'
import type { SeatId } from '../envelope.rules.ts'
import type { HostLimits } from './limits.ts'

export class Pace {
  readonly #limits: Pick<HostLimits, 'seatBurstCommands' | 'seatCommandsPerSecond'>
  readonly #buckets = new Map<SeatId, { left: number; at: Instant }>()

  constructor(limits: Pick<HostLimits, 'seatBurstCommands' | 'seatCommandsPerSecond'>) {
    this.#limits = limits
  }

  /** Takes one command out of the seat's bucket; false when it is empty. */
  take(seat: SeatId, now: Instant): boolean {
    const { seatBurstCommands, seatCommandsPerSecond } = this.#limits
    const bucket = this.#buckets.get(seat) ?? { left: seatBurstCommands, at: now }
    const filled = bucket.left + ((now - bucket.at) / 1000) * seatCommandsPerSecond
    const left = Math.min(seatBurstCommands, filled)
    this.#buckets.set(seat, { left: left >= 1 ? left - 1 : left, at: now })
    return left >= 1
  }
}
