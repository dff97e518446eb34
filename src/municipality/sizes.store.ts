// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** How many live in many municipalities. */
import type { Database } from '../database/tables.ts'

export async function readPopulations(
  db: Database,
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly population: number | null }[]> {
  if (keys.length === 0) return []
  return db.selectFrom('municipality').select(['key', 'population']).where('key', 'in', keys).execute()
}
