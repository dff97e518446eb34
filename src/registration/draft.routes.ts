// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Save and resume over HTTP. The browser's secret lies in a cookie of its own, which script cannot read; what was
 * typed stays on the server.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { PostedForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { resumeGonePage, resumePage, savedPage } from './draft.pages.tsx'
import { draftFieldsOf } from './draft.rules.ts'
import { draftWords } from './draft.words.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import type { Slots } from './registration-form.ts'
import { draftLimits } from './registration.limits.rules.ts'
import type { RegistrationRoutesParts } from './seen.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

const secondsKept = draftLimits.keptDays * 24 * 60 * 60

function cookieOf(context: Context<Web>): { name: string; secure: boolean } {
  const secure = context.get('visitor').site.baseUrl.startsWith('https:')
  return { name: secure ? '__Host-allmende-draft' : 'allmende-draft', secure }
}

export function draftSecret(context: Context<Web>): string | undefined {
  return getCookie(context, cookieOf(context).name)
}

function remember(context: Context<Web>, secret: string): void {
  const { name, secure } = cookieOf(context)
  setCookie(context, name, secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: secondsKept })
}

/** The form is sent, or nobody wants the draft any more. */
export async function forgetDraft(context: Context<Web>, { registration }: RegistrationRoutesParts): Promise<void> {
  const { name, secure } = cookieOf(context)
  const secret = getCookie(context, name)
  if (secret === undefined) return
  await registration.dropDraft(secret)
  deleteCookie(context, name, { path: '/', secure })
}

/** @returns null when it was refused: the form then says why */
export async function saveForLater(
  { registration }: RegistrationRoutesParts,
  context: Context<Web>,
  form: PostedForm,
  slots: Slots,
): Promise<Response | null> {
  const visitor = context.get('visitor')
  const names = slots.map(({ name }) => name)
  const saved = await registration.saveDraft({
    browser: draftSecret(context),
    fields: draftFieldsOf(form.typed, names),
    email: form.typed('email'),
    language: visitor.language,
  })
  if (saved.ok) {
    remember(context, saved.value)
    return context.redirect(href(visitor, '/registration/saved'), 303)
  }
  const words = draftWords(visitor.language)
  const { refusal } = saved
  form.refuse('email', refusal.kind === 'draftsFull' ? words.full : words.tooManyLetters(refusal.waitMinutes))
  return null
}

export function draftRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  get('register', '/registration/saved', (context) =>
    renderPage(context, savedPage({ visitor: context.get('visitor') })),
  )
  post('register', '/registration/drop', async (context) => {
    await forgetDraft(context, parts)
    return context.redirect(href(context.get('visitor'), '/registration'), 303)
  })
  get('resumeDraft', '/registration/resume/:secret', async (context) => {
    const visitor = context.get('visitor')
    const secret = context.req.param('secret')
    if (!(await registration.isDraftLink(secret))) return renderPage(context, resumeGonePage({ visitor }), 410)
    return renderPage(context, resumePage({ visitor, secret }))
  })
  post('resumeDraft', '/registration/resume/:secret', async (context) => {
    const visitor = context.get('visitor')
    const browser = await registration.resumeDraft(context.req.param('secret'))
    if (browser === null) return renderPage(context, resumeGonePage({ visitor }), 410)
    remember(context, browser)
    return context.redirect(href(visitor, '/registration'), 303)
  })
}
