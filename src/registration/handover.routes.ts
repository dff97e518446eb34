// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Handing a place over, over HTTP. */
import { sessionPath } from '../programme/index.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Visitor } from '../web/visitor.ts'
import { givePage, handoverPage, handoverPath, handoverRefusedPage, typeCodePage } from './handover.pages.tsx'
import type { GivingRefusal } from './handover.service.ts'
import { handoverWords } from './handover.words.ts'
import { readableCodeFrom } from './readable-code.rules.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import { signedInAnswer, type RegistrationRoutesParts } from './seen.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

export function handoverRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  get(
    'handOver',
    '/my/handover/:slug',
    signedInAnswer(parts, (context, _, { seen }) => {
      const session = seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
      if (session?.place !== true) return context.redirect(href(context.get('visitor'), '/my'), 303)
      return renderPage(context, givePage({ visitor: context.get('visitor'), session, email: '', errors: {} }))
    }),
  )
  post(
    'handOver',
    '/my/handover/:slug',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const visitor = context.get('visitor')
      const session = seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
      if (session === undefined) return context.notFound()
      const form = await readForm(context)
      const email = form.pressed('by', 'code') ? null : form.email('email', { missing: true })
      if (!form.failed()) {
        const given = await registration.giveOver(person.id, session.id, email)
        if (given.ok) return context.redirect(href(visitor, `/handovers/${given.value}`), 303)
        refuseGiving(form, given.refusal, visitor)
      }
      const shown = { visitor, session, email: form.typed('email'), errors: form.errors() }
      return renderPage(context, givePage(shown), 422)
    }),
  )
  post(
    'handOver',
    '/my/handover/:slug/withdraw',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const visitor = context.get('visitor')
      const session = seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
      if (session === undefined) return context.notFound()
      await registration.withdrawHandover(person.id, session.id)
      return context.redirect(href(visitor, handoverPath(session)), 303)
    }),
  )
  takingRoutes({ get, post }, parts)
}

function refuseGiving(form: PostedForm, refusal: GivingRefusal, { language }: Visitor): void {
  const words = handoverWords(language)
  const says =
    refusal.kind === 'tooManyLetters' ? words.tooManyLetters(refusal.waitMinutes) : words.giving[refusal.kind]
  form.refuse('email', says)
}

function takingRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration, congress } = parts
  get('lookAtHandover', '/handovers', (context) => {
    const visitor = context.get('visitor')
    const typed = context.req.query('code') ?? ''
    const code = readableCodeFrom(typed)
    if (code !== null) return context.redirect(href(visitor, `/handovers/${code}`), 303)
    return renderPage(context, typeCodePage({ visitor, typed, wrong: typed !== '' }), typed === '' ? 200 : 422)
  })
  get('lookAtHandover', '/handovers/:code', async (context) => {
    const visitor = context.get('visitor')
    const code = readableCodeFrom(context.req.param('code')) ?? ''
    const seen = await registration.handoverBehind(code, visitor.person?.id ?? null)
    const current = await congress.current()
    if (seen === null || current === null) {
      return renderPage(context, handoverRefusedPage({ visitor, refusal: 'handoverGone' }), 410)
    }
    return renderPage(context, handoverPage({ visitor, timeZone: current.timezone, seen, code }))
  })
  post(
    'handOver',
    '/handovers/:code',
    signedInAnswer(parts, async (context, person) => {
      const visitor = context.get('visitor')
      const taken = await registration.takeOver(person.id, context.req.param('code') ?? '')
      if (taken.ok) return context.redirect(href(visitor, sessionPath(taken.value)), 303)
      return renderPage(context, handoverRefusedPage({ visitor, refusal: taken.refusal }), 409)
    }),
  )
}
