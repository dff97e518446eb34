// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own security page and devices, and the owner's page about everybody with an office. */
import type { Context, Hono } from 'hono'
import { readForm } from '../web/form.ts'
import { guarded, type Guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { personOf } from './entering.ts'
import type { FactorRoutesParts } from './factor.routes.ts'
import { factorsPage, resetPage } from './security-office.pages.tsx'
import { securityAccess, type SecurityAction } from './security.access.rules.ts'
import { securityAnswer } from './security-answer.ts'
import { devicesPage } from './security.pages.tsx'
import { securityWords } from './security.words.ts'

type Routes = Pick<Guarded<SecurityAction>, 'get' | 'post'>

export function securityRoutes(parts: FactorRoutesParts): Hono<Web> {
  const { routes, get, post } = guarded(securityAccess)
  own({ get, post }, parts)
  devices({ get, post }, parts)
  office({ get, post }, parts)
  return routes
}

function own({ get, post }: Routes, parts: FactorRoutesParts): void {
  const { people } = parts
  get('seeSecurity', '/my/security', (context) => securityAnswer(parts, context, null))
  post('connectProvider', '/my/security/disconnect', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const gone = await people.disconnect(personOf(context).id, form.typed('identity'))
    if (gone.ok) return context.redirect(href(visitor, '/my/security'), 303)
    const text = securityWords(visitor.language).disconnectRefused[gone.refusal]
    return securityAnswer(parts, context, { text }, 422)
  })
}

function devices({ get, post }: Routes, { people, signInToken, clearSignInCookie, timeZone }: FactorRoutesParts): void {
  get('endDevices', '/my/devices', async (context) => {
    const visitor = context.get('visitor')
    const devices = await people.devicesOf(personOf(context).id, signInToken(context))
    const ended = context.req.query('ended') === 'yes'
    return renderPage(context, devicesPage({ visitor, devices, timeZone: await timeZone(), ended }))
  })
  post('endDevices', '/my/devices/end', async (context) => {
    const form = await readForm(context)
    const visitor = context.get('visitor')
    const { id } = personOf(context)
    const known = await people.devicesOf(id, signInToken(context))
    const isThis = known.some((device) => device.isThis && device.id === form.typed('device'))
    // Ended already, in another window: the list shows it.
    await people.endDevice(id, form.typed('device'))
    if (!isThis) return context.redirect(`${href(visitor, '/my/devices')}?ended=yes`, 303)
    clearSignInCookie(context)
    return context.redirect(href(visitor, '/'), 303)
  })
  post('endDevices', '/my/devices/end-others', async (context) => {
    await people.endOtherDevices(personOf(context).id, signInToken(context))
    return context.redirect(`${href(context.get('visitor'), '/my/devices')}?ended=yes`, 303)
  })
}

function office({ get, post }: Routes, { people }: FactorRoutesParts): void {
  const page = async (context: Context<Web>, said: { refused?: string; done?: string }, status: PageStatus = 200) => {
    const [holders, required] = await Promise.all([people.officeHolders(), people.factorRequired()])
    return renderPage(context, factorsPage({ visitor: context.get('visitor'), holders, required, ...said }), status)
  }
  get('watchOverFactors', '/office/security', (context) => {
    const done = securityWords(context.get('visitor').language).resetDone
    return page(context, context.req.query('reset') === 'yes' ? { done } : {})
  })
  post('watchOverFactors', '/office/security/require', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const set = await people.requireFactor(form.pressed('required', 'yes'), personOf(context).id)
    if (set.ok) return context.redirect(href(visitor, '/office/security'), 303)
    return page(context, { refused: securityWords(visitor.language).requireRefused[set.refusal] }, 422)
  })
  get('watchOverFactors', '/office/security/reset/:person', async (context) => {
    const visitor = context.get('visitor')
    const holder = await holderOf(context.req.param('person'))
    return holder === null ? context.notFound() : renderPage(context, resetPage({ visitor, holder }))
  })
  post('watchOverFactors', '/office/security/reset/:person', async (context) => {
    const visitor = context.get('visitor')
    const holder = await holderOf(context.req.param('person'))
    if (holder === null) return context.notFound()
    const reset = await people.resetFactor(holder.id, personOf(context).id)
    if (!reset) return page(context, { refused: securityWords(visitor.language).resetNothing }, 422)
    return context.redirect(`${href(visitor, '/office/security')}?reset=yes`, 303)
  })
  const holderOf = async (id: string) => (await people.officeHolders()).find((holder) => holder.id === id) ?? null
}
