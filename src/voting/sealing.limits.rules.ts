// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const sealingLimits = {
  /** What a ballot may say, as UTF-8; far above yes, no, abstain or the marks of a long list of options. */
  ballotBytesMax: 510,
  /** A ballot with its length (2 bytes) before it and nothing after it: the same for every ballot of every vote. */
  paddedBytes: 512,
  /** An uncompressed point of P-256 (65), the padded ballot, the tag of AES-GCM (16). */
  sealedBytes: 65 + 512 + 16,
  /** One for each entitled person of the largest congress. */
  boxBallotsMax: 20_000,
  /** Ballots opened side by side; more would only wait for the same cores. */
  openedAtOnceMax: 64,
} as const
