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
import type { Rate, RateName } from './limits.ts'
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

/** Messages on one line are counted by the line itself (socket.ts). */
type Allowed = Readonly<Record<Exclude<RateName, 'messagesPerSocket'>, Rate>>

/** The first refusal; later buckets are then not touched. */
function allOf(...takes: readonly (() => Taken)[]): Taken {
  for (const take of takes) {
    const taken = take()
    if (!taken.ok) return taken
  }
  return { ok: true }
}

/** @param secret makes the keys in memory useless to whoever sees a heap dump. */
export function rateLimits(secret: string, allowed: Allowed = rates): RateLimits {
  const bucketsOf = (name: keyof Allowed) => tokenBuckets(allowed[name], serverLimits.bucketKeysMax)
  const buckets: Record<keyof Allowed, Buckets> = {
    pagesPerAddress: bucketsOf('pagesPerAddress'),
    formsPerAddress: bucketsOf('formsPerAddress'),
    formsPerPerson: bucketsOf('formsPerPerson'),
    mailsPerAddress: bucketsOf('mailsPerAddress'),
    mailsPerEmail: bucketsOf('mailsPerEmail'),
    mailsInAll: bucketsOf('mailsInAll'),
    codesPerAddress: bucketsOf('codesPerAddress'),
    socketsPerAddress: bucketsOf('socketsPerAddress'),
  }
  const key = (text: string) => createHmac('sha256', secret).update(`rate:${text}`).digest('base64url').slice(0, 16)
  const take = (name: keyof Allowed, whose: string, now: Instant) => buckets[name].take(key(whose), now)

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
