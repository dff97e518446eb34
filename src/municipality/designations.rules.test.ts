// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { associationName, districtName, kindOfMunicipality, municipalityName } from './designations.rules.ts'
import { keyOf } from './entries.rules.ts'

test.each([
  ['Südeifel', 'Verbandsgemeinde', 'Verbandsgemeinde Südeifel'],
  ['Amt Lütjenburg', 'Amt', 'Amt Lütjenburg'],
  ['Rethem (Aller), Stadt', 'Samtgemeinde', 'Samtgemeinde Rethem (Aller)'],
  ['Langquaid (VGem)', 'Verwaltungsgemeinschaft', 'Verwaltungsgemeinschaft Langquaid'],
  [
    'VVG der Stadt Herrenberg',
    'Vereinbarte Verwaltungsgemeinschaft',
    'Vereinbarte Verwaltungsgemeinschaft der Stadt Herrenberg',
  ],
  ['GVV Oberes Gäu', 'Gemeindeverwaltungsverband', 'Gemeindeverwaltungsverband Oberes Gäu'],
  [
    'Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/Vogtl.',
    'Verwaltungsgemeinschaft',
    'Verwaltungsgemeinschaft Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/Vogtl.',
  ],
])('given the association %s, a %s, then it is called %s', (official, designation, name) => {
  expect(associationName(official, designation)).toBe(name)
})

test('given districts, then those that say what they are keep their name', () => {
  const names = ['Neuwied', 'Rhein-Lahn-Kreis', 'Region Hannover', 'Städteregion Aachen', 'Landkreis Rostock']
  expect(names.map((name) => districtName(name, 'Landkreis'))).toEqual(['Landkreis Neuwied', ...names.slice(1)])
})

test('given a title behind the name, then people do not say it', () => {
  expect(municipalityName('Kiel, Landeshauptstadt')).toBe('Kiel')
  expect(municipalityName('Lauenburg/ Elbe, Stadt')).toBe('Lauenburg/Elbe')
})

test.each([
  ['073150000000', 'kreisfreie Stadt', 'districtFreeCity'],
  ['082210000000', 'Stadtkreis', 'districtFreeCity'],
  ['081360065065', 'große Kreisstadt', 'largeDistrictTown'],
  ['073390030030', 'Stadt', 'largeDistrictTown'],
  ['072325005019', 'Ortsgemeinde', 'localMunicipality'],
  ['091890000113', 'Markt', 'independentMunicipality'],
])('given %s, a %s, then its kind is %s', (key, designation, kind) => {
  expect(kindOfMunicipality(keyOf(key), designation)).toBe(kind)
})
