// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { seededRandom } from '../base/random.ts'
import type { Taken } from './buckets.ts'
import { rates } from './limits.ts'
import { rateLimits } from './ratelimit.ts'
import type { RateLimits } from './ratelimit.ts'

const secret = 'a secret of the test, long enough'
const address = '198.51.100.1'
const fiveMinutes = 5 * 60 * 1000

type Act = { at: number; act: (limits: RateLimits) => Taken }

/** One person's clumsy way in: pages, an e-mail asked for twice, two wrong codes, the right one, the room. */
function wayIn(person: number, from: number, random: { below(below: number): number }): Act[] {
  const email = `person${person}@musterdorf.example`
  const acts: ((limits: RateLimits, now: number) => Taken)[] = []
  const page = () => acts.push((limits, now) => limits.page(address, asInstant(now)))
  const form = (act: (limits: RateLimits, now: number) => Taken) => {
    page()
    acts.push((limits, now) => limits.form({ address, person: null }, asInstant(now)), act)
    page()
  }
  for (let pages = 0; pages < 5; pages++) page()
  for (let asked = 0; asked < 2; asked++) form((limits, now) => limits.mail({ address, email }, asInstant(now)))
  for (let tries = 0; tries < 3; tries++) form((limits, now) => limits.code(address, asInstant(now)))
  for (let reloads = 0; reloads < 3; reloads++) {
    page()
    acts.push((limits, now) => limits.socket(address, asInstant(now)))
  }
  let at = from
  return acts.map((act) => {
    at += random.below(2_000)
    return { at, act: (limits) => act(limits, at) }
  })
}

function refusals(people: number, arrival: (person: number) => number, seed: number): number {
  const random = seededRandom(seed)
  const limits = rateLimits(secret)
  const acts = Array.from({ length: people }, (_, person) => wayIn(person, arrival(person), random)).flat()
  acts.sort((one, other) => one.at - other.at)
  return acts.filter(({ act }) => !act(limits).ok).length
}

test('given 500 people behind one address, when they sign in within five minutes, then nobody is refused', () => {
  const scenario = fc.property(fc.integer(), fc.constantFrom('evenly', 'atOnce', 'late'), (seed, rush) => {
    const random = seededRandom(seed)
    const arrivals = {
      evenly: () => random.below(fiveMinutes - 40_000),
      atOnce: () => 0,
      late: () => random.below(30_000),
    }
    expect(refusals(500, arrivals[rush], seed)).toBe(0)
  })
  fc.assert(scenario, { numRuns: 6 })
})

test('given an attacker behind one address, when they try codes for a day, then a million stays out of reach', () => {
  const limits = rateLimits(secret)
  let tried = 0
  for (let second = 0; second < 24 * 60 * 60; second++) {
    for (let attempt = 0; attempt < 2; attempt++) if (limits.code(address, asInstant(second * 1000)).ok) tried += 1
  }
  expect(tried).toBeLessThanOrEqual(rates.codesPerAddress.burst + 24 * 60 * 60 * rates.codesPerAddress.perSecond)
  expect(tried).toBeLessThan(1_000_000 / 10)
})

test('given somebody else asks for mails to one person, when it goes on from many addresses, then it ends', () => {
  const limits = rateLimits(secret)
  const answers = Array.from({ length: 40 }, (_, attempt) =>
    limits.mail({ address: `203.0.113.${attempt}`, email: ' Erika@Musterdorf.example ' }, asInstant(0)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(rates.mailsPerEmail.burst)
  expect(answers.at(-1)).toEqual({ ok: false, retryAfterSeconds: 60 })
  expect(limits.mail({ address, email: 'other@musterdorf.example' }, asInstant(0)).ok).toBe(true)
})

test('given a mail was refused for one person, when others behind the address ask, then nothing was taken from them', () => {
  const limits = rateLimits(secret)
  for (let attempt = 0; attempt < 5_000; attempt++)
    limits.mail({ address, email: 'one@musterdorf.example' }, asInstant(0))
  expect(limits.mail({ address, email: 'two@musterdorf.example' }, asInstant(0)).ok).toBe(true)
})

test('given one signed-in person, when a script sends forms, then it is slowed down and the neighbour is not', () => {
  const limits = rateLimits(secret)
  const send = (person: string) => limits.form({ address, person }, asInstant(0)).ok
  const sent = Array.from({ length: 200 }, () => send('one')).filter(Boolean)
  expect(sent).toHaveLength(rates.formsPerPerson.burst)
  expect(send('other')).toBe(true)
})
