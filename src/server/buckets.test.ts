// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { tokenBuckets } from './buckets.ts'

test('given a bucket of three, when it is empty, then it says how long to wait, and that wait is enough', () => {
  const buckets = tokenBuckets({ burst: 3, perSecond: 0.5 }, 10)
  const start = asInstant(1_000_000)
  for (let taken = 0; taken < 3; taken++) expect(buckets.take('a', start).ok).toBe(true)
  expect(buckets.take('a', start)).toEqual({ ok: false, retryAfterSeconds: 2 })
  expect(buckets.take('a', asInstant(start + 1_999)).ok).toBe(false)
  expect(buckets.take('a', asInstant(start + 2_000)).ok).toBe(true)
})

test('given one key is empty, when another acts, then it is not held up', () => {
  const buckets = tokenBuckets({ burst: 1, perSecond: 0.01 }, 10)
  const now = asInstant(0)
  buckets.take('a', now)
  expect(buckets.take('a', now).ok).toBe(false)
  expect(buckets.take('b', now).ok).toBe(true)
})

test('given any course of time, when somebody hammers, then no more is granted than burst and rate allow', () => {
  const steps = fc.array(fc.integer({ min: -500, max: 5_000 }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30 }), (waits, burst, perMinute) => {
      const buckets = tokenBuckets({ burst, perSecond: perMinute / 60 }, 10)
      let now = 0
      let forward = 0
      let granted = 0
      for (const wait of waits) {
        now += wait
        forward += Math.max(0, wait)
        if (buckets.take('a', asInstant(now)).ok) granted += 1
      }
      expect(granted).toBeLessThanOrEqual(burst + (forward / 1000) * (perMinute / 60) + 1e-6)
    }),
  )
})

test('given more keys than memory was set aside for, when they act, then the longest unused are forgotten', () => {
  const buckets = tokenBuckets({ burst: 1, perSecond: 0.001 }, 100)
  const now = asInstant(0)
  for (let key = 0; key < 100; key++) buckets.take(`key ${key}`, now)
  buckets.take('key 0', now)
  buckets.take('one more', now)
  expect(buckets.size()).toBe(100)
  expect(buckets.take('key 0', now).ok).toBe(false)
  expect(buckets.take('key 1', now).ok).toBe(true)
})
