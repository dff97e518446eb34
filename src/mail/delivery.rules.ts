// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a mail server's answer means for a letter, and how often and how long it is tried. */

export const deliveryLimits = {
  /** Letters handed to the mail server at the same moment. */
  sendingAtOnceMax: 4,
  /** Letters one sender takes from the queue at a time, to send them one after the other. */
  takenAtOnceMax: 2,
  connectMilliseconds: 15_000,
  /** No byte from the mail server for so long. */
  silenceMilliseconds: 30_000,
  /** What a sender took and has not sent after so long is given to another; longer than all its waits together. */
  attemptSecondsMax: 400,
  /** A process that died while sending is noticed after so long, and its letter tried again. */
  heartbeatSeconds: 20,
  /** First pause between two attempts; it doubles each time, with some chance in it. */
  retryFirstSeconds: 5,
  retryPauseSecondsMax: 900,
  /** About 4 hours of attempts in all. */
  retriesMax: 22,
  /** How often the queue looks for letters whose pause is over; new ones announce themselves. */
  lookSeconds: 5,
  /** How often it looks for letters whose sender died. */
  superviseSeconds: 15,
  /** Connections of the queue's own to the database. */
  connectionsMax: 4,
  /** How long a stopping process waits for letters that are being sent. */
  stopSecondsMax: 10,
  /** A letter's row is kept so long after it left. */
  keptDays: 30,
} as const

/** again: later; never: the mail server refuses this letter for good (RFC 5321, 4.2.1: replies 5yz). */
export type Outcome = 'again' | 'never'

/**
 * @param replyCode the mail server's three digits, null when it was not reached or fell silent.
 * @param command the SMTP command that was refused, as nodemailer names it: 'RCPT TO', 'AUTH PLAIN', 'CONN' …
 */
export function outcomeOf(replyCode: number | null, command: string | null): Outcome {
  if (replyCode === null || replyCode < 500) return 'again'
  // Our own account or greeting being refused says nothing about the letter: the operator puts it right, then it goes.
  const aboutTheLetter = command === null || /^(MAIL FROM|RCPT TO|DATA)/.test(command)
  return aboutTheLetter ? 'never' : 'again'
}
