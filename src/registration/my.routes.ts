// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own pages over HTTP, and taking a place at a workshop's door. All of them ask for a sign-in first. */
import type { Context } from 'hono'
import { assert } from '../base/assert.ts'
import { noCongressPage } from '../congress/index.ts'
import { sessionPath } from '../programme/index.ts'
import { readForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { SignedIn, Web } from '../web/visitor.ts'
import { cancelPage, changeWorkshopsPage, myPage, placeRefusedPage } from './my.pages.tsx'
import type { RegistrationAction } from './registration.access.rules.ts'
import { readWishes, refuseWishes } from './registration-form.ts'
import { seenBy, type RegistrationRoutesParts, type SeenCongress } from './seen.ts'

type Answer = (context: Context<Web>, person: SignedIn, congress: SeenCongress) => Promise<Response> | Response

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

export function myRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  const signedIn = (answer: Answer) => async (context: Context<Web>) => {
    const visitor = context.get('visitor')
    assert(visitor.person !== null, 'the guard lets nobody in who has not signed in')
    const congress = await seenBy(parts, visitor)
    return congress === null
      ? renderPage(context, noCongressPage({ visitor }))
      : answer(context, visitor.person, congress)
  }
  get(
    'readMine',
    '/my',
    signedIn(async (context, person, { seen, slots }) => {
      const status = await registration.statusOf(person.id)
      return renderPage(context, myPage({ visitor: context.get('visitor'), person, overview: seen, status, slots }))
    }),
  )
  get(
    'readMine',
    '/my/workshops',
    signedIn((context, _, { seen, slots }) => {
      const placeIn = (name: string) => {
        const slot = slots.find((one) => one.name === name)
        return slot?.sessions.find(({ place }) => place)?.slug ?? ''
      }
      const shown = { visitor: context.get('visitor'), slots, timeZone: seen.congress.timezone }
      return renderPage(context, changeWorkshopsPage({ ...shown, chosen: placeIn, errors: {} }))
    }),
  )
  post('changeMine', '/my/workshops', signedIn(changeWorkshops(parts)))
  get(
    'readMine',
    '/my/cancel',
    signedIn((context) => renderPage(context, cancelPage({ visitor: context.get('visitor') }))),
  )
  post(
    'changeMine',
    '/my/cancel',
    signedIn(async (context, person) => {
      await registration.cancel(person.id)
      return context.redirect(href(context.get('visitor'), '/my'), 303)
    }),
  )
  post('takePlace', '/sessions/:slug/place', signedIn(takePlace(parts)))
}

function changeWorkshops({ registration }: RegistrationRoutesParts): Answer {
  return async (context, person, { seen, slots }) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const changed = await registration.changeWorkshops(person.id, readWishes(form, slots))
    if (changed.ok || changed.refusal.kind === 'notRegistered') return context.redirect(href(visitor, '/my'), 303)
    refuseWishes(form, slots, changed.refusal, visitor)
    const shown = { visitor, slots, timeZone: seen.congress.timezone, chosen: form.typed, errors: form.errors() }
    return renderPage(context, changeWorkshopsPage(shown), 422)
  }
}

function takePlace({ registration }: RegistrationRoutesParts): Answer {
  return async (context, person, { seen }) => {
    const visitor = context.get('visitor')
    const session = seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
    if (session === undefined) return context.notFound()
    const taken = await registration.takePlace(person.id, session.id)
    if (taken.ok) return context.redirect(href(visitor, sessionPath(session)), 303)
    const page = placeRefusedPage({ visitor, slug: session.slug, refusal: taken.refusal })
    return renderPage(context, page, 409)
  }
}
