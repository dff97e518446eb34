// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of signing in, in one place, with its unit in its name. */
export const signInLimits = {
  /** How long the link and the code of a letter hold. */
  secretMinutes: 15,
  /** Links that are printed at the start of the demo. */
  demoLinkHours: 24,
  ownerInvitationMinutes: 60,
  /** Letters to one address, and wrong codes for one address, within `attemptMinutes`. */
  lettersMax: 5,
  wrongCodesMax: 5,
  attemptMinutes: 15,
  /**
   * Wrong codes for one address within 24 hours: 20 guesses among a million codes, with at most five letters in force
   * at once, find one in 10,000 addresses at most. After that the letter's link still works.
   */
  wrongCodesPerDayMax: 20,
  /** A sign-in ends so long after it was last used. */
  signInDays: 30,
  /** `seen_at` is written at most this often, so that reading a page writes nothing. */
  seenMinutes: 60,
  /** Every answer to an asked-for letter takes at least so long, known address or not. */
  answerMilliseconds: 250,
  nextPathLettersMax: 300,
  /** Used and expired secrets are kept so long, to be able to say "already used" instead of "unknown". */
  spentSecretDays: 7,
} as const

const minute = 60_000
export const secretMilliseconds = signInLimits.secretMinutes * minute
export const attemptMilliseconds = signInLimits.attemptMinutes * minute
export const dayMilliseconds = 24 * 60 * minute
export const seenMilliseconds = signInLimits.seenMinutes * minute
export const signInMilliseconds = signInLimits.signInDays * dayMilliseconds
