// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own security page, as it is now; with what has just not worked, where it was tried. */
import type { Context } from 'hono'
import { renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { personOf } from './entering.ts'
import type { FactorRoutesParts } from './factor.routes.ts'
import { securityPage, type SecurityRefused } from './security.pages.tsx'

export async function securityAnswer(
  { people, signInToken, timeZone }: FactorRoutesParts,
  context: Context<Web>,
  refused: SecurityRefused | null,
  status: PageStatus = 200,
): Promise<Response> {
  const visitor = context.get('visitor')
  const { id } = personOf(context)
  const [devices, factor, mayHaveFactor, missing, identities, events, zone] = await Promise.all([
    people.devicesOf(id, signInToken(context)),
    people.factorOf(id),
    people.mayHaveFactor(id),
    people.factorMissing(id),
    people.identitiesOf(id),
    people.securityEvents(id),
    timeZone(),
  ])
  const { provider } = people
  const shown = { devices, factor, mayHaveFactor, missing, identities, events, provider, timeZone: zone, refused }
  return renderPage(context, securityPage({ visitor, ...shown }), status)
}
