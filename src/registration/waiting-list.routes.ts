// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The waiting list over HTTP: at a session's door, on one's own page, and behind the link of an offer's letter. */
import type { Context } from 'hono'
import { sessionPath } from '../programme/index.ts'
import { readForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import { signedInAnswer, type RegistrationRoutesParts } from './seen.ts'
import { answeredPage, joinRefusedPage, offerPage, offerRefusedPage } from './waiting-list.pages.tsx'
import type { OfferRefusal } from './waiting-list.rules.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

export function waitingListRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  post(
    'wait',
    '/sessions/:slug/wait',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const visitor = context.get('visitor')
      const session = seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
      if (session === undefined) return context.notFound()
      const joined = await registration.joinWaitingList(person.id, session.id)
      if (joined.ok) return context.redirect(href(visitor, sessionPath(session)), 303)
      return renderPage(context, joinRefusedPage({ visitor, slug: session.slug, refusal: joined.refusal }), 409)
    }),
  )
  post(
    'wait',
    '/sessions/:slug/leave-list',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const session = seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
      if (session === undefined) return context.notFound()
      await registration.leaveWaitingList(person.id, session.id)
      return context.redirect(href(context.get('visitor'), sessionPath(session)), 303)
    }),
  )
  post(
    'wait',
    '/sessions/:slug/offer',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const visitor = context.get('visitor')
      const session = seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
      if (session === undefined) return context.notFound()
      const answer = (await readForm(context)).choice('answer', ['accept', 'decline'])
      if (answer === 'decline') await registration.leaveWaitingList(person.id, session.id)
      const accepted = answer === 'accept' ? await registration.acceptOffer(person.id, session.id) : null
      if (accepted?.ok === false) return refused(context, accepted.refusal)
      return context.redirect(href(visitor, sessionPath(session)), 303)
    }),
  )
  linkRoutes({ get, post }, parts)
}

function linkRoutes({ get, post }: Routes, { registration, congress }: RegistrationRoutesParts): void {
  get('answerOffer', '/offers/:secret', async (context) => {
    const visitor = context.get('visitor')
    const secret = context.req.param('secret')
    const [behind, current] = await Promise.all([registration.offerBehind(secret), congress.current()])
    if (!behind.ok) return refused(context, behind.refusal)
    if (current === null) return context.notFound()
    return renderPage(context, offerPage({ visitor, timeZone: current.timezone, wait: behind.value, secret }))
  })
  post('answerOffer', '/offers/:secret', async (context) => {
    const answer = (await readForm(context)).choice('answer', ['accept', 'decline'])
    const secret = context.req.param('secret')
    const page = href(context.get('visitor'), '/offers')
    if (answer === null) return context.redirect(`${page}/${secret}`, 303)
    const answered = await registration.answerOffer(secret, answer)
    if (!answered.ok) return refused(context, answered.refusal)
    return context.redirect(`${page}/answered/${answer === 'accept' ? 'accepted' : 'declined'}`, 303)
  })
  get('answerOffer', '/offers/answered/:how', (context) => {
    const how = context.req.param('how') === 'declined' ? 'declined' : 'accepted'
    return renderPage(context, answeredPage({ visitor: context.get('visitor'), how }))
  })
}

function refused(context: Context<Web>, refusal: OfferRefusal): Response | Promise<Response> {
  return renderPage(context, offerRefusedPage({ visitor: context.get('visitor'), refusal }), 410)
}
