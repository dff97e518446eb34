// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the register of municipalities. */
export type { MunicipalityKey } from './keys.rules.ts'
export type { MunicipalityKind } from './kinds.rules.ts'
export { municipalityDetail } from './municipality.pages.tsx'
export { municipalityLimits } from './municipality.limits.rules.ts'
export { municipalityRoutes, type MunicipalityRoutesParts } from './municipality.routes.ts'
export { municipalityService, type MunicipalityService } from './municipality.service.ts'
export type { Municipality } from './municipality.rules.ts'
export { mergedSizeClassOf, type SizeClass } from './size-classes.rules.ts'
