// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export { Timeline } from './timeline.ts'
export { runWorld, runWorlds, type Told, type Verdict } from './run.ts'
