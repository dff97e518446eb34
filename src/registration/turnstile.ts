// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Places are given away one after the other: the session's row is locked meanwhile. Whoever waits for their turn waits
 * here, in the order they came, and not on a connection: else a crowd in front of one workshop would hold every
 * connection of the pool, and the rest of the congress would stand still.
 */
export type Turnstile = <Value>(work: () => Promise<Value>) => Promise<Value>

export function turnstile(atOnce: number): Turnstile {
  let running = 0
  const waiting: (() => void)[] = []
  const enter = () => {
    if (running < atOnce) {
      running++
      return Promise.resolve()
    }
    return new Promise<void>((resolve) => void waiting.push(resolve))
  }
  // Who leaves hands their turn on: the number of those running stays as it is.
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
