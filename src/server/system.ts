// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Time and chance of the real world; everything else gets them handed in. */
import { randomBytes } from 'node:crypto'
import { asInstant } from '../base/instant.ts'
import type { Clock } from '../base/instant.ts'

export const systemClock: Clock = {
  now: () => asInstant(Date.now()),
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds)
    return () => clearTimeout(timer)
  },
}

export const systemBytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
