// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { MunicipalityKind } from './kinds.rules.ts'
import type { MunicipalityWords } from './municipality.words.de.ts'

const kinds: Record<MunicipalityKind, string> = {
  localMunicipality: 'local municipality (Ortsgemeinde)',
  municipalAssociation: 'municipal association (Verbandsgemeinde)',
  independentMunicipality: 'independent municipality',
  largeDistrictTown: 'large district town',
  districtFreeCity: 'district-free city',
  district: 'district (Landkreis)',
}

export const municipalityWordsEn: MunicipalityWords = {
  kinds,
  sizeClasses: {
    below500: 'fewer than 500 inhabitants',
    below1000: '500 to 999 inhabitants',
    below2000: '1,000 to 1,999 inhabitants',
    below5000: '2,000 to 4,999 inhabitants',
    below10000: '5,000 to 9,999 inhabitants',
    below20000: '10,000 to 19,999 inhabitants',
    below50000: '20,000 to 49,999 inhabitants',
    below100000: '50,000 to 99,999 inhabitants',
    from100000: '100,000 inhabitants and more',
  },
  title: 'Municipalities',
  lead: 'The register from which you choose your municipality when you register.',
  query: 'Name of the municipality',
  queryHint: 'Part of the name is enough. Where several share a name, add the district: “Hausen, Neuwied”.',
  search: 'Search',
  found: (count) => (count === 1 ? 'One municipality found' : `${count} municipalities found`),
  foundMany: (count) => `The first ${count} matches. Type more of the name to search more closely.`,
  nothingFound: (typed) => `We found no municipality for “${typed}”.`,
  nothingFoundHow: 'Check the spelling, or type only the beginning of the name.',
  inhabitants: (formatted) => `${formatted} inhabitants`,
  populationUnknown: 'population unknown',
  designated: (kind, designation) =>
    designation === undefined ? kinds[kind] : `${kinds[kind].replace(/ \(.*\)$/, '')} (${designation})`,
  formerly: (name) => `formerly ${name}`,
  sample: 'invented',
}
