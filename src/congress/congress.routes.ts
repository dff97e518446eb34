// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The front door and the pages every site owes its visitors. */
import type { Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Language } from '../base/language.ts'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { congressAccess } from './congress.access.rules.ts'
import { homePage, noCongressPage } from './congress.pages.tsx'
import type { Congress } from './congress.rules.ts'
import type { CongressService } from './congress.service.ts'
import { operatorPage } from './operator.pages.tsx'
import type { OperatorPage, OperatorTexts } from './operator.ts'

export type CongressRoutesParts = {
  readonly congress: CongressService
  readonly operator: OperatorTexts
  /** What the software does with data about people, as its modules say. */
  readonly privacyFacts: (language: Language) => Promise<readonly string[]>
  /** What happens now and next and three highlights, as bands of the home page; the programme draws them. */
  readonly programmeAtHome: (visitor: Visitor, congress: Congress) => Promise<ComponentChildren>
}

const operatorPages: readonly OperatorPage[] = ['imprint', 'privacy', 'accessibility']

export function congressRoutes({ congress, operator, privacyFacts, programmeAtHome }: CongressRoutesParts): Hono<Web> {
  const { routes, get } = guarded(congressAccess)
  get('openHome', '/', async (context) => {
    const visitor = context.get('visitor')
    const current = await congress.current()
    if (current === null) return renderPage(context, noCongressPage({ visitor }))
    const programme = await programmeAtHome(visitor, current)
    return renderPage(context, homePage({ visitor, congress: current, programme }))
  })
  for (const page of operatorPages) {
    get('readOperatorPages', `/${page}`, async (context) => {
      const visitor = context.get('visitor')
      const facts = page === 'privacy' ? await privacyFacts(visitor.language) : []
      return renderPage(context, operatorPage({ visitor, page, texts: operator, facts }))
    })
  }
  return routes
}
