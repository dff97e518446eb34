// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { MunicipalityKind } from './kinds.rules.ts'
import type { SizeClass } from './size-classes.rules.ts'

const kinds: Record<MunicipalityKind, string> = {
  localMunicipality: 'Ortsgemeinde',
  municipalAssociation: 'Verbandsgemeinde',
  independentMunicipality: 'verbandsfreie Gemeinde',
  largeDistrictTown: 'große kreisangehörige Stadt',
  districtFreeCity: 'kreisfreie Stadt',
  district: 'Landkreis',
}
const sizeClasses: Record<SizeClass, string> = {
  below500: 'unter 500 Einwohner',
  below1000: '500 bis 999 Einwohner',
  below2000: '1.000 bis 1.999 Einwohner',
  below5000: '2.000 bis 4.999 Einwohner',
  below10000: '5.000 bis 9.999 Einwohner',
  below20000: '10.000 bis 19.999 Einwohner',
  below50000: '20.000 bis 49.999 Einwohner',
  below100000: '50.000 bis 99.999 Einwohner',
  from100000: '100.000 Einwohner und mehr',
}

export const municipalityWordsDe = {
  kinds,
  sizeClasses,
  title: 'Kommunen',
  lead: 'Das Verzeichnis, aus dem Sie bei der Anmeldung Ihre Kommune auswählen.',
  query: 'Name der Kommune',
  queryHint: 'Ein Teil des Namens genügt. Bei mehreren gleichen Namen hilft der Landkreis: „Hausen, Neuwied“.',
  search: 'Suchen',
  found: (count: number) => (count === 1 ? 'Eine Kommune gefunden' : `${count} Kommunen gefunden`),
  foundMany: (count: number) => `Die ersten ${count} Treffer. Geben Sie mehr vom Namen ein, um genauer zu suchen.`,
  nothingFound: (typed: string) => `Zu „${typed}“ haben wir keine Kommune gefunden.`,
  nothingFoundHow: 'Prüfen Sie die Schreibweise, oder geben Sie nur den Anfang des Namens ein.',
  inhabitants: (formatted: string) => `${formatted} Einwohner`,
  populationUnknown: 'Einwohnerzahl unbekannt',
  /** What it is by the law of its Land, where we know: nobody in Bayern lives in an Ortsgemeinde. */
  designated: (kind: MunicipalityKind, designation: string | undefined) => {
    if (kind === 'largeDistrictTown') return designation === 'große Kreisstadt' ? designation : kinds[kind]
    return designation ?? kinds[kind]
  },
  formerly: (name: string) => `früher ${name}`,
  sample: 'erfunden',
}

export type MunicipalityWords = typeof municipalityWordsDe
