// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of recommendations, in one place, with its unit in its name. */
export const recommendationLimits = {
  titleLettersMax: 160,
  textLettersMax: 8_000,
  reasonsLettersMax: 4_000,
  /** What a moderator says to an amendment, and what an addressee says of a later step. */
  sentenceLettersMax: 1_000,
  unitLettersMax: 200,
  addresseeLettersMax: 200,
  /** Waiting at the same time on one recommendation: more than that nobody weighs in an evening. */
  waitingAmendmentsMax: 50,
  /** The whole way of one recommendation over the years. */
  stepsMax: 1_000,
  reminderDaysBefore: 7,
} as const
