// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Signing in and out over HTTP. Every form works without JavaScript; a GET never uses anything up. */
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { readForm, type PostedForm } from '../web/form.ts'
import { guarded, type Guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { attemptMilliseconds } from './limits.rules.ts'
import { peopleAccess, type PeopleAction } from './people.access.rules.ts'
import { emailFrom, nameLettersMax } from './people.rules.ts'
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
import type { SignInStarted } from './sign-in.service.ts'
import { deviceFrom, localPath, type CodeRefusal, type LetterRefusal } from './sign-in.rules.ts'

export type PeopleRoutesParts = {
  readonly people: People
  readonly setSignInCookie: (context: Context<Web>, token: string) => void
  readonly clearSignInCookie: (context: Context<Web>) => void
  /** The token of the sign-in cookie, if there is one. */
  readonly signInToken: (context: Context<Web>) => string | undefined
}

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

/** Takes the place of whatever sign-in the browser held before. */
async function enter(
  parts: PeopleRoutesParts,
  context: Context<Web>,
  { token, next }: SignInStarted,
): Promise<Response> {
  await parts.people.signOut(parts.signInToken(context))
  parts.setSignInCookie(context, token)
  forgetAsked(context)
  return context.redirect(localPath(next) ?? href(context.get('visitor'), '/next'), 303)
}

function device(context: Context<Web>): string {
  return deviceFrom(context.req.header('user-agent'))
}

type Routes = Pick<Guarded<PeopleAction>, 'get' | 'post'>

function letterRoutes({ get, post }: Routes, { people, ...rest }: PeopleRoutesParts): void {
  const parts = { people, ...rest }
  get('askForLetter', '/sign-in', (context) => {
    const next = localPath(context.req.query('next'))
    return renderPage(context, signInPage({ visitor: context.get('visitor'), ...nothingAsked, next }))
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
        rememberAsked(context, { email, next })
        return context.redirect(href(visitor, '/sign-in/sent'), 303)
      }
      form.refuse('email', letterMessage(asked.refusal, peopleWords(visitor.language)))
      if (asked.refusal.kind === 'tooManyLetters') status = 429
    }
    return renderPage(context, signInPage({ visitor, email: form.typed('email'), next, errors: form.errors() }), status)
  })
  get('useCode', '/sign-in/sent', (context) => {
    const { email, next } = asked(context)
    const page = { email, next, remembered: email !== '', code: '', errors: {} }
    return renderPage(context, sentPage({ visitor: context.get('visitor'), ...page }))
  })
  post('useCode', '/sign-in/code', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const typed = { email: form.email('email', { missing: true }), code: form.typed('code') }
    let status: PageStatus = 422
    if (!form.failed()) {
      const used = await people.useCode({ ...typed, device: device(context) })
      if (used.ok) return enter(parts, context, used.value)
      refuseCode(form, used.refusal, peopleWords(visitor.language))
      if (used.refusal.kind === 'codesLocked') status = 429
    }
    const page = { email: form.typed('email'), next: asked(context).next, remembered: true, code: typed.code }
    return renderPage(context, sentPage({ visitor, ...page, errors: form.errors() }), status)
  })
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
    const used = await parts.people.useLink(context.req.param('secret'), device(context))
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
      const accepted = await people.acceptOwnerInvitation(token, { name, email, language, device: device(context) })
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

/**
 * What was typed on the page before, carried over one redirect in the browser's own keeping: an address in the page's
 * address would end in logs. Read as distrustfully as a form.
 */
type AskedBefore = { readonly email: string; readonly next: string | null }

function askedCookie(context: Context<Web>): { name: string; secure: boolean } {
  const secure = context.get('visitor').site.baseUrl.startsWith('https:')
  return { name: secure ? '__Host-allmende-asked' : 'allmende-asked', secure }
}

function rememberAsked(context: Context<Web>, { email, next }: AskedBefore): void {
  const { name, secure } = askedCookie(context)
  const value = Buffer.from(JSON.stringify([email, next])).toString('base64url')
  setCookie(context, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: attemptMilliseconds / 1000,
  })
}

function forgetAsked(context: Context<Web>): void {
  const { name, secure } = askedCookie(context)
  if (getCookie(context, name) !== undefined) deleteCookie(context, name, { path: '/', secure })
}

function asked(context: Context<Web>): AskedBefore {
  const value = getCookie(context, askedCookie(context).name) ?? ''
  try {
    const [email, next] = JSON.parse(Buffer.from(value, 'base64url').toString()) as unknown[]
    return { email: emailFrom(String(email)) ?? '', next: typeof next === 'string' ? localPath(next) : null }
  } catch {
    return { email: '', next: null }
  }
}
