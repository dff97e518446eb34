// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { turnstile } from './turnstile.ts'

test('given a turnstile, then never more run at once than may, all come in their order, and a fault keeps nobody out', async () => {
  const inTurn = turnstile(3)
  const began: number[] = []
  let running = 0
  let most = 0
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, number) =>
      inTurn(async () => {
        began.push(number)
        most = Math.max(most, ++running)
        await new Promise((later) => setImmediate(later))
        running--
        if (number % 7 === 0) throw new Error('fault')
        return number
      }),
    ),
  )
  expect(most).toBe(3)
  expect(began).toEqual([...began].sort((one, other) => one - other))
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(6)
  expect(await inTurn(async () => 'free')).toBe('free')
})
