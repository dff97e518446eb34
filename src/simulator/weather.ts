// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** How bad the lines of a world are. Drawn once for each world; quiet weather comes at its end. */
import type { Random } from '../base/random.ts'

export type Weather = {
  readonly latencyMilliseconds: readonly [number, number]
  /** Now and then a frame takes this long, and on an orderly line all behind it wait. */
  readonly stallMilliseconds: number
  readonly stallChance: number
  /** What no WebSocket does to single frames, and a host and a seat must bear all the same. */
  readonly loss: number
  readonly repetition: number
  readonly reordering: number
  /** After a cut, what was under way to the host may still arrive, later than the next connection's words. */
  readonly lingering: number
  /** A cut of which the browser hears nothing: it finds out by silence. */
  readonly silentCuts: number
}

const calm: Weather = {
  latencyMilliseconds: [5, 40],
  stallMilliseconds: 0,
  stallChance: 0,
  loss: 0,
  repetition: 0,
  reordering: 0,
  lingering: 0,
  silentCuts: 0,
}

const thin: Weather = {
  ...calm,
  latencyMilliseconds: [80, 900],
  stallMilliseconds: 6_000,
  stallChance: 0.02,
  lingering: 0.3,
  silentCuts: 0.3,
}

const cutting: Weather = { ...calm, latencyMilliseconds: [10, 200], lingering: 0.5, silentCuts: 0.4 }

const rough: Weather = {
  ...calm,
  latencyMilliseconds: [5, 300],
  loss: 0.04,
  repetition: 0.05,
  reordering: 0.1,
  lingering: 0.5,
  silentCuts: 0.2,
}

export const quietWeather: Weather = { ...calm, latencyMilliseconds: [5, 20] }

export function drawWeather(random: Random): Weather {
  return random.pick([calm, thin, thin, cutting, cutting, rough, rough])
}

export function latency(weather: Weather, random: Random): number {
  const [least, most] = weather.latencyMilliseconds
  const usual = least + random.next() * (most - least)
  return random.chance(weather.stallChance) ? usual + random.next() * weather.stallMilliseconds : usual
}
