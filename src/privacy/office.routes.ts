// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Privacy in the office over HTTP. */
import type { Context } from 'hono'
import type { Id } from '../base/id.ts'
import { readForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import type { ClockSettings } from './clock.service.ts'
import { personOf } from './my-data.routes.ts'
import { noCongressOfficePage, privacyOfficePage, requestPage, type OfficeShown } from './office.pages.tsx'
import type { PrivacyAction } from './privacy.access.rules.ts'
import { privacyLimits } from './privacy.limits.rules.ts'
import type { Privacy } from './privacy.service.ts'
import { privacyWords } from './privacy.words.ts'
import { recordPage } from './record.pages.tsx'

export type PrivacyOfficeParts = {
  readonly privacy: Privacy
  /** Who has this address. */
  personByEmail(email: string): Promise<{ readonly id: Id<'person'>; readonly name: string } | null>
  /** The day of deletion has changed, which other pages show. */
  changed(): void
}

export function privacyOfficeRoutes(guard: Guarded<PrivacyAction>, parts: PrivacyOfficeParts): void {
  const { privacy } = parts
  const { get, post } = guard
  get('setPrivacy', '/office/privacy', async (context) => {
    const done = context.req.query('done')
    return officePage(context, privacy, { done: done === 'saved' || done === 'forgotten' ? done : null })
  })
  post('setPrivacy', '/office/privacy', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const lettersMax = { max: privacyLimits.operatorTextLettersMax }
    const wish = {
      day: form.line('day', { max: 20 }),
      controller: form.text('controller', lettersMax),
      protectionOfficer: form.text('protectionOfficer', lettersMax),
    }
    if (!form.failed()) {
      const changed = await privacy.change(personOf(context).id, wish)
      if (changed.ok) {
        parts.changed()
        return context.redirect(`${href(visitor, '/office/privacy')}?done=saved`, 303)
      }
      form.refuse('day', privacyWords(visitor.language).dayRefusals[changed.refusal])
    }
    return officePage(context, privacy, { typed: wish, errors: form.errors() })
  })
  get('readRecord', '/office/privacy/record', async (context) => {
    const [visitor, settings] = [context.get('visitor'), await privacy.settings()]
    if (settings === null) return renderPage(context, noCongressOfficePage({ visitor }))
    return renderPage(context, recordPage({ visitor, settings, activities: privacy.activities(visitor.language) }))
  })
  requestRoutes(guard, parts)
}

/** Two steps: who it is about, then the deed. The address stays in forms, out of the page's address and out of logs. */
function requestRoutes({ post }: Guarded<PrivacyAction>, { privacy, personByEmail }: PrivacyOfficeParts): void {
  post('forgetOthers', '/office/privacy/request', async (context) => {
    const visitor = context.get('visitor')
    const sought = await soughtIn(context, personByEmail)
    if (!sought.ok) return officePage(context, privacy, sought)
    return renderPage(context, requestPage({ visitor, found: sought.found, errors: {} }))
  })
  post('forgetOthers', '/office/privacy/forget', async (context) => {
    const visitor = context.get('visitor')
    const words = privacyWords(visitor.language)
    const sought = await soughtIn(context, personByEmail)
    if (!sought.ok) return officePage(context, privacy, sought)
    const { form, found } = sought
    if (!form.checked('proof')) form.refuse('proof', words.requestProofMissing)
    if (!form.failed()) {
      const forgotten = await privacy.forget(found.id, { by: 'office', actor: personOf(context).id })
      if (forgotten.ok || forgotten.refusal === 'nobody') {
        return context.redirect(`${href(visitor, '/office/privacy')}?done=forgotten`, 303)
      }
      form.refuse('proof', words.forgetRefusals[forgotten.refusal])
    }
    return renderPage(context, requestPage({ visitor, found, errors: form.errors() }), 422)
  })
}

async function soughtIn(context: Context<Web>, personByEmail: PrivacyOfficeParts['personByEmail']) {
  const words = privacyWords(context.get('visitor').language)
  const form = await readForm(context)
  const email = form.email('email', { missing: true })
  const person = form.failed() ? null : await personByEmail(email)
  if (!form.failed() && person === null) form.refuse('email', words.requestNobody)
  if (person !== null && person.id === personOf(context).id) form.refuse('email', words.requestSelf)
  if (person === null || form.failed()) {
    return { ok: false, sought: form.typed('email'), errors: form.errors() } as const
  }
  return { ok: true, form, found: { ...person, email } } as const
}

type Changes = Partial<Pick<OfficeShown, 'typed' | 'sought' | 'errors' | 'done'>>

async function officePage(context: Context<Web>, privacy: Privacy, changes: Changes): Promise<Response> {
  const settings = await privacy.settings()
  if (settings === null) return renderPage(context, noCongressOfficePage({ visitor: context.get('visitor') }))
  const { typed = typedOf(settings), sought = '', errors = {}, done = null } = changes
  const shown = { visitor: context.get('visitor'), settings, typed, sought, errors, done }
  return renderPage(context, privacyOfficePage(shown), Object.keys(errors).length > 0 ? 422 : 200)
}

function typedOf({ deleteOn, controller, protectionOfficer }: ClockSettings) {
  return { day: deleteOn ?? '', controller, protectionOfficer }
}
