// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Makes the one Visitor of a request: who looks, in which language, at which page, with which form token. */
import type { Context } from 'hono'
import { isLanguage } from '../base/language.ts'
import type { Language } from '../base/language.ts'
import type { SignedIn, Site, Visitor, Web } from '../web/visitor.ts'
import type { Cookies } from './cookies.ts'
import { formToken, isFormCookie, newFormCookie } from './csrf.ts'
import { preferredLanguage } from './languages.ts'

export type VisitorParts = {
  readonly secret: string
  readonly cookies: Cookies
  /** The person behind a sign-in token, or null when it does not hold (any more). */
  whoIs(token: string): Promise<SignedIn | null>
  site(): Promise<Site>
}

/** The address's first part when it is a language, else what the browser prefers. */
export function languageOf(context: Context<Web>): Language {
  const first = context.req.path.split('/')[1]
  return isLanguage(first) ? first : preferredLanguage(context.req.header('accept-language'))
}

/** '/de/programme' → '/programme'. What is not an address of ours counts as the home page. */
export function pathWithoutLanguage(path: string): string {
  const rest = path.replace(/^\/[^/]*/, '')
  return rest === '' || rest.startsWith('//') ? '/' : rest
}

/** The browser's form cookie; a browser without one is given one. */
function formCookieOf(context: Context<Web>, { form }: Cookies): string {
  const known = form.read(context)
  if (isFormCookie(known)) return known
  const fresh = newFormCookie()
  form.write(context, fresh)
  return fresh
}

export async function visitorOf(context: Context<Web>, parts: VisitorParts): Promise<Visitor> {
  const token = parts.cookies.signIn.read(context)
  const [person, site] = await Promise.all([token === undefined ? null : parts.whoIs(token), parts.site()])
  return {
    language: languageOf(context),
    path: pathWithoutLanguage(context.req.path),
    person,
    csrf: formToken(parts.secret, formCookieOf(context, parts.cookies)),
    site,
  }
}

/** For pages about trouble that came before anybody could be recognised: nobody signed in, no form. */
export function strangerOf(context: Context<Web>, site: Site): Visitor {
  return { language: languageOf(context), path: pathWithoutLanguage(context.req.path), person: null, csrf: '', site }
}
