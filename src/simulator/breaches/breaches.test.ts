// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oracles } from '../laws.ts'
import type { Plan } from '../plan.ts'
import { BreachLoader } from './loader.ts'
import { plantedBreaches } from './planted.ts'

let loader: BreachLoader

type Worlds = { readonly plan: Partial<Plan>; readonly first: number; readonly worlds: number }

/** The worlds that showed a breach: whole code has to stand in the same ones. */
const told = new Map<string, Worlds>()

function remember(plan: Partial<Plan>, first: number, worlds: number): void {
  const key = JSON.stringify([plan, first])
  told.set(key, { plan, first, worlds: Math.max(worlds, told.get(key)?.worlds ?? 0) })
}

beforeAll(async () => {
  loader = await BreachLoader.start(path.resolve(import.meta.dirname, '../../..'))
}, 60_000)

afterAll(async () => {
  await loader.stop()
})

test.each(plantedBreaches)(
  'law $law, broken: $why',
  async ({ edits, worlds: most, plan: wished = {}, first = 1, oracles: watching }) => {
    // Only where a breach is about votes are there any, so that the seeds of the others keep what they show.
    const plan = { votes: 0, ...wished }
    const { runWorlds } = await loader.load(edits)
    const { failed, worlds } = await runWorlds(first, most, { options: () => ({ plan }) })
    remember(plan, first, worlds)
    const seen = failed[0]?.breaches[0]
    expect(seen, `no oracle saw it in ${worlds} worlds`).toBeDefined()
    expect(watching, `${seen?.oracle} saw it: ${seen?.told}`).toContain(seen?.oracle)
  },
  60_000,
)

test('given nothing is broken, then no oracle sees anything in the worlds that showed a breach', async () => {
  const { runWorlds } = await loader.load([])
  expect(told.size).toBeGreaterThan(0)
  for (const { plan, first, worlds } of told.values()) {
    const { failed } = await runWorlds(first, worlds, { options: () => ({ plan }) })
    expect(failed.map(({ seed, breaches }) => ({ seed, breaches }))).toEqual([])
  }
}, 60_000)

test('given the laws that a simulated world can break, then each of them has a breach, and an oracle that watches it', () => {
  const laws = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14]
  expect([...new Set(plantedBreaches.map(({ law }) => law))].sort((one, other) => one - other)).toEqual(laws)
  const watched = new Set<number>(Object.values(oracles).flat())
  for (const law of laws) expect(watched).toContain(law)
})
