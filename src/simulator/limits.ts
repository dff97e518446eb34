// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The host's limits in simulated worlds: so small that a short story reaches them. */
import { hostLimits, type HostLimits } from '../room/host/index.ts'

export const worldLimits: HostLimits = {
  ...hostLimits,
  batchCommandsMax: 5,
  tailEventsMax: 40,
  resumeEventsMax: 20,
  outcomesMax: 30,
  refusalsMax: 500,
  replayEventsPerRead: 25,
}
