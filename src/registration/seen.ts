// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every page of registration is drawn from: the programme as its visitor sees it, and what they can choose. */
import type { MunicipalityService } from '../municipality/index.ts'
import { needsPlace, overview, type Overview, type OverviewParts } from '../programme/index.ts'
import type { Visitor } from '../web/visitor.ts'
import type { Slots } from './registration-form.ts'
import type { RegistrationService } from './registration.service.ts'
import { wishSlots } from './wishes.rules.ts'

export type RegistrationRoutesParts = Omit<OverviewParts, 'places'> & {
  readonly registration: RegistrationService
  readonly municipalities: Pick<MunicipalityService, 'search'>
}

export type SeenCongress = { readonly seen: Overview; readonly slots: Slots }

/** @returns null while there is no congress */
export async function seenBy(parts: RegistrationRoutesParts, visitor: Visitor): Promise<SeenCongress | null> {
  const seen = await overview({ ...parts, places: parts.registration }, visitor.person?.id ?? null)
  return seen === null ? null : { seen, slots: wishSlots(seen.sessions.filter(needsPlace), seen.now) }
}
