// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * How fast letters go to the mail server: each has its turn, evenly apart, and letters that somebody waits for to sign
 * in have the next one. A pace belongs to one process.
 */
import type { Clock } from '../base/instant.ts'

export type Pace = {
  /** Resolves when this letter may go; rejects when the pace is over before. */
  turn(urgent: boolean): Promise<void>
  stop(): void
}

type Waiting = { readonly go: () => void; readonly leave: (reason: Error) => void }

/** @param perMinute null: as fast as the mail server takes them */
export function paceOf({ now, after }: Clock, perMinute: number | null): Pace {
  const gap = perMinute === null ? 0 : 60_000 / perMinute
  const urgent: Waiting[] = []
  const others: Waiting[] = []
  let next = -Infinity
  let cancel: (() => void) | null = null

  const release = () => {
    cancel = null
    while (now() >= next) {
      const first = urgent.shift() ?? others.shift()
      if (first === undefined) return
      next = now() + gap
      first.go()
    }
    if (urgent.length + others.length > 0) cancel = after(Math.max(1, Math.ceil(next - now())), release)
  }

  return {
    turn: (isUrgent) =>
      new Promise((go, leave) => {
        const list = isUrgent ? urgent : others
        list.push({ go, leave })
        if (cancel === null) release()
      }),
    stop() {
      cancel?.()
      cancel = null
      for (const { leave } of [...urgent.splice(0), ...others.splice(0)]) leave(new Error('sending ends'))
    },
  }
}
