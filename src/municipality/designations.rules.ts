// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What municipalities, associations and districts are called, and which of our kinds they are. Designations are names
 * of law and stay German. Source of the codes: Destatis, Gemeindeverzeichnis, Textkennzeichen.
 */
import { membershipOf, type MunicipalityKey } from './keys.rules.ts'
import type { MunicipalityKind } from './kinds.rules.ts'

/**
 * Große kreisangehörige Städte of Rheinland-Pfalz (Gemeindeordnung § 6; the code 67 is not used there): Andernach, Bad
 * Kreuznach, Bingen, Idar-Oberstein, Ingelheim, Lahnstein, Mayen, Neuwied.
 */
const largeTownsByKey: ReadonlySet<string> = new Set([
  '071330006006',
  '071340045045',
  '071370003003',
  '071370068068',
  '071380045045',
  '071410075075',
  '073390005005',
  '073390030030',
])

/** District-free cities: kreisfreie Stadt, in Baden-Württemberg Stadtkreis. */
const cityDesignations: ReadonlySet<string> = new Set(['kreisfreie Stadt', 'Stadtkreis'])

/** The kind of a municipality; its key says whether it is a member of an association. */
export function kindOfMunicipality(key: MunicipalityKey, designation: string): MunicipalityKind {
  if (cityDesignations.has(designation)) return 'districtFreeCity'
  if (designation === 'große Kreisstadt' || largeTownsByKey.has(key)) return 'largeDistrictTown'
  return membershipOf(key) === 'member' ? 'localMunicipality' : 'independentMunicipality'
}

/** Where the members of a Verbandsgemeinde are called Ortsgemeinde (Gemeindeordnung § 1). */
const rheinlandPfalz = '07'
const badenWuerttemberg = '08'

/** A municipality that is neither town nor market. */
export function plainDesignation(key: MunicipalityKey): string {
  return key.startsWith(rheinlandPfalz) && membershipOf(key) === 'member' ? 'Ortsgemeinde' : 'Gemeinde'
}

/** "Kiel, Landeshauptstadt" is called Kiel; a comma in a name of the register always begins its title. */
export function municipalityName(officialName: string): string {
  return tidy(officialName.split(',')[0] ?? officialName)
}

/** "Neuwied" is the Landkreis Neuwied; "Rhein-Lahn-Kreis" and "Region Hannover" already say what they are. */
export function districtName(officialName: string, designation: string): string {
  const name = tidy(officialName)
  return /kreis|^region|^städteregion/i.test(name) ? name : `${designation} ${name}`
}

/** Baden-Württemberg has names of its own for two kinds of associations. */
export function associationDesignation(key: MunicipalityKey, designation: string): string {
  if (!key.startsWith(badenWuerttemberg)) return designation
  if (designation === 'Verwaltungsverband') return 'Gemeindeverwaltungsverband'
  return designation === 'Verwaltungsgemeinschaft' ? 'Vereinbarte Verwaltungsgemeinschaft' : designation
}

/** Baden-Württemberg shortens, Bayern adds, and a town's title is none of its association's. */
export function associationName(officialName: string, designation: string): string {
  const name = tidy(officialName).replace(/(, (Stadt|Flecken|M|St)| \(VGem\))$/, '')
  if (/^VVG\b/.test(name)) return name.replace(/^VVG/, 'Vereinbarte Verwaltungsgemeinschaft')
  if (/^GVV\b/.test(name)) return name.replace(/^GVV/, 'Gemeindeverwaltungsverband')
  if (/verband|gemeinschaft/.test(name) || name.startsWith(`${designation} `)) return name
  return `${designation} ${name}`
}

/** "Lauenburg/ Elbe" in one edition is "Lauenburg/Elbe" in another. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
}
