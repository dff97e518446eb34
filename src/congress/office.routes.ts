// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The front page of the congress office. */
import type { Hono } from 'hono'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { congressAccess } from './congress.access.rules.ts'
import { officeHomePage } from './office.pages.tsx'

export function officeRoutes(): Hono<Web> {
  const { routes, get } = guarded(congressAccess)
  get('openOffice', '/office', (context) => renderPage(context, officeHomePage({ visitor: context.get('visitor') })))
  return routes
}
