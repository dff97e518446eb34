// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The programme over HTTP. */
import type { Hono } from 'hono'
import type { VNode } from 'preact'
import type { Congress } from '../congress/index.ts'
import { noCongressPage } from '../congress/index.ts'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { ProgrammeAtHome } from './home.pages.tsx'
import { calendarAnswer, sessionCalendar } from './calendar.ts'
import { nextPage } from './next.pages.tsx'
import { overview, type OverviewParts } from './overview.service.ts'
import type { Places } from './places.ts'
import { programmeAccess } from './programme.access.rules.ts'
import { programmePage } from './programme.pages.tsx'
import { sessionPage } from './session.pages.tsx'

export type ProgrammeRoutesParts = OverviewParts & { readonly places: Places }

export function programmeRoutes(parts: ProgrammeRoutesParts): Hono<Web> {
  const { routes, get } = guarded(programmeAccess)
  const seenBy = (visitor: Visitor) => overview(parts, visitor.person?.id ?? null)
  get('readProgramme', '/programme', async (context) => {
    const visitor = context.get('visitor')
    const seen = await seenBy(visitor)
    if (seen === null) return renderPage(context, noCongressPage({ visitor }))
    const view = context.req.query('view') === 'track' ? 'track' : 'time'
    return renderPage(context, programmePage({ visitor, overview: seen, view }))
  })
  get('readSession', '/sessions/:slug', async (context) => {
    const visitor = context.get('visitor')
    const seen = await seenBy(visitor)
    const session = seen?.sessions.find(({ slug }) => slug === context.req.param('slug'))
    if (seen === null || session === undefined) return context.notFound()
    const door = await parts.places.doorOf(visitor.person, session)
    return renderPage(context, sessionPage({ visitor, overview: seen, session, door }))
  })
  get('readProgramme', '/programme/sessions/:file{[a-z0-9-]+\\.ics}', async (context) => {
    const { language, site } = context.get('visitor')
    const slug = context.req.param('file').replace(/\.ics$/, '')
    const [congress, session] = await Promise.all([parts.congress.current(), parts.programme.session(slug)])
    if (congress === null || session === null) return context.notFound()
    const shown = { congress, site, language, now: parts.clock.now() }
    return calendarAnswer(sessionCalendar([session], shown), session.slug)
  })
  get('readNext', '/next', async (context) => {
    const visitor = context.get('visitor')
    const seen = await seenBy(visitor)
    if (seen === null) return renderPage(context, noCongressPage({ visitor }))
    const { next } = seen
    const door = next.kind === 'nothing' ? null : await parts.places.doorOf(visitor.person, next.session)
    return renderPage(context, nextPage({ visitor, overview: seen, door }))
  })
  return routes
}

/** For the home page of the congress: its port `programmeAtHome`. */
export function programmeAtHome(parts: OverviewParts) {
  return async (visitor: Visitor, congress: Congress): Promise<VNode | null> => {
    const seen = await overview(parts, visitor.person?.id ?? null)
    return seen === null || seen.congress.id !== congress.id ? null : (
      <ProgrammeAtHome visitor={visitor} overview={seen} />
    )
  }
}
