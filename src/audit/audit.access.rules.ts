// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may read what was done in the office. */
import { offices, type AccessTable } from '../web/access.rules.ts'

export type AuditDeed = 'readAudit'

export const auditAccess: AccessTable<AuditDeed> = { readAudit: offices('owner', 'organiser') }
