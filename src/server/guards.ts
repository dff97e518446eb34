// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What stands between the world and the modules: names that are not ours, floods, bodies too large, forms from
 * elsewhere. Each guard answers with a page that says what to do, and leaves one line in the log.
 */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Instant } from '../base/instant.ts'
import { href } from '../web/href.ts'
import type { SignedIn, Web } from '../web/visitor.ts'
import { routeOf } from './answers.ts'
import type { Taken } from './buckets.ts'
import type { Cookies } from './cookies.ts'
import { isFormCookie, isFormToken } from './csrf.ts'
import type { Log } from './log.ts'
import type { Origins } from './origins.ts'
import { clientOf } from './proxies.ts'
import type { Client, Proxies } from './proxies.ts'
import type { FormKind, RateLimits } from './ratelimit.ts'
import type { Trouble } from './trouble.pages.tsx'

export type GuardParts = {
  readonly baseUrl: string | null
  readonly secret: string
  readonly cookies: Cookies
  readonly origins: Origins
  readonly proxies: Proxies
  readonly rates: RateLimits
  readonly log: Log
  now(): Instant
  /** What a form posted to this path (without language) does. */
  formKind(path: string): FormKind
  /** How large a form posted to this path may be when this person sends it. */
  formBytesMax(path: string, person: SignedIn | null): number
  /** The page of a form whose files are too large for it, or null. */
  tooLargePage(path: string, person: SignedIn | null): string | null
  /** Answers with the page for this trouble. */
  answer(context: Context<Web>, trouble: Trouble): Promise<Response>
}

export function clientOfRequest(context: Context<Web>, proxies: Proxies): Client {
  const headers = {
    forwardedFor: context.req.header('x-forwarded-for'),
    forwardedProto: context.req.header('x-forwarded-proto'),
  }
  return clientOf(getConnInfo(context).remote.address ?? '', headers, proxies)
}

function refuse(context: Context<Web>, parts: GuardParts, trouble: Trouble): Promise<Response> {
  parts.log('requestRefused', { method: context.req.method, route: routeOf(context), why: trouble.is })
  return parts.answer(context, trouble)
}

/** Against names of others that point at this machine (DNS rebinding), and methods no page of ours uses. */
export function guardRequest(parts: GuardParts): MiddlewareHandler<Web> {
  return async (context, next) => {
    const { method } = context.req
    if (!parts.origins.knowsHost(context.req.header('host'))) {
      parts.log('requestRefused', { method, route: 'unmatched', why: 'unknownHost' })
      return context.text('421 – this server is not asked by that name\n', 421)
    }
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
      return context.text('405 – GET, HEAD, POST\n', 405, { Allow: 'GET, HEAD, POST' })
    }
    return next()
  }
}

/** A named proxy said that the visitor came without encryption: they are sent to the encrypted address. */
export function guardEncryption(parts: GuardParts): MiddlewareHandler<Web> {
  let told = false
  return async (context, next) => {
    const client = clientOfRequest(context, parts.proxies)
    if (client.https === false && parts.baseUrl?.startsWith('https:') === true) {
      const { pathname, search } = new URL(context.req.url)
      return context.redirect(`${parts.baseUrl}${pathname}${search}`, 308)
    }
    if (!told && client.https === null && context.req.header('x-forwarded-for') !== undefined) {
      told = true
      parts.log('forwardedHeadersIgnored')
    }
    return next()
  }
}

export function guardFloods(parts: GuardParts): MiddlewareHandler<Web> {
  return async (context, next) => {
    const taken = parts.rates.page(clientOfRequest(context, parts.proxies).address, parts.now())
    return taken.ok ? next() : refuse(context, parts, { is: 'tooMany', retryAfterSeconds: taken.retryAfterSeconds })
  }
}

/** Behind the language, where it is known who sends it; nothing reads a body before. */
export function guardSizes(parts: GuardParts): MiddlewareHandler<Web> {
  const onError = (context: Context<Web>) => {
    const visitor = context.get('visitor')
    const page = parts.tooLargePage(visitor.path, visitor.person)
    return page === null ? refuse(context, parts, { is: 'tooLarge' }) : context.redirect(href(visitor, page), 303)
  }
  return (context, next) => {
    const { path, person } = context.get('visitor')
    return bodyLimit({ maxSize: parts.formBytesMax(path, person), onError })(context, next)
  }
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** The posted fields, or null when it is no form. The body is read once; modules read the same one again. */
async function postedFields(context: Context<Web>): Promise<FormData | null> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!formTypes.includes(type)) return null
  try {
    return await context.req.formData()
  } catch {
    return null
  }
}

function rateOf(context: Context<Web>, parts: GuardParts, fields: FormData): Taken {
  const { person, path } = context.get('visitor')
  const { address } = clientOfRequest(context, parts.proxies)
  const now = parts.now()
  const form = parts.rates.form({ address, person: person?.id ?? null }, now)
  if (!form.ok) return form
  switch (parts.formKind(path)) {
    case 'plain':
      return form
    case 'triesCode':
      return parts.rates.code(address, now)
    case 'asksForMail': {
      const email = fields.get('email')
      return typeof email === 'string' && email.trim() !== '' ? parts.rates.mail({ address, email }, now) : form
    }
  }
}

/** Every POST: from a page of ours, readable, with its token, and not too often. */
export function guardForms(parts: GuardParts): MiddlewareHandler<Web> {
  return async (context, next) => {
    if (context.req.method !== 'POST') return next()
    const { req } = context
    const sent = { origin: req.header('origin'), site: req.header('sec-fetch-site'), host: req.header('host') }
    if (!parts.origins.mayPost(sent)) return refuse(context, parts, { is: 'foreignForm' })
    const fields = await postedFields(context)
    if (fields === null) return refuse(context, parts, { is: 'unreadable' })
    const cookie = parts.cookies.form.read(context)
    if (!isFormCookie(cookie) || !isFormToken(parts.secret, cookie, fields.get('csrf'))) {
      return refuse(context, parts, { is: 'formOutdated' })
    }
    const rate = rateOf(context, parts, fields)
    if (!rate.ok) return refuse(context, parts, { is: 'tooMany', retryAfterSeconds: rate.retryAfterSeconds })
    return next()
  }
}
