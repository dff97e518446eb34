// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of the register's search, with its unit in its name. */
export const municipalityLimits = {
  /** The longest name of a German municipality has 58 letters. */
  queryLettersMax: 100,
  queryLettersMin: 2,
  resultsMax: 20,
  /** Names with what was typed in them that PostgreSQL hands over for ranking. */
  candidatesMax: 400,
  /** Names that may be one slip away; Germany has 10,959 municipalities and some 4,000 associations and districts. */
  alikeMax: 20_000,
} as const
