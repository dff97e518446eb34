// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register over HTTP: a page for people, JSON for whoever asks for it (a search as one types, other programs). */
import type { Hono } from 'hono'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { municipalityAccess } from './municipality.access.rules.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import { municipalitiesPage, municipalityDetail } from './municipality.pages.tsx'
import type { MunicipalityService } from './municipality.service.ts'
import { registerOfficeRoutes, type RegisterRoutesParts } from './office.routes.ts'
import { sizeClassOf } from './size-classes.rules.ts'

export type MunicipalityRoutesParts = RegisterRoutesParts & {
  readonly municipalities: Pick<MunicipalityService, 'search'>
}

export function municipalityRoutes(parts: MunicipalityRoutesParts): Hono<Web> {
  const ways = guarded(municipalityAccess)
  ways.get('searchRegister', '/municipalities', async (context) => {
    const visitor = context.get('visitor')
    const query = (context.req.query('q') ?? '').slice(0, municipalityLimits.queryLettersMax)
    const found = query.trim() === '' ? null : await parts.municipalities.search(query, municipalityLimits.resultsMax)
    context.header('Vary', 'Accept')
    if (prefersJson(context.req.header('accept'))) {
      const results = (found ?? []).map((municipality) => ({
        ...municipality,
        sizeClass: sizeClassOf(municipality.population),
        detail: municipalityDetail(municipality, visitor.language),
      }))
      return context.json({ results })
    }
    return renderPage(context, municipalitiesPage({ visitor, query, found }))
  })
  registerOfficeRoutes(ways, parts)
  return ways.routes
}

/** A browser going to a page names text/html; a script that wants data does not. */
function prefersJson(accept: string | undefined): boolean {
  return accept !== undefined && accept.includes('application/json') && !accept.includes('text/html')
}
