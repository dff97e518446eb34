// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A session's door over HTTP. */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { asId } from '../base/id.ts'
import { deviceFrom, emailFrom, nameLettersMax, nameRefusal, peopleWords } from '../people/index.ts'
import { roomPath } from '../programme/index.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { lookAgain, stillQuery } from '../web/looking-again.tsx'
import { href, renderPage } from '../web/page.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { askPage, doorPage, notInPage, officeDoorPage, waitingPage } from './door.pages.tsx'
import type { Waiter } from './door.service.ts'
import { doorWords } from './door.words.ts'
import { wayIn } from './entry-key.routes.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import { readMunicipality, searchMunicipality } from './registration-form.ts'
import { doorLimits } from './registration.limits.rules.ts'
import { seenBy, signedInAnswer, type RegistrationRoutesParts } from './seen.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

function cookieOf(context: Context<Web>): { name: string; secure: boolean } {
  const secure = context.get('visitor').site.baseUrl.startsWith('https:')
  return { name: secure ? '__Host-allmende-door' : 'allmende-door', secure }
}

export function doorRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  outside({ get, post }, parts)
  inside({ get, post }, parts)
}

function outside({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration, setSignInCookie } = parts
  get('askAtDoor', '/sessions/:slug/ask', async (context) => {
    const visitor = context.get('visitor')
    const congress = await seenBy(parts, visitor)
    const session = congress?.seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
    if (session === undefined) return context.notFound()
    const shown = { visitor, session, typed: () => '', errors: {}, found: undefined }
    return renderPage(context, askPage(shown))
  })
  post('askAtDoor', '/sessions/:slug/ask', async (context) => {
    const visitor = context.get('visitor')
    const congress = await seenBy(parts, visitor)
    const session = congress?.seen.sessions.find(({ slug }) => slug === context.req.param('slug'))
    if (session === undefined) return context.notFound()
    const form = await readForm(context)
    const found = await searchMunicipality({ ...parts, form })
    const shown = { visitor, session, typed: form.typed, found }
    if (form.pressed('search', 'municipality')) return renderPage(context, askPage({ ...shown, errors: {} }))
    const said = readWho(form, visitor)
    const municipalityKey =
      form.typed('municipality-query').trim() === '' ? null : readMunicipality(form, found, visitor)
    if (!form.failed()) {
      const { language } = visitor
      const asked = await registration.askAtDoor({ session, ...said, municipalityKey, language })
      if (asked.ok) {
        const { name, secure } = cookieOf(context)
        const maxAge = doorLimits.waitsMinutes * 60
        setCookie(context, name, asked.value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge })
        return context.redirect(href(visitor, '/door/waiting'), 303)
      }
      form.refuse('email', doorWords(language).refused[asked.refusal])
    }
    return renderPage(context, askPage({ ...shown, errors: form.errors() }), 422)
  })
  get('askAtDoor', '/door/waiting', async (context) => {
    const visitor = context.get('visitor')
    const browser = getCookie(context, cookieOf(context).name)
    const waiter = await registration.waiterOf(browser)
    if (waiter === null) return renderPage(context, notInPage({ visitor, why: 'gone' }), 410)
    if (waiter.request.state === 'declined') return renderPage(context, notInPage({ visitor, why: 'declined' }), 403)
    if (waiter.request.state === 'asking')
      return renderPage(context, waitingPage({ visitor, waiter, again: lookAgain(context, doorLimits.refreshSeconds) }))
    const entered = await registration.enterFromDoor(browser, deviceFrom(context.req.header('user-agent')))
    if (entered !== null) setSignInCookie(context, entered.token)
    return context.redirect(wayIn(visitor, entered ?? { factorAsked: false }, roomPath(waiter.session)), 303)
  })
}

function readWho(form: PostedForm, { language }: Visitor): { readonly name: string; readonly email: string } {
  const words = peopleWords(language)
  const name = form.line('name', { max: nameLettersMax, missing: words.nameMissing })
  if (nameRefusal(name) === 'nameWithAddress') form.refuse('name', words.nameWithAddress)
  const email = form.email('email', { missing: true })
  if (email !== '' && emailFrom(email) === null) form.refuse('email', words.emailInvalid)
  if (!form.checked('consent')) form.refuse('consent', doorWords(language).consentMissing)
  return { name, email }
}

function inside({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  get(
    'keepDoor',
    '/door',
    signedInAnswer(parts, async (context, person, { seen }) => {
      if (!(await registration.keepsDoors(person))) return context.notFound()
      const waiters = await registration.askingFor(person)
      return renderPage(context, doorPage(await shownOf(parts, context, seen.congress.timezone, waiters)))
    }),
  )
  get(
    'keepAllDoors',
    '/office/door',
    signedInAnswer(parts, async (context, person, { seen }) => {
      const waiters = await registration.askingFor(person)
      return renderPage(context, officeDoorPage(await shownOf(parts, context, seen.congress.timezone, waiters)))
    }),
  )
  post(
    'keepDoor',
    '/door/:id',
    signedInAnswer(parts, async (context, person) => {
      const id = asId<'doorRequest'>(context.req.param('id') ?? '')
      const form = await readForm(context)
      const answer = form.choice('answer', ['admit', 'decline'])
      if (answer === 'admit') await registration.admitAtDoor(id, person)
      if (answer === 'decline') await registration.declineAtDoor(id, person)
      const back = form.choice('back', ['/door', '/office/door']) ?? '/door'
      const still = form.typed('still') === '' ? '' : stillQuery
      return context.redirect(`${href(context.get('visitor'), back)}${still}`, 303)
    }),
  )
}

async function shownOf(
  { municipalities }: RegistrationRoutesParts,
  context: Context<Web>,
  timeZone: string,
  waiters: readonly Waiter[],
) {
  const keys = new Set(waiters.flatMap(({ request }) => request.municipalityKey ?? []))
  const named = await Promise.all(
    [...keys].map(async (key) => [key, (await municipalities.find(key))?.name ?? key] as const),
  )
  const again = lookAgain(context, doorLimits.refreshSeconds)
  return { visitor: context.get('visitor'), timeZone, again, waiters, municipalities: new Map(named) }
}
