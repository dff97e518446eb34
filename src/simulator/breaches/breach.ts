// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A line of production code that keeps a law, and what becomes of it when somebody breaks it. */
import type { OracleName } from '../laws.ts'
import type { Plan } from '../plan.ts'

export type PlantedBreach = {
  /** The law of the live room that the line keeps (ARCHITECTURE.md). */
  readonly law: number
  readonly why: string
  readonly edits: readonly Edit[]
  /** Any of these must see it. */
  readonly oracles: readonly OracleName[]
  /** Within so many worlds, of such a plan. */
  readonly worlds: number
  /** The first seed, 1 when absent: where it takes long, a seed shortly before a world that is known to show it. */
  readonly first?: number
  readonly plan?: Partial<Plan>
}

export type Edit = {
  /** Below src/. */
  readonly file: string
  /** Stands there exactly once, whatever its line breaks: a breach whose line is gone must be looked at again. */
  readonly find: string
  readonly replace: string
}
