// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of the register, with its unit in its name. */
export const municipalityLimits = {
  /** The longest name of a German municipality has 58 letters. */
  queryLettersMax: 100,
  queryLettersMin: 2,
  resultsMax: 20,

  /** The official workbook of 2024 has 1.6 MB, unpacks to 13 MB and has 16,030 rows. */
  workbookBytesMax: 8 * 1024 * 1024,
  unpackedBytesMax: 64 * 1024 * 1024,
  rowsMax: 40_000,
  /** Of the thread that reads it. */
  threadMegabytesMax: 512,
  readSecondsMax: 50,

  /** A workbook that was read waits so long to be applied. */
  uploadMinutesMax: 60,
  /** Of all people together; the oldest goes. */
  uploadsMax: 4,
  /** Rows written at once. */
  rowsAtOnce: 2_000,

  /** Shown of each group of changes. */
  examplesMax: 8,
  /** Loads shown as history. */
  loadsShownMax: 12,
} as const
