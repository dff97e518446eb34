// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Journeys run two files at a time: each has a server, a database and browsers of its own, and mostly waits. */
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './tools/slow-first.ts'

/** What runs beside the main journeys; in a second browser the one that has found a fault of ours there. */
const more = {
  main: [],
  all: ['tests/journeys/long/*.journey.ts'],
  second: ['tests/journeys/long/questions.journey.ts'],
}
const asked = process.env.ALLMENDE_JOURNEYS
const which = asked === 'all' || asked === 'second' ? asked : 'main'

export default defineConfig({
  test: {
    include: ['tests/journeys/*.journey.ts', ...more[which]],
    sequence: { sequencer: SlowFirst },
    maxWorkers: 2,
    // A journey through all pages takes minutes in a second browser on a busy machine; this only ends those that hang.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
