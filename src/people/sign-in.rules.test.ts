// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant, type Instant } from '../base/instant.ts'
import { attemptMilliseconds, signInLimits, signInMilliseconds } from './limits.rules.ts'
import { codeFrom, codeOfBytes, codeWrong, decideCode, decideLetter, deviceFrom } from './sign-in.rules.ts'
import { linkRefusal, localPath, slide, type Secret } from './sign-in.rules.ts'

const minute = 60_000
const start = Date.UTC(2026, 8, 11, 9)
const at = (minutes: number) => asInstant(start + minutes * minute)
const secret = (changes: Partial<Secret> = {}): Secret => ({
  expiresAt: at(15),
  used: false,
  attempts: 0,
  matches: true,
  ...changes,
})

test('given four letters just now, when a fifth is asked for, then it is sent', () => {
  expect(decideLetter([at(0), at(0), at(0), at(0)], at(1))).toEqual({ ok: true, value: null })
})

test('given five letters within a quarter of an hour, when a sixth is asked for, then it says how long to wait', () => {
  const asked = [at(4), at(0), at(3), at(1), at(2)]
  expect(decideLetter(asked, at(5))).toEqual({ ok: false, refusal: { kind: 'tooManyLetters', waitMinutes: 10 } })
  expect(decideLetter(asked, at(15)).ok).toBe(true)
})

test('given a code that matches, when it is tried in time, then its secret is found among the others', () => {
  const mine = secret()
  expect(decideCode([], [secret({ matches: false }), mine], at(14))).toEqual({ ok: true, value: mine })
})

test.each([
  ['expired', { expiresAt: at(5) }],
  ['expired this very moment', { expiresAt: at(6) }],
  ['used', { used: true }],
  ['tried five times', { attempts: 5 }],
] as const)('given a secret that is %s, when its code is tried, then it is as wrong as any', (_what, changes) => {
  const answer = decideCode([], [secret(changes)], at(6))
  expect(answer).toEqual({ ok: false, refusal: { kind: 'codeWrong', triesLeft: 4 } })
})

test('given wrong codes, when another is typed, then the tries that are left count down', () => {
  expect(
    [0, 1, 2, 3, 4].map((count) =>
      codeWrong(
        Array.from({ length: count }, () => at(0)),
        at(1),
      ),
    ),
  ).toEqual([4, 3, 2, 1, 0].map((triesLeft) => ({ kind: 'codeWrong', triesLeft })))
})

test('given five wrong codes, when the right one is typed, then it is locked until the first is a quarter of an hour old', () => {
  const wrong = [at(0), at(1), at(2), at(3), at(4)]
  const locked = { ok: false, refusal: { kind: 'codesLocked', waitMinutes: 10 } }
  expect(decideCode(wrong, [secret()], at(5))).toEqual(locked)
  expect(decideCode(wrong, [secret({ expiresAt: at(30) })], at(15)).ok).toBe(true)
})

test('given twenty wrong codes in a day, when the right one is typed hours later, then it is locked for the rest of the day', () => {
  const wrong = Array.from({ length: signInLimits.wrongCodesPerDayMax }, (_, index) => at(index * 20))
  const answer = decideCode(wrong, [secret({ expiresAt: at(20 * 60) })], at(10 * 60))
  expect(answer).toEqual({ ok: false, refusal: { kind: 'codesLocked', waitMinutes: 14 * 60 } })
})

/** A guesser and time: letters come in, codes are guessed, minutes pass. */
type Move =
  | { readonly is: 'letter' }
  | { readonly is: 'guess'; readonly right: boolean }
  | { readonly is: 'wait'; readonly minutes: number }
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ is: 'letter' as const }) },
  { weight: 8, arbitrary: fc.record({ is: fc.constant('guess' as const), right: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 20 }) }) },
)

test('whoever guesses however long: no code succeeds after five wrong ones within a quarter of an hour, nor after its time', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
      let now: number = start
      const wrong: Instant[] = []
      const letters: Instant[] = []
      for (const one of moves) {
        if (one.is === 'wait') now += one.minutes * minute
        else if (one.is === 'letter') letters.push(asInstant(now))
        else {
          const secrets = letters.map((sentAt) =>
            secret({ expiresAt: asInstant(sentAt + 15 * minute), matches: one.right }),
          )
          const answer = decideCode(wrong, secrets, asInstant(now))
          const recent = wrong.filter((when) => when > now - attemptMilliseconds).length
          if (answer.ok) {
            expect(one.right).toBe(true)
            expect(recent).toBeLessThan(5)
            expect(answer.value.expiresAt).toBeGreaterThan(now)
          } else if (answer.refusal.kind === 'codeWrong') {
            wrong.push(asInstant(now))
          } else {
            expect(recent >= 5 || wrong.length >= 20).toBe(true)
          }
          expect(wrong.filter((when) => when > now - attemptMilliseconds).length).toBeLessThanOrEqual(5)
        }
      }
    }),
  )
})

test('a known and an unknown address hear the same about wrong codes, whatever was tried before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2000 })),
      fc.array(fc.integer({ min: 0, max: 30 })),
      (wrong, known) => {
        const tried = wrong.map((minutesAgo) => asInstant(start - minutesAgo * minute))
        const secrets = known.map((minutes) => secret({ expiresAt: at(minutes), matches: false }))
        expect(decideCode(tried, secrets, at(0))).toEqual(decideCode(tried, [], at(0)))
      },
    ),
  )
})

test.each([
  ['unknown', null, 'linkUnknown'],
  ['used and expired', { used: true, expiresAt: at(0) }, 'linkUsed'],
  ['used', { used: true, expiresAt: at(9) }, 'linkUsed'],
  ['expired', { used: false, expiresAt: at(4) }, 'linkExpired'],
  ['expired this very moment', { used: false, expiresAt: at(5) }, 'linkExpired'],
  ['in force', { used: false, expiresAt: at(6) }, null],
] as const)('given a link that is %s, when it is looked at, then the answer says so', (_what, row, refusal) => {
  expect(linkRefusal(row, at(5))).toBe(refusal)
})

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['12 34\u00a056', '123456'],
  ['000000', '000000'],
  ['12345', null],
  ['1234567', null],
  ['12345a', null],
  ['١٢٣٤٥٦', null],
  ['', null],
])('given %j as a code, when it is read, then it becomes %j', (typed, code) => {
  expect(codeFrom(typed)).toBe(code)
})

test('whatever bytes chance gives, a code has six digits', () => {
  const eightBytes = fc.uint8Array({ minLength: 8, maxLength: 8 })
  fc.assert(fc.property(eightBytes, (bytes) => /^\d{6}$/.test(codeOfBytes(bytes))))
  expect(codeOfBytes(new Uint8Array(8))).toBe('000000')
  expect(codeOfBytes(new Uint8Array([0, 0, 0, 0, 0, 0x0f, 0x42, 0x41]))).toBe('000001')
})

test.each([
  ['/de/rooms/zukunfts-check', '/de/rooms/zukunfts-check'],
  ['/de/programme?day=1&track=a#now', '/de/programme?day=1&track=a#now'],
  ['/', '/'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/de//evil.example', null],
  ['/de/../../x', null],
  ['https://evil.example', null],
  ['javascript:alert(1)', null],
  ['/de\n/x', null],
  ['de', null],
  ['', null],
  [null, null],
  [`/${'a'.repeat(300)}`, null],
])('given %j as the page to go to, when it is read, then it becomes %j', (text, path) => {
  expect(localPath(text)).toBe(path)
})

test('whatever is given as the page to go to, a browser stays on this server', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\n',
    'de',
    'https:',
    'evil.example',
    ' ',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces).map((all) => all.join('')),
    fc.array(pieces).map((all) => `/${all.join('')}`),
  )
  fc.assert(
    fc.property(text, (given) => {
      const path = localPath(given)
      if (path === null) return
      for (const base of ['https://kongress.example/de/sign-in/code', 'http://127.0.0.1:3000/']) {
        expect(new URL(path, base).origin).toBe(new URL(base).origin)
      }
    }),
    { numRuns: 2000 },
  )
})

test('given a sign-in seen an hour ago, when it is used, then it holds another 30 days and that is written down', () => {
  expect(slide(at(0), at(59))).toEqual({ due: false, expiresAt: asInstant(at(59) + signInMilliseconds) })
  expect(slide(at(0), at(60))).toEqual({ due: true, expiresAt: asInstant(at(60) + signInMilliseconds) })
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome, Linux',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['curl/8', ''],
  [undefined, ''],
])('given the browser %j, when it signs in, then the device is %j', (userAgent, device) => {
  expect(deviceFrom(userAgent)).toBe(device)
})
