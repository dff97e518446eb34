// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The breaches, law by law. Laws 11, 13, 15 and 16 have no line yet that a simulated world runs through. */
import type { PlantedBreach } from './breach.ts'
import { knowing } from './knowing.ts'
import { speaking } from './speaking.ts'
import { staying } from './staying.ts'
import { writing } from './writing.ts'

export const plantedBreaches: readonly PlantedBreach[] = [...writing, ...knowing, ...staying, ...speaking]
