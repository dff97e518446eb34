// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the register of municipalities. */
import type { AuditVocabulary } from '../audit/index.ts'
import { registerWords } from './register.words.ts'

export type { MunicipalityKey } from './keys.rules.ts'
export type { MunicipalityKind } from './kinds.rules.ts'
export { registerSection, registerUpload } from './office.routes.ts'
export { municipalityDetail, municipalitySource } from './municipality.pages.tsx'
export { municipalityLimits } from './municipality.limits.rules.ts'
export { municipalityPersonalData } from './municipality.privacy.ts'
export { municipalityRoutes, type MunicipalityRoutesParts } from './municipality.routes.ts'
export { municipalityService, type MunicipalityService } from './municipality.service.ts'
export type { Municipality } from './municipality.rules.ts'
export { mergedSizeClassOf, sizeClasses, type SizeClass } from './size-classes.rules.ts'
export { sizeClassesByKey } from './sizes.service.ts'
export { municipalityWords } from './municipality.words.ts'
export { registerService, type RegisterService } from './register.service.ts'
export { previewLines } from './change-text.ts'
export { registerWords }
export { workbookReader } from './workbook.ts'

const [inGerman, inEnglish] = [registerWords('de').audit, registerWords('en').audit]

/** For the audit trail. */
export const municipalityVocabulary: AuditVocabulary = {
  actions: { registerLoaded: { de: inGerman.registerLoaded, en: inEnglish.registerLoaded } },
  objects: { registerLoad: { de: inGerman.registerLoad, en: inEnglish.registerLoad } },
}

/** The compact register that comes along, seen from the folder Allmende was cloned to. */
export const compactRegisterFile = 'src/municipality/data/municipalities-2016.tsv.br'

/** For tools/derive-register.ts, which makes it. */
export { compactText } from './compact.rules.ts'
export { associationDesignation, associationName, districtName, municipalityName } from './designations.rules.ts'
export { kindOfMunicipality, plainDesignation } from './designations.rules.ts'
export { keyOf, type RegisterEntry } from './entries.rules.ts'
