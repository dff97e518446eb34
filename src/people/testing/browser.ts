// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: a browser with a cookie jar before the module's routes; CSRF and rates are the server's and not here. */
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { Language } from '../../base/language.ts'
import type { Database } from '../../database/tables.ts'
import type { Web } from '../../web/visitor.ts'
import { factorRoutes } from '../factor.routes.ts'
import { oidcRoutes } from '../oidc.routes.ts'
import { peopleRoutes } from '../people.routes.ts'
import type { Provider } from '../provider.ts'
import { securityRoutes } from '../security.routes.ts'
import { peopleOn, site } from '../testing.ts'

type Options = { language?: Language; demo?: boolean; provider?: Provider | null; baseUrl?: string }

export function browserOn(db: Database, options: Options = {}) {
  const { language = 'de', demo = false, provider = null, baseUrl = site.baseUrl } = options
  const on = peopleOn(db, { provider, demo })
  const { people } = on
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const person = await people.whoIs(getCookie(context, 'in'))
    const path = context.req.path.slice(3)
    context.set('visitor', { language, path, person, csrf: 'token', site: { ...site, demo, baseUrl } })
    await next()
  })
  const parts = {
    people,
    setSignInCookie: (context: Parameters<typeof setCookie>[0], token: string) => setCookie(context, 'in', token),
    clearSignInCookie: (context: Parameters<typeof setCookie>[0]) => void deleteCookie(context, 'in'),
    signInToken: (context: Parameters<typeof setCookie>[0]) => getCookie(context, 'in'),
    timeZone: async () => 'Europe/Berlin',
  }
  for (const routes of [peopleRoutes, oidcRoutes, factorRoutes, securityRoutes]) {
    app.route('/:language', routes(parts))
  }
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.text('', error.status)
    throw error
  })
  return { ...on, ...jar(app, language) }
}

function jar(app: Hono<Web>, language: Language) {
  const cookies = new Map<string, string>()
  /** @param path below the language, or a whole address as a redirect names it. */
  const ask = async (path: string, form?: Record<string, string> | URLSearchParams) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const body = form === undefined ? undefined : new URLSearchParams(form)
    const answer = await app.request(/^\/(de|en)(\/|$)/.test(path) ? path : `/${language}${path}`, {
      method: form ? 'POST' : 'GET',
      body,
      headers: { cookie },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0/.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      headers: answer.headers,
      text: await answer.text(),
    }
  }
  return { ask, cookies }
}
