// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one web application: guards first, then every module's pages below their language. Knows no module; what is
 * mounted comes from compose.ts.
 */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { randomBytes } from 'node:crypto'
import { assert } from '../base/assert.ts'
import { idFrom } from '../base/id.ts'
import { isLanguage } from '../base/language.ts'
import { unguardedRoutes } from '../web/guarded.ts'
import type { Web } from '../web/visitor.ts'
import { finishAnswers, routeOf } from './answers.ts'
import type { AnswerParts } from './answers.ts'
import { chosenBytes } from './assets.ts'
import type { Assets } from './assets.ts'
import { guardEncryption, guardFloods, guardForms, guardRequest, guardSizes } from './guards.ts'
import type { GuardParts } from './guards.ts'
import { healthRoutes } from './health.ts'
import type { Readiness } from './health.ts'
import { preferredLanguage } from './languages.ts'
import { faultFields } from './log.ts'
import { troublePage } from './trouble.pages.tsx'
import type { Trouble } from './trouble.pages.tsx'
import { strangerOf, visitorOf } from './visitor.ts'
import type { VisitorParts } from './visitor.ts'

export type WebParts = Omit<GuardParts, 'answer'> &
  VisitorParts &
  AnswerParts & {
    readonly assets: Assets
    readonly readiness: Readiness
    /** Mounted below the language, in this order. */
    readonly modules: readonly Hono<Web>[]
    /** The database is away; anything else that is thrown is a fault of ours. */
    isUnavailable(error: unknown): boolean
  }

/** A year: the name changes whenever the content does. */
const hashedCache = 'public, max-age=31536000, immutable'
const plainCache = 'public, max-age=3600'

function assetRoutes({ files }: Assets): Hono<Web> {
  const routes = new Hono<Web>()
  const answer = (context: Context<Web>) => {
    const asset = files.get(context.req.path)
    if (asset === undefined) return context.text('404 – no such file\n', 404)
    const { encoding, bytes } = chosenBytes(asset, context.req.header('accept-encoding'))
    context.header('Content-Type', asset.type)
    context.header('Cache-Control', asset.hashed ? hashedCache : plainCache)
    context.header('Vary', 'Accept-Encoding')
    if (encoding !== null) context.header('Content-Encoding', encoding)
    return context.body(bytes)
  }
  routes.get('/assets/*', answer)
  for (const [address, { hashed }] of files) if (!hashed) routes.get(address, answer)
  return routes
}

/** /de/programme/ is /de/programme. Only plain addresses: `//elsewhere/` must not become a way out of here. */
function redirectTrailingSlash(context: Context<Web>): Response | null {
  const { method, path } = context.req
  const plain = /^(\/(?:de|en)(?:\/[\w-]+)*)\/$/.exec(path)?.[1]
  return (method === 'GET' || method === 'HEAD') && plain !== undefined ? context.redirect(plain, 301) : null
}

function troubleOf(error: unknown, parts: WebParts, reference: string): Trouble {
  if (parts.isUnavailable(error)) return { is: 'unavailable' }
  if (error instanceof HTTPException) {
    if (error.status === 401) return { is: 'signInNeeded' }
    if (error.status === 403) return { is: 'notYours' }
    if (error.status === 404) return { is: 'notFound' }
    if (error.status < 500) return { is: 'unreadable' }
  }
  return { is: 'fault', reference }
}

export function webApplication(parts: WebParts): Hono<Web> {
  const app = new Hono<Web>()

  const answer = async (context: Context<Web>, trouble: Trouble) => {
    // Set only behind the language; everything in front of it is for strangers.
    const visitor = (context.get('visitor') as Web['Variables']['visitor'] | undefined) ?? null
    return troublePage(context, visitor ?? strangerOf(context, await parts.site()), trouble)
  }
  const guard: GuardParts = { ...parts, answer }

  app.use(finishAnswers(parts))
  app.route('/', healthRoutes(parts.readiness))
  app.use(guardRequest(guard))
  app.use(guardEncryption(guard))
  app.route('/', assetRoutes(parts.assets))
  app.use(guardFloods(guard))
  app.get('/', (context) => {
    context.header('Vary', 'Accept-Language')
    return context.redirect(`/${preferredLanguage(context.req.header('accept-language'))}`, 302)
  })
  // One address for the provider to know; the language of the page that began stands in the state.
  app.get('/sign-in/oidc/callback', (context) => {
    const { pathname, search } = new URL(context.req.url)
    const begun = context.req.query('state')?.slice(0, 2)
    const language = isLanguage(begun) ? begun : preferredLanguage(context.req.header('accept-language'))
    return context.redirect(`/${language}${pathname}${search}`, 302)
  })
  app.use('/:language/*', async (context: Context<Web>, next) => {
    if (!isLanguage(context.req.param('language'))) return context.notFound()
    context.set('visitor', await visitorOf(context, parts))
    return next()
  })
  app.use('/:language/*', guardSizes(guard))
  app.use('/:language/*', guardForms(guard))
  for (const module of parts.modules) {
    const unguarded = unguardedRoutes(module)
    assert(unguarded.length === 0, `a route says who may use it: ${unguarded.join(', ')}`)
    app.route('/:language', module)
  }

  app.notFound(async (context) => redirectTrailingSlash(context) ?? answer(context, { is: 'notFound' }))
  app.onError((error, context) => {
    const reference = idFrom<'fault'>(randomBytes(16)).slice(0, 8)
    const trouble = troubleOf(error, parts, reference)
    const where = { method: context.req.method, route: routeOf(context) }
    if (trouble.is === 'fault') parts.log('requestFailed', { ...where, reference, ...faultFields(error) })
    else parts.log('requestRefused', { ...where, why: trouble.is })
    return answer(context, trouble)
  })
  return app
}
