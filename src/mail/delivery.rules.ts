// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a mail server's answer means for a letter, and how often and how long it is tried. */

export const deliveryLimits = {
  /** Letters handed to the mail server at the same moment. */
  sendingAtOnceMax: 4,
  /** Senders more that take letters for signing in and nothing else, so that these wait for none of the others. */
  urgentAtOnceMax: 2,
  /** Letters one sender takes from the queue at a time, to send them one after the other. */
  takenAtOnceMax: 2,
  /** The slowest pace an operator may set: every letter taken must have had its turn within its attempt. */
  perMinuteMin: 10,
  perMinuteMax: 10_000,
  connectMilliseconds: 15_000,
  /** No byte from the mail server for so long. */
  silenceMilliseconds: 30_000,
  /** What a sender took and has not sent after so long is given to another; longer than all its waits together. */
  attemptSecondsMax: 500,
  /** A process that died while sending is noticed after so long, and its letter tried again. */
  heartbeatSeconds: 20,
  /** First pause between two attempts; it doubles each time, with some chance in it. */
  retryFirstSeconds: 5,
  retryPauseSecondsMax: 900,
  /** About 4 hours of attempts in all. */
  retriesMax: 22,
  /** Attempts the queue counts and we do not: those a process died in. */
  crashesMax: 10,
  /** A letter that waits and was not tried for so long is looked for in the queue: longer than pause and attempt. */
  missedSeconds: 1_800,
  /** So many of them at a time. */
  missedMax: 100,
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

/** now: somebody waits for it to sign in; soon: about somebody's own registration; bulk: one of many. */
export const urgencies = ['now', 'soon', 'bulk'] as const
export type Urgency = (typeof urgencies)[number]

/** As the queue orders them; the senders for urgent letters take those from `now` on. */
export const priorities: Readonly<Record<Urgency, number>> = { now: 2, soon: 1, bulk: 0 }

/** Why a letter has not arrived, in the words a page has for it. */
export const troubles = [
  'addressUnknown',
  'mailboxFull',
  'refused',
  'senderRefused',
  'accountRefused',
  'encryption',
  'unreachable',
  'busy',
  'tooLate',
  'stopped',
  'other',
] as const
export type Trouble = (typeof troubles)[number]

/** Written instead of a mail server's answer: the letter had become pointless, or its sending was stopped. */
export const tooLate = 'tooLate'
export const stopped = 'stopped'

/** @param written what was kept: '550 RCPT TO EENVELOPE', 'ETIMEDOUT', 'tooLate'; a page shows words instead. */
export function troubleOf(written: string): Trouble {
  if (written === tooLate || written === stopped) return written
  const reply = Number(/^\d{3}/.exec(written)?.[0] ?? Number.NaN)
  if (/AUTH/.test(written)) return 'accountRefused'
  if (/TLS|CERT|SIGNED|ESSL|\bEPROTO\b/i.test(written) || reply === 454 || reply === 530) return 'encryption'
  if (/MAIL FROM/.test(written) && reply >= 500) return 'senderRefused'
  if (reply === 452 || reply === 552) return 'mailboxFull'
  if (/RCPT TO/.test(written) && reply >= 500) return 'addressUnknown'
  if (reply >= 500) return 'refused'
  if (reply >= 400) return 'busy'
  return /^E|CONN/.test(written) ? 'unreachable' : 'other'
}

/**
 * When the next attempt is made at the latest: the queue waits a pause that doubles each time, with some chance in it,
 * and looks for letters whose pause is over every few seconds.
 */
export function nextAttemptBy(attemptedAt: number, attempts: number): number {
  const { retryFirstSeconds, retryPauseSecondsMax, lookSeconds } = deliveryLimits
  const pause = Math.min(retryPauseSecondsMax, retryFirstSeconds * 2 ** Math.max(0, attempts))
  return attemptedAt + (pause + lookSeconds) * 1000
}
