// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Unit, property and simulation tests: everything beside the code. Journeys in real browsers are tools/journeys.ts. */
import os from 'node:os'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './tools/slow-first.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    globalSetup: ['src/database/test-run.ts'],
    sequence: { sequencer: SlowFirst },
    // Many wait for a database, a process or a page: one more than there are cores keeps the cores busy.
    maxWorkers: os.availableParallelism() + 1,
    // Two hundred small files: a process of its own for each would cost a fifth of the whole. Tests leave no state in
    // modules.
    isolate: false,
    // Tests wait for conditions, never for time; this only ends those that hang, on however busy a machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A test marked `.only` or `.skip` by accident must not make a green run.
    allowOnly: false,
    passWithNoTests: false,
  },
})
