// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of the mathematics of being heard, in one place, with its unit in its name. */
export const hearingLimits = {
  /** 10,000 people must work; the rest is room to breathe. */
  votersMax: 20_000,
  /** Waiting and answered items together; with this the fast path's sums stay exact (live.rules.ts). */
  itemsMax: 4_000,
  supportsMax: 2_000_000,
  /** A weight is a whole number of votes. */
  weightMax: 1_000_000,
  idCharactersMax: 64,
  /** A slate has at most so many places. */
  placesMax: 500,
  /** People below which a figure by size class is not shown: nobody is to be recognised in it. */
  cellPeopleMin: 5,
  /**
   * Steps of the exact search for groups that the axioms JR, PJR and EJR forbid, before it says that it does not
   * know.
   */
  searchStepsMax: 200_000,
  /** A record that somebody hands in to be recomputed. */
  recordBytesMax: 64_000_000,
  /**
   * Places of a record with their levels as exact fractions; all have decimals. Fractions grow by a weight's digits a
   * place.
   */
  fractionsInRecordMax: 100,
  decimalsInRecord: 20,
} as const
