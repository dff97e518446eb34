// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the congress: the frame of the whole event. */
import type { AuditVocabulary } from '../audit/index.ts'
import { congressWords } from './congress.words.ts'

export { noCongressPage } from './congress.pages.tsx'
export { dayOf, takesRegistrations, type Congress, type CongressId, type Phase } from './congress.rules.ts'
export { congressRoutes, type CongressRoutesParts } from './congress.routes.ts'
export { congressService, type CongressService, type NewCongress } from './congress.service.ts'
export { foundingRoutes, type FoundingRoutesParts } from './founding.routes.ts'
export { noOperatorTexts, type OperatorTexts } from './operator.ts'
export { officeRoutes } from './office.routes.ts'
export { langOf, Prose } from './prose.tsx'
export { zoneName } from './zone.ts'

/** For the audit trail. */
export const congressVocabulary: AuditVocabulary = {
  actions: { congressFounded: { de: congressWords('de').auditFounded, en: congressWords('en').auditFounded } },
  objects: { congress: { de: congressWords('de').auditCongress, en: congressWords('en').auditCongress } },
}
