// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What kind of world a seed makes: how many take part, for how long, and how badly it goes. */
import type { Random } from '../base/random.ts'
import type { Role } from '../room/host/index.ts'
import { drawRoles } from './people.ts'
import { drawWeather, type Weather } from './weather.ts'

export type Plan = {
  readonly roles: readonly Role[]
  readonly telephones: number
  readonly processes: number
  readonly weather: Weather
  /** How long people act before it becomes quiet. */
  readonly milliseconds: number
  readonly acts: number
  /** Of all acts, how many are troubles: cuts, crashes, sleeps, restarts, reloads. */
  readonly troubles: number
  /** That a call of the log goes wrong. */
  readonly logTroubles: number
  /** Of all commands, how many no page of ours would send. */
  readonly hostile: number
  /** Of all commands, how many are chat messages: some rooms talk, some listen. */
  readonly talk: number
  /** Of all commands, how many are about votes. */
  readonly votes: number
}

/** Whether there are votes is not drawn, so that worlds of earlier days stay what they were. */
export function drawPlan(random: Random, seed: number): Plan {
  const size = random.pick([3, 4, 5, 6, 8, 10])
  return {
    roles: drawRoles(random, size),
    telephones: random.chance(0.3) ? 1 : 0,
    processes: random.pick([1, 2, 2, 3]),
    weather: drawWeather(random),
    milliseconds: random.pick([2_000, 8_000, 20_000, 40_000]),
    acts: random.pick([25, 50, 50, 90, 140]),
    troubles: random.pick([0, 0.05, 0.15, 0.3]),
    logTroubles: random.pick([0, 0, 0.01, 0.04]),
    hostile: random.pick([0, 0.1, 0.4]),
    talk: random.pick([0.1, 0.4, 0.8]),
    votes: seed % 2 === 0 ? 0.5 : 0,
  }
}
