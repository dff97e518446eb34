// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** All pages of privacy. */
import type { Hono } from 'hono'
import { guarded } from '../web/guarded.ts'
import type { Web } from '../web/visitor.ts'
import { myDataRoutes, type MyDataParts } from './my-data.routes.ts'
import { privacyOfficeRoutes, type PrivacyOfficeParts } from './office.routes.ts'
import { privacyAccess } from './privacy.access.rules.ts'

export type PrivacyRoutesParts = MyDataParts & PrivacyOfficeParts

export function privacyRoutes(parts: PrivacyRoutesParts): Hono<Web> {
  const guard = guarded(privacyAccess)
  myDataRoutes(guard, parts)
  privacyOfficeRoutes(guard, parts)
  return guard.routes
}
