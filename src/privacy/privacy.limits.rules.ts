// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum and every span of privacy, with its unit in its name. */
export const privacyLimits = {
  /** When nobody has set a day: so long after the congress has ended. */
  keptMonthsDefault: 6,
  /** Later than this after the congress nobody has a reason for. */
  keptYearsMax: 10,
  /** Organisers hear of the day so long before it. */
  reminderDays: 30,
  /** Without a day of their own they have at least so long after the reminder. */
  graceDays: 7,
  /** Forgetting oneself needs a sign-in that is not older. */
  freshSignInMinutes: 15,
  /** People forgotten one after the other before the clock looks again. */
  forgottenAtOnceMax: 100,
  operatorTextLettersMax: 2_000,
} as const
