// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a register says of one body, whichever register it is. Population stands at municipalities only: an
 * association and a district have inhabitants through their members, and each inhabitant counts once.
 */
import { asId } from '../base/id.ts'
import type { MunicipalityKey } from './keys.rules.ts'
import { associationOf, districtOf } from './keys.rules.ts'
import type { MunicipalityKind } from './kinds.rules.ts'

export type RegisterEntry = {
  readonly key: MunicipalityKey
  /** As people say it: Kiel. */
  readonly name: string
  /** As the register writes it: Kiel, Landeshauptstadt. */
  readonly officialName: string
  readonly kind: MunicipalityKind
  /** What it is by the law of its Land, in its own words: Markt, Samtgemeinde, Landkreis. */
  readonly designation: string
  /** The Landkreis, by name; null for districts and for towns that are their own. */
  readonly district: string | null
  /** The association, or else the district; null for what belongs to none. */
  readonly parentKey: MunicipalityKey | null
  /** Inhabitants; null where they are not known, and for associations and districts. */
  readonly population: number | null
  readonly areaKm2: number | null
  /** Degrees east and north (WGS 84). */
  readonly longitude: number | null
  readonly latitude: number | null
  /** Degree of urbanisation (Eurostat DEGURBA): 1 cities, 2 towns and suburbs, 3 rural. */
  readonly urbanisation: 1 | 2 | 3 | null
}

/** Whether its inhabitants are counted where it stands, and not through its members. */
export function countsInhabitants(kind: MunicipalityKind): boolean {
  return kind !== 'district' && kind !== 'municipalAssociation'
}

type Unplaced = Omit<RegisterEntry, 'district' | 'parentKey'>

/** Finds everybody's district and parent among the entries themselves. */
export function withParents(entries: readonly Unplaced[]): readonly RegisterEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  return entries.map((entry) => {
    const district = byKey.get(districtOf(entry.key))
    const inDistrict = district?.kind === 'district' && entry.kind !== 'district' ? district : undefined
    const associationKey = entry.kind === 'municipalAssociation' ? null : associationOf(entry.key)
    const association = associationKey === null ? undefined : byKey.get(associationKey)
    const parent = association ?? inDistrict
    return { ...entry, district: inDistrict?.name ?? null, parentKey: parent?.key ?? null }
  })
}

/** A key that is known to have its twelve digits. */
export const keyOf = (digits: string): MunicipalityKey => asId<'municipality'>(digits)
