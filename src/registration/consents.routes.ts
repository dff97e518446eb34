// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's consents and needs over HTTP. */
import { readForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import { readNeeds } from './agreement-form.ts'
import { consentsPage, participantsPage } from './consents.pages.tsx'
import { consentKinds, optionalConsents } from './consents.rules.ts'
import type { OwnAgreement } from './consents.service.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import { signedInAnswer, type RegistrationRoutesParts } from './seen.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

const typedOf = ({ needs, consents }: OwnAgreement) => ({
  typed: (name: string) => {
    if (name === 'need-note') return needs?.note ?? ''
    const isGiven = name === 'consent-accessNeeds' && consents.some(({ kind }) => kind === 'accessNeeds')
    return isGiven ? 'yes' : ''
  },
  typedAll: (name: string) => (name === 'need' ? (needs?.needs ?? []) : []),
})

export function consentRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  get(
    'readMine',
    '/my/consents',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const visitor = context.get('visitor')
      if ((await registration.statusOf(person.id)) !== 'confirmed') return context.redirect(href(visitor, '/my'), 303)
      const agreement = await registration.agreementOf(person.id)
      const shown = { visitor, agreement, timeZone: seen.congress.timezone, errors: {}, ...typedOf(agreement) }
      return renderPage(context, consentsPage(shown))
    }),
  )
  get(
    'readMine',
    '/my/participants',
    signedInAnswer(parts, async (context, person) => {
      const visitor = context.get('visitor')
      if ((await registration.statusOf(person.id)) !== 'confirmed') return context.redirect(href(visitor, '/my'), 303)
      return renderPage(context, participantsPage({ visitor, cards: await registration.listedParticipants() }))
    }),
  )
  post(
    'changeMine',
    '/my/consents',
    signedInAnswer(parts, async (context, person) => {
      const form = await readForm(context)
      const withdrawn = form.choice('withdraw', consentKinds)
      const given = form.choice('give', optionalConsents)
      if (withdrawn !== null && withdrawn !== 'participation') await registration.withdrawConsent(person.id, withdrawn)
      if (given !== null) await registration.giveConsent(person.id, given)
      return context.redirect(href(context.get('visitor'), '/my/consents'), 303)
    }),
  )
  post(
    'changeMine',
    '/my/needs',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const visitor = context.get('visitor')
      const form = await readForm(context)
      const needs = readNeeds(form, visitor)
      if (!form.failed()) {
        await registration.stateNeeds(person.id, needs)
        return context.redirect(href(visitor, '/my/consents'), 303)
      }
      const agreement = await registration.agreementOf(person.id)
      const { typed, typedAll } = form
      const shown = { visitor, agreement, timeZone: seen.congress.timezone, errors: form.errors(), typed, typedAll }
      return renderPage(context, consentsPage(shown), 422)
    }),
  )
}
