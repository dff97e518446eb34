// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliveryLimits, nextAttemptBy, outcomeOf, troubleOf, troubles } from './delivery.rules.ts'

test.each([
  ['nobody answers', null, 'CONN', 'again'],
  ['the server is busy', 421, 'CONN', 'again'],
  ['the mailbox is full for now', 452, 'RCPT TO', 'again'],
  ['the server asks to come back (greylisting)', 451, 'RCPT TO', 'again'],
  ['there is no such mailbox', 550, 'RCPT TO', 'never'],
  ['the letter is refused', 554, 'DATA', 'never'],
  ['our sender is refused', 550, 'MAIL FROM', 'never'],
  ['our password is refused', 535, 'AUTH PLAIN', 'again'],
  ['the server demands encryption we were told not to use', 530, 'CONN', 'again'],
] as const)('given %s, when it is judged, then the letter is tried accordingly', (_what, reply, command, outcome) => {
  expect(outcomeOf(reply, command)).toBe(outcome)
})

test('letters are given to another sender only after every wait of the first has passed', () => {
  const { attemptSecondsMax, connectMilliseconds, silenceMilliseconds, takenAtOnceMax } = deliveryLimits
  const { sendingAtOnceMax, urgentAtOnceMax, perMinuteMin } = deliveryLimits
  // Connecting and greeting, then EHLO, MAIL FROM, RCPT TO, DATA and the letter itself.
  const longest = 2 * connectMilliseconds + 5 * silenceMilliseconds
  // At the slowest pace each of its letters waits for its turn behind one of every other sender.
  const turn = ((sendingAtOnceMax + urgentAtOnceMax) * 60_000) / perMinuteMin
  expect(attemptSecondsMax * 1000).toBeGreaterThan(takenAtOnceMax * (longest + turn))
})

test('given a letter nobody tries, when it is missed, then every pause and every attempt was over', () => {
  const { missedSeconds, retryPauseSecondsMax, attemptSecondsMax, superviseSeconds } = deliveryLimits
  expect(missedSeconds).toBeGreaterThan(retryPauseSecondsMax + attemptSecondsMax + superviseSeconds)
})

test.each([
  ['550 RCPT TO EENVELOPE', 'addressUnknown'],
  ['452 RCPT TO EENVELOPE', 'mailboxFull'],
  ['552 DATA EMESSAGE', 'mailboxFull'],
  ['554 DATA EMESSAGE', 'refused'],
  ['550 MAIL FROM EENVELOPE', 'senderRefused'],
  ['535 AUTH PLAIN EAUTH', 'accountRefused'],
  ['ETLS', 'encryption'],
  ['530 MAIL FROM EENVELOPE', 'encryption'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'encryption'],
  ['CONN ESOCKET', 'unreachable'],
  ['CONN ETIMEDOUT', 'unreachable'],
  ['EDNS', 'unreachable'],
  ['451 RCPT TO EENVELOPE', 'busy'],
  ['421 CONN EPROTOCOL', 'busy'],
  ['tooLate', 'tooLate'],
  ['stopped', 'stopped'],
  ['unknown', 'other'],
] as const)('given %s was kept, when a page shows it, then it has the words for %s', (written, trouble) => {
  expect(troubleOf(written)).toBe(trouble)
})

test('whatever was kept, a page has words for it, and the next attempt is later and not too late', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      expect(troubles).toContain(troubleOf(written))
    }),
  )
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 40 }), (at, attempts) => {
      const pause = nextAttemptBy(at, attempts) - at
      expect(pause).toBeGreaterThan(0)
      expect(pause).toBeLessThanOrEqual((deliveryLimits.retryPauseSecondsMax + deliveryLimits.lookSeconds) * 1000)
    }),
  )
})
