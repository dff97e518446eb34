// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the register knows of a municipality. */
import type { MunicipalityKey } from './keys.rules.ts'
import type { MunicipalityKind } from './kinds.rules.ts'
import type { RegisterSource } from './loads.rules.ts'

export type Municipality = {
  readonly key: MunicipalityKey
  readonly name: string
  readonly kind: MunicipalityKind
  /** The Landkreis, by name; null for a town that is its own. */
  readonly district: string | null
  /** Inhabitants; null when nobody has told us, and for associations and districts, whose members have them. */
  readonly population: number | null
  readonly sample: boolean
  /** What it is by the law of its Land, in its own words: Markt, Samtgemeinde. Missing where nobody has told us. */
  readonly designation?: string
  /** The association it is a member of, by name. */
  readonly association?: string
  /** The earlier name by which a search found it. */
  readonly formerName?: string
  /** Where a search has it from, to be named beside it; missing for invented places. */
  readonly source?: RegisterSource
}
