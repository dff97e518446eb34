// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Journeys run one file after the other: each has a server, a database and several browsers of its own. */
import { defineConfig } from 'vitest/config'

const which = process.env.ALLMENDE_JOURNEYS ?? 'main'

export default defineConfig({
  test: {
    include:
      which === 'all'
        ? ['tests/journeys/*.journey.ts', 'tests/journeys/long/*.journey.ts']
        : ['tests/journeys/*.journey.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
