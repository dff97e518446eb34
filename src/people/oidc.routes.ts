// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** To the provider and back, and connecting what came back with whoever is signed in. */
import type { Context, Hono } from 'hono'
import { readForm } from '../web/form.ts'
import { guarded, type Guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { SignedIn, Web } from '../web/visitor.ts'
import { deviceOf, enter, personOf, withNext } from './entering.ts'
import type { FactorRoutesParts } from './factor.routes.ts'
import { forget, keep, keepAsked, kept } from './kept.ts'
import { connectPage, registerFirstPage } from './oidc.pages.tsx'
import type { ArrivalRefusal } from './oidc.rules.ts'
import type { Arrived } from './oidc.service.ts'
import { nothingAsked, signInPage } from './people.pages.tsx'
import { peopleWords } from './people.words.ts'
import { securityAccess, type SecurityAction } from './security.access.rules.ts'
import { securityAnswer } from './security-answer.ts'
import { securityWords } from './security.words.ts'
import { localPath } from './sign-in.rules.ts'

type Routes = Pick<Guarded<SecurityAction>, 'get' | 'post'>

export function oidcRoutes(parts: FactorRoutesParts): Hono<Web> {
  const { routes, get, post } = guarded(securityAccess)
  leaving({ get, post }, parts)
  connecting({ get, post }, parts)
  get('comeFromProvider', '/sign-in/oidc/callback', async (context) => {
    const visitor = context.get('visitor')
    context.header('Cache-Control', 'no-store')
    const arrived = await parts.people.arrive({
      browser: kept(context, 'provider'),
      language: visitor.language,
      state: context.req.query('state') ?? '',
      search: new URL(context.req.url).search,
      personId: visitor.person?.id ?? null,
      device: deviceOf(context),
    })
    if (!arrived.ok) {
      if (arrived.refusal !== 'visitGone') forget(context, 'provider')
      return notArrived(parts, context, arrived.refusal)
    }
    forget(context, 'provider')
    return goOn(parts, context, arrived.value)
  })
  return routes
}

/** At the place: among the ways in for a stranger, on their own page for whoever wanted to connect. */
function notArrived(parts: FactorRoutesParts, context: Context<Web>, refusal: ArrivalRefusal) {
  const visitor = context.get('visitor')
  const refused = securityWords(visitor.language).arrivalRefused[refusal]
  if (visitor.person !== null) return securityAnswer(parts, context, refused, statusOf(refusal))
  const { provider } = parts.people
  return renderPage(context, signInPage({ visitor, provider, refused, ...nothingAsked }), statusOf(refusal))
}

function statusOf(refusal: ArrivalRefusal): PageStatus {
  switch (refusal) {
    case 'cancelled':
      return 200
    case 'away':
      return 503
    case 'visitGone':
      return 410
    case 'refused':
    case 'invalid':
      return 400
    case 'noAddress':
    case 'noName':
    case 'connectedElsewhere':
    case 'otherPerson':
    case 'tooMany':
      return 409
  }
}

async function goOn(parts: FactorRoutesParts, context: Context<Web>, arrived: Arrived): Promise<Response> {
  const { people } = parts
  const visitor = context.get('visitor')
  switch (arrived.is) {
    case 'signedIn':
      return enter(parts, context, arrived.started)
    case 'connected':
      return context.redirect(href(visitor, '/my/security'), 303)
    case 'askedToConnect':
      keep(context, 'offer', arrived.offer)
      return context.redirect(withNext(context, '/my/security/connect', arrived.next), 303)
    case 'register': {
      keep(context, 'offer', arrived.offer)
      const label = people.provider?.label(visitor.language) ?? ''
      return renderPage(context, registerFirstPage({ visitor, email: arrived.email, label }))
    }
    case 'letter': {
      const { email, next, offer } = arrived
      keep(context, 'offer', offer)
      const asked = await people.startSignIn({ email, language: visitor.language, next, purpose: 'connect' })
      if (asked.ok) {
        keepAsked(context, { email, next })
        return context.redirect(href(visitor, '/sign-in/sent'), 303)
      }
      const words = peopleWords(visitor.language)
      const { refusal } = asked
      const error = refusal.kind === 'emailInvalid' ? words.emailInvalid : words.tooManyLetters(refusal.waitMinutes)
      const page = signInPage({ visitor, provider: people.provider, email, next, errors: { email: error } })
      return renderPage(context, page, 429)
    }
  }
}

function leaving({ post }: Routes, parts: FactorRoutesParts): void {
  const { people } = parts
  const leave = async (context: Context<Web>, next: string | null, person: SignedIn | null) => {
    if (people.provider === null) return context.notFound()
    const { language } = context.get('visitor')
    const left = await people.leave({ language, next, personId: person?.id ?? null })
    if (!left.ok) return notArrived(parts, context, 'away')
    keep(context, 'provider', left.value.browser)
    return context.redirect(left.value.url.href, 303)
  }
  post('goToProvider', '/sign-in/oidc', async (context) => {
    const form = await readForm(context)
    return leave(context, localPath(form.typed('next')), null)
  })
  post('connectProvider', '/my/security/oidc', (context) => leave(context, null, context.get('visitor').person))
}

function connecting({ get, post }: Routes, parts: FactorRoutesParts): void {
  const { people } = parts
  const onwards = (context: Context<Web>, next: string | null) =>
    context.redirect(next ?? href(context.get('visitor'), '/my/security'), 303)
  get('connectProvider', '/my/security/connect', async (context) => {
    const visitor = context.get('visitor')
    const next = localPath(context.req.query('next'))
    const offer = await people.offerIn(kept(context, 'offer'))
    if (offer === null || people.provider === null) return onwards(context, next)
    const label = people.provider.label(visitor.language)
    return renderPage(context, connectPage({ visitor, person: personOf(context), offer, label, next }))
  })
  post('connectProvider', '/my/security/connect', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const next = localPath(form.typed('next'))
    const offer = kept(context, 'offer')
    forget(context, 'offer')
    if (!form.pressed('answer', 'yes')) {
      await people.dropOffer(offer)
      return onwards(context, next)
    }
    const connected = await people.connectOffer(offer, personOf(context).id)
    if (connected.ok) return onwards(context, next)
    const text = securityWords(visitor.language).connectRefused[connected.refusal]
    return securityAnswer(parts, context, { text }, 409)
  })
}
