// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of the host, in one place, with its unit in its name. What people may do is in ../limits.rules.ts. */
export const hostLimits = {
  /** How long a host owns its room without renewing; another may take over after it. */
  leaseMilliseconds: 3_000,
  leaseRenewalMilliseconds: 1_000,
  /** Commands decided and written in one transaction. */
  batchCommandsMax: 100,
  /** Commands waiting in a room's queue; more are told to try again. */
  queueCommandsMax: 5_000,
  /** What one seat may send in a burst, and how fast the burst fills up again. */
  seatBurstCommands: 20,
  seatCommandsPerSecond: 2,
  /** Broadcasts are joined into frames: at least so long apart, longer in large rooms (measured: 35,000 seats/s). */
  tickMillisecondsMin: 50,
  tickSeatsPerMillisecond: 35,
  presenceTickMilliseconds: 500,
  /** Changes of the questions are joined for so long before they are ranked anew; a reader still calls it at once. */
  rankingMilliseconds: 300,
  /** A vote that cannot open or close now (no key, no database) is tried again after so long. */
  voteRetryMilliseconds: 5_000,
  beatMilliseconds: 10_000,
  /** Events kept in memory for seats that come back; who was away longer gets a fresh view. */
  tailEventsMax: 2_000,
  resumeEventsMax: 500,
  /** Outcomes remembered in memory; older ones are looked up in the log. */
  outcomesMax: 10_000,
  /** Refusals remembered; a late copy of a refused command comes within seconds. */
  refusalsMax: 10_000,
  /** Events read from the log at once while a room starts. */
  replayEventsPerRead: 5_000,
} as const

/** Smaller ones are for the simulator, whose stories are short. */
export type HostLimits = { readonly [Name in keyof typeof hostLimits]: number }
