// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Routes that say who may use them: each names what it does, and the module's table (`x.access.rules.ts`) says who may
 * do that. A test finds routes written past it and tries every rule against every office.
 *
 *     const { routes, get, post } = guarded(municipalityAccess)
 *     get('searchRegister', '/municipalities', (context) => …)
 *
 * Decisions that need the thing asked for (is this my registration? do I moderate this session?) stay in services.
 */
import type { Handler, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { mayDo, type Access, type AccessTable } from './access.rules.ts'
import { href } from './href.ts'
import type { Web } from './visitor.ts'

export type RouteRule = {
  readonly method: 'GET' | 'POST'
  /** Below the language: /office/register */
  readonly path: string
  readonly action: string
  readonly access: Access
}

const rulesByRoutes = new WeakMap<Hono<Web>, readonly RouteRule[]>()

/** The rules of a module's routes, in their order; none for routes that were not made by `guarded`. */
export function rulesOf(routes: Hono<Web>): readonly RouteRule[] {
  return rulesByRoutes.get(routes) ?? []
}

/** Addresses of a module's routes that have no rule: `GET /municipalities`. */
export function unguardedRoutes(routes: Hono<Web>): readonly string[] {
  const known = new Set(rulesOf(routes).map(({ method, path }) => `${method} ${path}`))
  // What runs before routes takes `next` and answers nothing itself; a handler for all methods does not.
  const served = routes.routes
    .filter(({ method, handler }) => method !== 'ALL' || handler.length < 2)
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(served)].filter((address) => !known.has(address))
}

export type GuardOptions = {
  /** The page a form stands on, by the path it is sent to: a stranger's form leads to the sign-in, then back to it. */
  pageOfForm?(path: string): string
}

/**
 * Strangers who look are sent to sign in and come back; a form of theirs is refused (401), and so is whoever is signed
 * in without the right (403). The server makes pages of both.
 */
function guard(access: Access, { pageOfForm }: GuardOptions): MiddlewareHandler<Web> {
  return async (context, next) => {
    const visitor = context.get('visitor')
    if (mayDo(visitor.person, access)) return next()
    if (visitor.person !== null) throw new HTTPException(403)
    const { pathname, search } = new URL(context.req.url)
    const isForm = context.req.method === 'POST'
    if (isForm && pageOfForm === undefined) throw new HTTPException(401)
    const page = isForm && pageOfForm !== undefined ? pageOfForm(pathname) : pathname + search
    return context.redirect(`${href(visitor, '/sign-in')}?next=${encodeURIComponent(page)}`, 303)
  }
}

export type Guarded<Action extends string> = {
  readonly routes: Hono<Web>
  get<Path extends string>(action: Action, path: Path, handler: Handler<Web, Path>): void
  post<Path extends string>(action: Action, path: Path, handler: Handler<Web, Path>): void
}

export function guarded<Action extends string>(
  table: AccessTable<Action>,
  options: GuardOptions = {},
): Guarded<Action> {
  const routes = new Hono<Web>()
  const rules: RouteRule[] = []
  rulesByRoutes.set(routes, rules)
  return {
    routes,
    get(action, path, handler) {
      rules.push({ method: 'GET', path, action, access: table[action] })
      routes.get(path, guard(table[action], options), handler)
    },
    post(action, path, handler) {
      rules.push({ method: 'POST', path, action, access: table[action] })
      routes.post(path, guard(table[action], options), handler)
    },
  }
}
