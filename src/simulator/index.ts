// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the simulator: worlds from seeds, and what became of them. */
export { failureReport, verdictLine } from './report.ts'
export { runWorlds, type Told, type Verdict } from './run.ts'
export { Timeline } from './timeline.ts'
export type { WorldOptions } from './world.ts'
export { postgresWorlds } from './worlds.postgres.ts'
