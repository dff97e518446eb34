// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the register of municipalities. */
export type { MunicipalityKey } from './keys.rules.ts'
export type { MunicipalityKind } from './kinds.rules.ts'
export { registerSection, registerUpload } from './office.routes.ts'
export { municipalityDetail } from './municipality.pages.tsx'
export { municipalityLimits } from './municipality.limits.rules.ts'
export { municipalityPersonalData } from './municipality.privacy.ts'
export { municipalityRoutes, type MunicipalityRoutesParts } from './municipality.routes.ts'
export { municipalityService, type MunicipalityService } from './municipality.service.ts'
export type { Municipality } from './municipality.rules.ts'
export { sizeClasses, type SizeClass } from './size-classes.rules.ts'
export { sizeClassesByKey } from './sizes.service.ts'
export { municipalityWords } from './municipality.words.ts'
export { registerService, type RegisterService } from './register.service.ts'
export { previewLines } from './change-text.ts'
export { registerWords } from './register.words.ts'
export { workbookReader } from './workbook.ts'

/** The compact register that comes along, seen from the folder Allmende was cloned to. */
export const compactRegisterFile = 'src/municipality/data/municipalities-2016.tsv.br'

/** For tools/derive-register.ts, which makes it. */
export { compactText } from './compact.rules.ts'
export { associationDesignation, associationName, districtName, municipalityName } from './designations.rules.ts'
export { kindOfMunicipality, plainDesignation } from './designations.rules.ts'
export { keyOf, type RegisterEntry } from './entries.rules.ts'
