// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A point in time: milliseconds since 1970-01-01T00:00Z, as the server's clock gave them. */
export type Instant = number & { readonly __instant: true }

export function asInstant(milliseconds: number): Instant {
  return milliseconds as Instant
}

/** Where time comes from and waits are made: the real clock in the server, a virtual one in the simulator. */
export interface Clock {
  now(): Instant
  /** Runs `task` once after `milliseconds`; the returned function takes it back. */
  after(milliseconds: number, task: () => void): () => void
}
