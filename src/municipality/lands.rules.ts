// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sixteen Länder by the first two digits of a key, with their names as search compares them. */
const lands: Readonly<Record<string, { readonly name: string; readonly searchName: string }>> = {
  '01': { name: 'Schleswig-Holstein', searchName: 'schleswig holstein' },
  '02': { name: 'Hamburg', searchName: 'hamburg' },
  '03': { name: 'Niedersachsen', searchName: 'niedersachsen' },
  '04': { name: 'Bremen', searchName: 'bremen' },
  '05': { name: 'Nordrhein-Westfalen', searchName: 'nordrhein westfalen' },
  '06': { name: 'Hessen', searchName: 'hessen' },
  '07': { name: 'Rheinland-Pfalz', searchName: 'rheinland pfalz' },
  '08': { name: 'Baden-Württemberg', searchName: 'baden wurttemberg' },
  '09': { name: 'Bayern', searchName: 'bayern' },
  '10': { name: 'Saarland', searchName: 'saarland' },
  '11': { name: 'Berlin', searchName: 'berlin' },
  '12': { name: 'Brandenburg', searchName: 'brandenburg' },
  '13': { name: 'Mecklenburg-Vorpommern', searchName: 'mecklenburg vorpommern' },
  '14': { name: 'Sachsen', searchName: 'sachsen' },
  '15': { name: 'Sachsen-Anhalt', searchName: 'sachsen anhalt' },
  '16': { name: 'Thüringen', searchName: 'thuringen' },
}

export const landsCount = Object.keys(lands).length

/** @returns null for invented places */
export function landOf(key: string): { readonly name: string; readonly searchName: string } | null {
  return lands[key.slice(0, 2)] ?? null
}
