// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The audit trail over HTTP. */
import type { Hono } from 'hono'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { auditAccess } from './audit.access.rules.ts'
import { auditPage } from './audit.pages.tsx'
import { isAuditId, isAuditWord, joinedVocabulary, type AuditVocabulary } from './audit.rules.ts'
import type { Audit } from './audit.service.ts'

export type AuditRoutesParts = {
  readonly audit: Pick<Audit, 'page'>
  /** The words of every module that records. */
  readonly vocabulary: readonly AuditVocabulary[]
  timeZone(): Promise<string>
}

export function auditRoutes({ audit, vocabulary, timeZone }: AuditRoutesParts): Hono<Web> {
  const { routes, get } = guarded(auditAccess)
  const joined = joinedVocabulary(vocabulary)
  get('readAudit', '/office/audit', async (context) => {
    const [action = '', actor = '', before = ''] = ['action', 'actor', 'before'].map((name) => context.req.query(name))
    const filter = {
      action: isAuditWord(action) ? action : null,
      actor: isAuditId(actor) ? actor : null,
      before: /^\d{1,15}$/.test(before) ? Number(before) : null,
    }
    const [page, zone] = [await audit.page(filter), await timeZone()]
    context.header('Cache-Control', 'no-store')
    return renderPage(
      context,
      auditPage({ visitor: context.get('visitor'), page, filter, vocabulary: joined, timeZone: zone }),
    )
  })
  return routes
}
