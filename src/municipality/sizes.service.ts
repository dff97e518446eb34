// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Size classes of many municipalities at once. */
import type { Database } from '../database/tables.ts'
import { readPopulations } from './sizes.store.ts'
import { sizeClassOf, type SizeClass } from './size-classes.rules.ts'

/** By key; municipalities whose population nobody knows are left out. */
export async function sizeClassesByKey(db: Database, keys: readonly string[]): Promise<ReadonlyMap<string, SizeClass>> {
  const populations = await readPopulations(db, keys)
  return new Map(
    populations.flatMap(({ key, population }) => {
      const size = sizeClassOf(population)
      return size === null ? [] : [[key, size] as const]
    }),
  )
}
