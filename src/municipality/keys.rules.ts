// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the official key of a municipality says. Source: Destatis, Gemeindeverzeichnis-Informationssystem GV-ISys:
 * Regionalschlüssel (ARS), 12 digits: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3.
 *
 * Here every key is an ARS of 12 digits; a district or an association, which has fewer, is filled up with zeros:
 * Landkreis 07232 is 072320000000, Verbandsgemeinde 072325005 is 072325005000. A key is a string, leading zeros stay.
 */
import { asId, type Id } from '../base/id.ts'

export type MunicipalityKey = Id<'municipality'>

/** @returns the key, or null when the text is not twelve digits; spaces, as in printed lists, do not disturb. */
export function readMunicipalityKey(text: string): MunicipalityKey | null {
  const digits = text.replace(/\s/g, '')
  return /^\d{12}$/.test(digits) ? asId<'municipality'>(digits) : null
}

/** The Amtlicher Gemeindeschlüssel, 8 digits: the ARS without its association (digits 6 to 9). */
export function agsOf(key: MunicipalityKey): string {
  return key.slice(0, 5) + key.slice(9)
}

/** Sixth digit: 0 belongs to no association, 5 to one, 9 is no municipality at all (a forest, a training ground). */
const memberships = { '0': 'free', '5': 'member', '9': 'unincorporated' } as const
export type Membership = (typeof memberships)[keyof typeof memberships]

export function membershipOf(key: MunicipalityKey): Membership | null {
  const digit = key.charAt(5)
  return digit === '0' || digit === '5' || digit === '9' ? memberships[digit] : null
}

/** The association a municipality is a member of, as a key of its own; null for those that are in none. */
export function associationOf(key: MunicipalityKey): MunicipalityKey | null {
  return membershipOf(key) === 'member' ? asId<'municipality'>(`${key.slice(0, 9)}000`) : null
}

/** The district of a municipality or an association, as a key of its own; a district-free city is its own. */
export function districtOf(key: MunicipalityKey): MunicipalityKey {
  return asId<'municipality'>(`${key.slice(0, 5)}0000000`)
}
