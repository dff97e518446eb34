// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the house asks about the congress itself. */
import type { Database } from '../database/tables.ts'
import type { Congress } from './congress.rules.ts'
import { readNewestCongress } from './congress.store.ts'

export type CongressService = {
  /** The congress of this instance; null while nobody has set one up. */
  current(): Promise<Congress | null>
}

export function congressService({ db }: { readonly db: Database }): CongressService {
  return { current: () => readNewestCongress(db) }
}
