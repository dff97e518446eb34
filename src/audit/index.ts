// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the audit trail. */
import type { OfficeSection } from '../web/access.rules.ts'
import { auditAccess } from './audit.access.rules.ts'
import { auditWords } from './audit.words.ts'

export { auditPersonalData } from './audit.privacy.ts'
export { auditRoutes } from './audit.routes.ts'
export type { AuditVocabulary } from './audit.rules.ts'
export { auditService, type Audit } from './audit.service.ts'

export const auditSection: OfficeSection = {
  path: '/office/audit',
  access: auditAccess.readAudit,
  label: (language) => auditWords(language).title,
  lead: (language) => auditWords(language).sectionLead,
}
