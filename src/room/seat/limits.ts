// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum and every wait of the seat, in one place, with its unit in its name. */
export const seatLimits = {
  /** Nothing heard for so long (a beat comes every 10 s): the line is dead, whatever the browser thinks. */
  silenceMilliseconds: 25_000,
  openingMilliseconds: 10_000,
  /** Waits between attempts grow from the first to the last, each with up to half of it by chance. */
  retryMillisecondsMin: 500,
  retryMillisecondsMax: 10_000,
  /** A command without an outcome is sent again after this; its id keeps it from being carried out twice. */
  resendMilliseconds: 5_000,
  /** Commands waiting for an outcome; more are not taken, so that nothing typed is promised in vain. */
  pendingMax: 50,
} as const
