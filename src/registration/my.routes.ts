// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own pages over HTTP, and taking a place at a workshop's door. All of them ask for a sign-in first. */
import { calendarAnswer, sessionCalendar, sessionPath } from '../programme/index.ts'
import { readForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import { cancelPage, changeWorkshopsPage, myPage, placeRefusedPage } from './my.pages.tsx'
import { calendarName, ownSessions } from './own-calendar.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import { readWishes, refuseWishes } from './registration-form.ts'
import { signedInAnswer, type RegistrationRoutesParts, type SignedInAnswer } from './seen.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

export function myRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  const signedIn = (answer: SignedInAnswer) => signedInAnswer(parts, answer)
  get(
    'readMine',
    '/my',
    signedIn(async (context, person, { seen, slots }) => {
      const [status, waits] = await Promise.all([registration.statusOf(person.id), registration.waitsOf(person.id)])
      const mine = { visitor: context.get('visitor'), person, overview: seen, status, slots, waits }
      return renderPage(context, myPage(mine))
    }),
  )
  get(
    'readMine',
    '/my/calendar.ics',
    signedIn(async (context, person, { seen }) => {
      const { language, site } = context.get('visitor')
      const isIn = (await registration.statusOf(person.id)) === 'confirmed'
      const places = seen.sessions.flatMap(({ id, place }) => (place ? [id] : []))
      const mine = ownSessions(seen.sessions, { personId: person.id, places, registered: isIn })
      const shown = { congress: seen.congress, site, language, now: seen.now }
      return calendarAnswer(sessionCalendar(mine, shown), calendarName(language))
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

function changeWorkshops({ registration }: RegistrationRoutesParts): SignedInAnswer {
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

function takePlace({ registration }: RegistrationRoutesParts): SignedInAnswer {
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
