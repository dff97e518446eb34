// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the register knows of a municipality. */
import type { MunicipalityKey } from './keys.rules.ts'
import type { MunicipalityKind } from './kinds.rules.ts'

export type Municipality = {
  readonly key: MunicipalityKey
  readonly name: string
  readonly kind: MunicipalityKind
  /** The Landkreis, by name; null for a town that is its own. */
  readonly district: string | null
  /** Inhabitants; null when nobody has told us. */
  readonly population: number | null
  readonly sample: boolean
}
