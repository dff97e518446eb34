// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Token buckets: who acts rarely never notices them, who hammers waits. A bucket is made when its key first
 * acts, lives in this process's memory only, and is forgotten when it has been unused for longest and the
 * memory set aside for them is full; a forgotten bucket is a full one.
 */
import type { Instant } from '../base/instant.ts'
import type { Rate } from './limits.ts'

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number }

export type Buckets = {
  take(key: string, now: Instant): Taken
  /** How many keys are remembered. */
  size(): number
}

type Bucket = { tokens: number; at: Instant }

/** @param keysMax the number of keys remembered at most. */
export function tokenBuckets(rate: Rate, keysMax: number): Buckets {
  // A Map keeps the order of insertion; taking and putting back makes the first key the longest unused one.
  const buckets = new Map<string, Bucket>()

  const filled = (bucket: Bucket | undefined, now: Instant): number => {
    if (bucket === undefined) return rate.burst
    // A clock that was set back gives nothing and takes nothing.
    const seconds = Math.max(0, now - bucket.at) / 1000
    return Math.min(rate.burst, bucket.tokens + seconds * rate.perSecond)
  }

  return {
    take(key, now) {
      const bucket = buckets.get(key)
      const tokens = filled(bucket, now)
      const granted = tokens >= 1
      buckets.delete(key)
      buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: now })
      if (buckets.size > keysMax) {
        const longestUnused = buckets.keys().next()
        if (longestUnused.done !== true) buckets.delete(longestUnused.value)
      }
      return granted ? { ok: true } : { ok: false, retryAfterSeconds: Math.ceil((1 - tokens) / rate.perSecond) }
    },
    size: () => buckets.size,
  }
}
