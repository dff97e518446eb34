// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Personal links and codes over HTTP. A GET uses nothing up: mail scanners open links, too. */
import type { Context } from 'hono'
import { deviceFrom, type OpenedSignIn } from '../people/index.ts'
import { readForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { codePage, entryPage, entryRefusedPage } from './entry-key.pages.tsx'
import type { EntryKeyRefusal } from './entry-key.rules.ts'
import { entryKeyWords } from './entry-key.words.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import type { RegistrationRoutesParts } from './seen.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

function device(context: Context<Web>): string {
  return deviceFrom(context.req.header('user-agent'))
}

/** Straight on, or first to the second factor, which leads on by itself. */
export function wayIn(visitor: Visitor, { factorAsked }: Pick<OpenedSignIn, 'factorAsked'>, path: string): string {
  const page = href(visitor, path)
  return factorAsked ? `${href(visitor, '/sign-in/factor')}?next=${encodeURIComponent(page)}` : page
}

function refused(context: Context<Web>, secret: string, refusal: EntryKeyRefusal): Response | Promise<Response> {
  const status = refusal === 'keyUnknown' ? 404 : refusal === 'signedInAsAnother' ? 403 : 410
  return renderPage(context, entryRefusedPage({ visitor: context.get('visitor'), secret, refusal }), status)
}

export function entryRoutes({ get, post }: Routes, { registration, setSignInCookie }: RegistrationRoutesParts): void {
  get('enter', '/enter', (context) => {
    return renderPage(context, codePage({ visitor: context.get('visitor'), typed: '', errors: {}, signIn: false }))
  })
  post('enter', '/enter', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const typed = form.line('code', { max: 40, missing: true })
    if (!form.failed()) {
      const entered = await registration.enterByCode(typed, visitor.person, device(context))
      if (entered.ok) {
        setSignInCookie(context, entered.value.token)
        return context.redirect(wayIn(visitor, entered.value, '/my'), 303)
      }
      form.refuse('code', entryKeyWords(visitor.language).refused[entered.refusal])
      const shown = { visitor, typed, errors: form.errors(), signIn: entered.refusal === 'holdsOffice' }
      return renderPage(context, codePage(shown), 422)
    }
    return renderPage(context, codePage({ visitor, typed, errors: form.errors(), signIn: false }), 422)
  })
  get('enter', '/enter/:secret', async (context) => {
    const visitor = context.get('visitor')
    const secret = context.req.param('secret')
    const behind = await registration.entryBehind(secret, visitor.person)
    if (!behind.ok) return refused(context, secret, behind.refusal)
    if (visitor.person !== null) return context.redirect(href(visitor, '/my'), 303)
    return renderPage(context, entryPage({ visitor, secret, name: behind.value.name }))
  })
  post('enter', '/enter/:secret', async (context) => {
    const visitor = context.get('visitor')
    const secret = context.req.param('secret')
    const entered = await registration.enterByLink(secret, visitor.person, device(context))
    if (!entered.ok) return refused(context, secret, entered.refusal)
    setSignInCookie(context, entered.value.token)
    return context.redirect(wayIn(visitor, entered.value, '/my'), 303)
  })
  post('enter', '/enter/:secret/again', async (context) => {
    const visitor = context.get('visitor')
    await registration.askAgain(context.req.param('secret'), href(visitor, '/my'))
    return context.redirect(href(visitor, '/sign-in/sent'), 303)
  })
}
