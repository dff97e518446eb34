// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Runs worlds from seeds and says what became of them. */
import type { Breach } from './laws.ts'
import { tellStory } from './story.ts'
import { World, type WorldOptions } from './world.ts'

export type Told = {
  readonly seed: number
  readonly breaches: readonly Breach[]
  /** Equal for equal stories. */
  readonly hash: string
  readonly events: number
  readonly commands: number
  readonly steps: number
  readonly lines: readonly string[]
}

export async function runWorld(seed: number, options: WorldOptions = {}): Promise<Told> {
  const world = new World(seed, options)
  await tellStory(world)
  return {
    seed,
    breaches: world.breaches,
    hash: world.trace.hash,
    events: world.history.length,
    commands: world.book.size,
    steps: world.trace.steps,
    lines: world.trace.lines,
  }
}

export type Verdict = {
  readonly worlds: number
  readonly events: number
  readonly commands: number
  readonly failed: readonly Told[]
}

export type RunOptions = {
  /** Stops after so many worlds broke a law; 1 when absent. */
  readonly failuresMax?: number
  readonly options?: (seed: number) => WorldOptions | Promise<WorldOptions>
  /** Called after each world, with the count of worlds so far. */
  readonly told?: (world: Told, count: number) => void
}

/** Worlds of the seeds from `first` on. */
export async function runWorlds(first: number, count: number, run: RunOptions = {}): Promise<Verdict> {
  const { failuresMax = 1, told: heard = () => {} } = run
  const options: NonNullable<RunOptions['options']> = run.options ?? (() => ({}))
  const failed: Told[] = []
  let [worlds, events, commands] = [0, 0, 0]
  for (let seed = first; seed < first + count && failed.length < failuresMax; seed += 1) {
    const told = await runWorld(seed, await options(seed))
    worlds += 1
    events += told.events
    commands += told.commands
    if (told.breaches.length > 0) failed.push(told)
    heard(told, worlds)
  }
  return { worlds, events, commands, failed }
}
