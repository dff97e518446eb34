// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every page of registration is drawn from: the programme as its visitor sees it, and what they can choose. */
import type { Context } from 'hono'
import { assert } from '../base/assert.ts'
import { noCongressPage } from '../congress/index.ts'
import type { MailOffice } from '../mail/index.ts'
import type { MunicipalityService } from '../municipality/index.ts'
import { needsPlace, overview, type Overview, type OverviewParts } from '../programme/index.ts'
import { renderPage } from '../web/page.tsx'
import type { SignedIn, Visitor, Web } from '../web/visitor.ts'
import type { Slots } from './registration-form.ts'
import type { RegistrationService } from './registration.service.ts'
import { wishSlots } from './wishes.rules.ts'

export type RegistrationRoutesParts = Omit<OverviewParts, 'places'> & {
  readonly registration: RegistrationService
  readonly municipalities: Pick<MunicipalityService, 'search' | 'find'>
  /** Whom the last letter did not reach; by address, in small letters. */
  readonly failuresOf: MailOffice['failuresOf']
  readonly setSignInCookie: (context: Context<Web>, token: string) => void
}

export type SeenCongress = { readonly seen: Overview; readonly slots: Slots }

/** @returns null while there is no congress */
export async function seenBy(parts: RegistrationRoutesParts, visitor: Visitor): Promise<SeenCongress | null> {
  const seen = await overview({ ...parts, places: parts.registration }, visitor.person?.id ?? null)
  return seen === null ? null : { seen, slots: wishSlots(seen.sessions.filter(needsPlace), seen.now) }
}

export type SignedInAnswer = (
  context: Context<Web>,
  person: SignedIn,
  congress: SeenCongress,
) => Promise<Response> | Response

/** For routes behind a sign-in: hands them who asks and what they see. */
export function signedInAnswer(parts: RegistrationRoutesParts, answer: SignedInAnswer) {
  return async (context: Context<Web>): Promise<Response> => {
    const visitor = context.get('visitor')
    assert(visitor.person !== null, 'the guard lets nobody in who has not signed in')
    const congress = await seenBy(parts, visitor)
    return congress === null
      ? renderPage(context, noCongressPage({ visitor }))
      : answer(context, visitor.person, congress)
  }
}
