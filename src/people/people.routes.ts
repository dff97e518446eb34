// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Signing in and out over HTTP. Every form works without JavaScript; a GET never uses anything up. */
import type { Context, Hono } from 'hono'
import { readForm, type PostedForm } from '../web/form.ts'
import { guarded, type Guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { deviceOf, enter, type EnterParts, withNext } from './entering.ts'
import { asked, keepAsked, kept } from './kept.ts'
import { peopleAccess, type PeopleAction } from './people.access.rules.ts'
import { nameLettersMax } from './people.rules.ts'
import {
  linkPage,
  linkRefusedPage,
  nothingAsked,
  ownerGonePage,
  ownerPage,
  sentPage,
  signInPage,
} from './people.pages.tsx'
import type { People } from './people.service.ts'
import type { PeopleWords } from './people.words.de.ts'
import { peopleWords } from './people.words.ts'
import type { OwnerRefusal } from './owner.service.ts'
import { localPath, type CodeRefusal, type LetterRefusal } from './sign-in.rules.ts'

export type PeopleRoutesParts = EnterParts

export function peopleRoutes(parts: PeopleRoutesParts): Hono<Web> {
  const { routes, get, post } = guarded(peopleAccess)
  for (const path of ['/sign-in', '/sign-in/*', '/set-up/*']) {
    routes.use(path, async (context, next) => {
      context.header('Cache-Control', 'no-store')
      await next()
    })
  }
  letterRoutes({ get, post }, parts)
  linkRoutes({ get, post }, parts)
  ownerRoutes({ get, post }, parts)
  post('signOut', '/sign-out', async (context) => {
    await parts.people.signOut(parts.signInToken(context))
    parts.clearSignInCookie(context)
    return context.redirect(href(context.get('visitor'), '/'), 303)
  })
  return routes
}

type Routes = Pick<Guarded<PeopleAction>, 'get' | 'post'>

function letterRoutes({ get, post }: Routes, { people, ...rest }: PeopleRoutesParts): void {
  const parts = { people, ...rest }
  get('askForLetter', '/sign-in', async (context) => {
    const next = localPath(context.req.query('next'))
    const visitor = context.get('visitor')
    const factor = (await people.isFactorPending(parts.signInToken(context)))
      ? withNext(context, '/sign-in/factor', next)
      : null
    return renderPage(context, signInPage({ visitor, provider: people.provider, factor, ...nothingAsked, next }))
  })
  post('askForLetter', '/sign-in', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const email = form.email('email', { missing: true })
    const next = localPath(form.typed('next'))
    let status: PageStatus = 422
    if (!form.failed()) {
      const asked = await people.startSignIn({ email, language: visitor.language, next, purpose: 'signIn' })
      if (asked.ok) {
        keepAsked(context, { email, next })
        return context.redirect(href(visitor, '/sign-in/sent'), 303)
      }
      form.refuse('email', letterMessage(asked.refusal, peopleWords(visitor.language)))
      if (asked.refusal.kind === 'tooManyLetters') status = 429
    }
    const typed = { email: form.typed('email'), next, errors: form.errors() }
    return renderPage(context, signInPage({ visitor, provider: people.provider, ...typed }), status)
  })
  get('useCode', '/sign-in/sent', async (context) => {
    const { email, next } = asked(context)
    const connecting = await connectingIn(people, context)
    const page = { email, next, connecting, remembered: email !== '', code: '', errors: {} }
    return renderPage(context, sentPage({ visitor: context.get('visitor'), ...page }))
  })
  post('useCode', '/sign-in/code', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const typed = { email: form.email('email', { missing: true }), code: form.typed('code') }
    let status: PageStatus = 422
    if (!form.failed()) {
      const used = await people.useCode({ ...typed, device: deviceOf(context) })
      if (used.ok) return enter(parts, context, used.value)
      refuseCode(form, used.refusal, peopleWords(visitor.language))
      if (used.refusal.kind === 'codesLocked') status = 429
    }
    const connecting = await connectingIn(people, context)
    const { next } = asked(context)
    const email = form.typed('email')
    const page = { email, next, connecting, remembered: email !== '', code: typed.code }
    return renderPage(context, sentPage({ visitor, ...page, errors: form.errors() }), status)
  })
}

/** The provider that this browser came back from, while what it said waits to be connected. */
async function connectingIn({ offerIn, provider }: People, context: Context<Web>): Promise<string | null> {
  const waits = provider !== null && (await offerIn(kept(context, 'offer'))) !== null
  return waits ? provider.label(context.get('visitor').language) : null
}

function linkRoutes({ get, post }: Routes, parts: PeopleRoutesParts): void {
  get('useLink', '/sign-in/link/:secret', async (context) => {
    const visitor = context.get('visitor')
    const secret = context.req.param('secret')
    const link = await parts.people.readLink(secret)
    if (link.ok) return renderPage(context, linkPage({ visitor, name: link.value.name, secret }))
    const status = link.refusal === 'linkUnknown' ? 404 : 410
    return renderPage(context, linkRefusedPage({ visitor, refusal: link.refusal }), status)
  })
  post('useLink', '/sign-in/link/:secret', async (context) => {
    const visitor = context.get('visitor')
    const used = await parts.people.useLink(context.req.param('secret'), deviceOf(context))
    if (used.ok) return enter(parts, context, used.value)
    const status = used.refusal === 'linkUnknown' ? 404 : 410
    return renderPage(context, linkRefusedPage({ visitor, refusal: used.refusal }), status)
  })
}

function ownerRoutes({ get, post }: Routes, parts: PeopleRoutesParts): void {
  const { people } = parts
  get('acceptOwnerInvitation', '/set-up/:token', async (context) => {
    const visitor = context.get('visitor')
    const token = context.req.param('token')
    if (!(await people.isOwnerInvitation(token))) return renderPage(context, ownerGonePage({ visitor }), 410)
    return renderPage(context, ownerPage({ visitor, token, name: '', email: '', errors: {} }))
  })
  post('acceptOwnerInvitation', '/set-up/:token', async (context) => {
    const visitor = context.get('visitor')
    const words = peopleWords(visitor.language)
    const token = context.req.param('token')
    const form = await readForm(context)
    const name = form.line('name', { max: nameLettersMax, missing: words.nameMissing })
    const email = form.email('email', { missing: true })
    if (!form.failed()) {
      const { language } = visitor
      const accepted = await people.acceptOwnerInvitation(token, { name, email, language, device: deviceOf(context) })
      if (accepted.ok) return enter(parts, context, accepted.value)
      if (accepted.refusal === 'invitationGone') return renderPage(context, ownerGonePage({ visitor }), 410)
      refuseOwner(form, accepted.refusal, words)
    }
    const typed = { name: form.typed('name'), email: form.typed('email') }
    return renderPage(context, ownerPage({ visitor, token, ...typed, errors: form.errors() }), 422)
  })
}

function letterMessage(refusal: LetterRefusal, words: PeopleWords): string {
  return refusal.kind === 'emailInvalid' ? words.emailInvalid : words.tooManyLetters(refusal.waitMinutes)
}

function refuseCode(form: PostedForm, refusal: CodeRefusal, words: PeopleWords): void {
  switch (refusal.kind) {
    case 'emailInvalid':
      return form.refuse('email', words.emailInvalid)
    case 'codeMalformed':
      return form.refuse('code', words.codeMalformed)
    case 'codeWrong':
      return form.refuse('code', words.codeWrong(refusal.triesLeft))
    case 'codesLocked':
      return form.refuse('code', words.codesLocked(refusal.waitMinutes))
  }
}

function refuseOwner(form: PostedForm, refusal: Exclude<OwnerRefusal, 'invitationGone'>, words: PeopleWords): void {
  switch (refusal) {
    case 'emailInvalid':
      return form.refuse('email', words.emailInvalid)
    case 'nameMissing':
      return form.refuse('name', words.nameMissing)
    case 'nameTooLong':
      return form.refuse('name', words.nameTooLong(nameLettersMax))
    case 'nameWithAddress':
      return form.refuse('name', words.nameWithAddress)
  }
}
