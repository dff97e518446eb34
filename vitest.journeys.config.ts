// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Journeys run two files at a time: each has a server, a database and browsers of its own, and mostly waits. */
import { defineConfig } from 'vitest/config'

const which = process.env.ALLMENDE_JOURNEYS ?? 'main'

export default defineConfig({
  test: {
    include:
      which === 'all'
        ? ['tests/journeys/*.journey.ts', 'tests/journeys/long/*.journey.ts']
        : ['tests/journeys/*.journey.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
