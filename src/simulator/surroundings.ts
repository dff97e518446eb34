// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every part of a simulated world has around it. */
import type { Random } from '../base/random.ts'
import type { SeatConnection } from '../room/host/index.ts'
import type { OracleName } from './laws.ts'
import type { Timeline } from './timeline.ts'
import type { Trace } from './trace.ts'
import type { Weather } from './weather.ts'

export type Surroundings = {
  readonly timeline: Timeline
  /** All chance of the world comes from here, in the order in which things happen. */
  readonly random: Random
  readonly trace: Trace
  readonly weather: () => Weather
  /** An oracle saw what must not be. */
  readonly breach: (oracle: OracleName, told: string) => void
}

/** A line as its server process sees it: what the process makes, and what leaves it. */
export type LineEnd = SeatConnection & { made(frame: string): void; deliver(frame: string): void }
