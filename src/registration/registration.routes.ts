// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Registering over HTTP. Every form works without JavaScript; what was typed is kept until it is right. */
import type { Context, Hono } from 'hono'
import { assert } from '../base/assert.ts'
import { noCongressPage, takesRegistrations } from '../congress/index.ts'
import { keepAsked, peopleWords } from '../people/index.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import { guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { SignedIn, Visitor, Web } from '../web/visitor.ts'
import { myRoutes } from './my.routes.ts'
import { signedInRegistrationPage } from './my.pages.tsx'
import { readAgreement } from './agreement-form.ts'
import { consentRoutes } from './consents.routes.ts'
import { draftRoutes, draftSecret, forgetDraft, saveForLater } from './draft.routes.ts'
import { readRegistrationForm, readWishes, refuseWishes, searchMunicipality, type Slots } from './registration-form.ts'
import { registrationAccess } from './registration.access.rules.ts'
import { doorRoutes } from './door.routes.ts'
import { entryRoutes } from './entry-key.routes.ts'
import { handoverRoutes } from './handover.routes.ts'
import { registrationOfficeRoutes } from './office.routes.ts'
import { notOpenPage, registrationPage, sentPage } from './registration.pages.tsx'
import type { RegistrationRefusal } from './registration.service.ts'
import { seenBy, type RegistrationRoutesParts, type SeenCongress } from './seen.ts'
import { tasksRoutes } from './tasks.routes.ts'
import { waitingListRoutes } from './waiting-list.routes.ts'

/** Back to where they were: a form that was sent without a sign-in leads to its page. */
const pageOfForm = (path: string) => path.replace(/\/(place|wait|leave-list|offer|withdraw)$/, '')

export function registrationRoutes(parts: RegistrationRoutesParts): Hono<Web> {
  const { routes, get, post } = guarded(registrationAccess, { pageOfForm })
  for (const path of [
    '/registration',
    '/registration/*',
    '/my',
    '/my/*',
    '/offers/*',
    '/handovers/*',
    '/enter',
    '/enter/*',
  ]) {
    routes.use(path, async (context, next) => {
      context.header('Cache-Control', 'no-store')
      await next()
    })
  }
  get('register', '/registration/sent', (context) => renderPage(context, sentPage({ visitor: context.get('visitor') })))
  const registering = async (context: Context<Web>) => {
    const visitor = context.get('visitor')
    const congress = await seenBy(parts, visitor)
    if (congress === null) return renderPage(context, noCongressPage({ visitor }))
    if (!takesRegistrations(congress.seen.congress.phase)) return renderPage(context, notOpenPage({ visitor }))
    const form = context.req.method === 'POST' ? await readForm(context) : null
    if (visitor.person !== null) return registerSignedIn(parts, context, visitor.person, congress, form)
    return form === null ? emptyForm(parts, context, congress) : register(parts, context, congress, form)
  }
  get('register', '/registration', registering)
  post('register', '/registration', registering)
  myRoutes({ get, post }, parts)
  entryRoutes({ get, post }, parts)
  doorRoutes({ get, post }, parts)
  registrationOfficeRoutes({ get, post }, parts)
  tasksRoutes({ get, post }, parts)
  draftRoutes({ get, post }, parts)
  consentRoutes({ get, post }, parts)
  waitingListRoutes({ get, post }, parts)
  handoverRoutes({ get, post }, parts)
  return routes
}

/** With what was saved for later, when something was. */
async function emptyForm(
  parts: RegistrationRoutesParts,
  context: Context<Web>,
  { seen, slots }: SeenCongress,
): Promise<Response> {
  const visitor = context.get('visitor')
  const saved = await parts.registration.draftOf(draftSecret(context))
  const typed = (name: string) => saved?.fields[name] ?? (name === 'acting' ? 'municipality' : '')
  const found = saved === null ? undefined : await searchMunicipality({ ...parts, form: { typed } })
  const shown = {
    visitor,
    slots,
    timeZone: seen.congress.timezone,
    typed,
    typedAll: () => [],
    errors: {},
    found,
    saved,
  }
  return renderPage(context, registrationPage({ ...shown, searched: false }))
}

async function register(
  parts: RegistrationRoutesParts,
  context: Context<Web>,
  { seen, slots }: SeenCongress,
  form: PostedForm,
): Promise<Response> {
  const visitor = context.get('visitor')
  if (form.pressed('save', 'draft')) {
    const saved = await saveForLater(parts, context, form, slots)
    if (saved !== null) return saved
    const found = await searchMunicipality({ ...parts, form })
    const { typed, typedAll } = form
    const shown = { visitor, slots, timeZone: seen.congress.timezone, typed, typedAll, errors: form.errors(), found }
    return renderPage(context, registrationPage({ ...shown, searched: false }), 429)
  }
  const { draft, found, searched } = await readRegistrationForm({ ...parts, form, visitor, slots })
  let status: PageStatus = searched ? 200 : 422
  if (draft !== null) {
    const registered = await parts.registration.register(draft)
    if (registered.ok) {
      await forgetDraft(context, parts)
      // The letter has a code, too: who types it here need not type the address again.
      keepAsked(context, { email: draft.email, next: null })
      return context.redirect(href(visitor, '/registration/sent'), 303)
    }
    status = refuse(form, slots, registered.refusal, visitor)
    if (registered.refusal.kind === 'notOpen') return renderPage(context, notOpenPage({ visitor }))
  }
  const { typed, typedAll } = form
  const shown = { visitor, slots, timeZone: seen.congress.timezone, typed, typedAll, errors: form.errors(), found }
  return renderPage(context, registrationPage({ ...shown, searched }), status)
}

/** Puts the message at its field. */
function refuse(form: PostedForm, slots: Slots, refusal: RegistrationRefusal, visitor: Visitor): PageStatus {
  const words = peopleWords(visitor.language)
  switch (refusal.kind) {
    case 'notOpen':
      return 200
    case 'emailInvalid':
      form.refuse('email', words.emailInvalid)
      return 422
    case 'tooManyLetters':
      form.refuse('email', words.tooManyLetters(refusal.waitMinutes))
      return 429
    case 'sessionsFull':
    case 'sessionsClash':
      refuseWishes(form, slots, refusal, visitor)
      return 422
  }
}

async function registerSignedIn(
  { registration }: RegistrationRoutesParts,
  context: Context<Web>,
  person: SignedIn,
  { seen, slots }: SeenCongress,
  form: PostedForm | null,
): Promise<Response> {
  const visitor = context.get('visitor')
  if ((await registration.statusOf(person.id)) === 'confirmed') return context.redirect(href(visitor, '/my'), 303)
  const shown = { visitor, person, slots, timeZone: seen.congress.timezone }
  if (form === null) {
    return renderPage(context, signedInRegistrationPage({ ...shown, chosen: () => '', typedAll: () => [], errors: {} }))
  }
  const wishes = readWishes(form, slots)
  const agreement = readAgreement(form, visitor)
  if (!form.failed()) {
    const registered = await registration.registerSignedIn(person.id, wishes, agreement)
    if (registered.ok) return context.redirect(href(visitor, '/my'), 303)
    refuse(form, slots, registered.refusal, visitor)
    assert(form.failed() || registered.refusal.kind === 'notOpen', 'a refusal has a message')
    if (registered.refusal.kind === 'notOpen') return renderPage(context, notOpenPage({ visitor }))
  }
  const typed = { chosen: form.typed, typedAll: form.typedAll, errors: form.errors() }
  return renderPage(context, signedInRegistrationPage({ ...shown, ...typed }), 422)
}
