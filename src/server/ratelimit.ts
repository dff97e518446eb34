// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * How often somebody may do something: by person once we know them, by address before that, by e-mail address where
 * a mail would be sent. Buckets live in memory, hold no address in clear, and are gone with the process.
 */
import { createHmac } from 'node:crypto'
import type { Instant } from '../base/instant.ts'
import { tokenBuckets } from './buckets.ts'
import type { Buckets, Taken } from './buckets.ts'
import { rates, serverLimits } from './limits.ts'
import type { RateName } from './limits.ts'
import { rateKey } from './proxies.ts'

/** What a form does, as far as its rate matters. */
export type FormKind = 'plain' | 'asksForMail' | 'triesCode'

export type RateLimits = {
  page(address: string, now: Instant): Taken
  form(sender: { address: string; person: string | null }, now: Instant): Taken
  /** To be asked besides `form` where the form leads to a mail. */
  mail(asked: { address: string; email: string }, now: Instant): Taken
  code(address: string, now: Instant): Taken
  socket(address: string, now: Instant): Taken
}

/** The first refusal; later buckets are then not touched. */
function allOf(...takes: readonly (() => Taken)[]): Taken {
  for (const take of takes) {
    const taken = take()
    if (!taken.ok) return taken
  }
  return { ok: true }
}

/** @param secret makes the keys in memory useless to whoever sees a heap dump. */
export function rateLimits(secret: string): RateLimits {
  const buckets: Record<RateName, Buckets> = {
    pagesPerAddress: tokenBuckets(rates.pagesPerAddress, serverLimits.bucketKeysMax),
    formsPerAddress: tokenBuckets(rates.formsPerAddress, serverLimits.bucketKeysMax),
    formsPerPerson: tokenBuckets(rates.formsPerPerson, serverLimits.bucketKeysMax),
    mailsPerAddress: tokenBuckets(rates.mailsPerAddress, serverLimits.bucketKeysMax),
    mailsPerEmail: tokenBuckets(rates.mailsPerEmail, serverLimits.bucketKeysMax),
    mailsInAll: tokenBuckets(rates.mailsInAll, 1),
    codesPerAddress: tokenBuckets(rates.codesPerAddress, serverLimits.bucketKeysMax),
    socketsPerAddress: tokenBuckets(rates.socketsPerAddress, serverLimits.bucketKeysMax),
  }
  const key = (text: string) => createHmac('sha256', secret).update(`rate:${text}`).digest('base64url').slice(0, 16)
  const take = (name: RateName, whose: string, now: Instant) => buckets[name].take(key(whose), now)

  return {
    page: (address, now) => take('pagesPerAddress', rateKey(address), now),
    form: ({ address, person }, now) =>
      person === null ? take('formsPerAddress', rateKey(address), now) : take('formsPerPerson', person, now),
    mail: ({ address, email }, now) =>
      allOf(
        () => take('mailsPerEmail', email.trim().toLowerCase(), now),
        () => take('mailsPerAddress', rateKey(address), now),
        () => take('mailsInAll', 'all', now),
      ),
    code: (address, now) => take('codesPerAddress', rateKey(address), now),
    socket: (address, now) => take('socketsPerAddress', rateKey(address), now),
  }
}
