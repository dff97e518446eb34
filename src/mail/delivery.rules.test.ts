// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { deliveryLimits, outcomeOf } from './delivery.rules.ts'

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
  // Connecting and greeting, then EHLO, MAIL FROM, RCPT TO, DATA and the letter itself.
  const longest = 2 * connectMilliseconds + 5 * silenceMilliseconds
  expect(attemptSecondsMax * 1000).toBeGreaterThan(takenAtOnceMax * longest)
})
