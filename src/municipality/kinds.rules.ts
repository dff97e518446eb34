// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a municipality is, in the order from the village upwards; words.md and municipality.words.ts name them. */
export const municipalityKinds = [
  'localMunicipality',
  'municipalAssociation',
  'independentMunicipality',
  'largeDistrictTown',
  'districtFreeCity',
  'district',
] as const
export type MunicipalityKind = (typeof municipalityKinds)[number]

export function isMunicipalityKind(text: string): text is MunicipalityKind {
  return municipalityKinds.some((kind) => kind === text)
}
