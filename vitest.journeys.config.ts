// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Journeys run two files at a time: each has a server, a database and browsers of its own, and mostly waits. */
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './tools/slow-first.ts'

const which = process.env.ALLMENDE_JOURNEYS ?? 'main'

export default defineConfig({
  test: {
    include:
      which === 'all'
        ? ['tests/journeys/*.journey.ts', 'tests/journeys/long/*.journey.ts']
        : ['tests/journeys/*.journey.ts'],
    sequence: { sequencer: SlowFirst },
    maxWorkers: 2,
    // A journey through all pages takes minutes in a second browser on a busy machine; this only ends those that hang.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
