// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own data over HTTP. */
import type { Context, Handler } from 'hono'
import { asInstant, type Clock, type Instant } from '../base/instant.ts'
import { readForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { SignedIn, Web } from '../web/visitor.ts'
import { assert } from '../base/assert.ts'
import { exportFile } from './export.service.ts'
import { dataPage, forgetPage, gonePage } from './my-data.pages.tsx'
import type { PrivacyAction } from './privacy.access.rules.ts'
import { privacyLimits } from './privacy.limits.rules.ts'
import type { Privacy } from './privacy.service.ts'
import { privacyWords } from './privacy.words.ts'

export type MyDataParts = {
  readonly privacy: Privacy
  readonly clock: Pick<Clock, 'now'>
  /** When this browser signed in; null when it has not. */
  signedInSince(context: Context<Web>): Promise<Instant | null>
  clearSignInCookie(context: Context<Web>): void
}

export function personOf(context: Context<Web>): SignedIn {
  const { person } = context.get('visitor')
  assert(person !== null, 'the guard lets nobody in who has not signed in')
  return person
}

const zoneWithoutCongress = 'Europe/Berlin'

export function myDataRoutes({ get, post }: Guarded<PrivacyAction>, parts: MyDataParts): void {
  const { privacy } = parts
  get('readOwnData', '/my/data', async (context) => {
    const [data, settings] = [await privacy.exportOf(personOf(context).id), await privacy.settings()]
    if (data === null) return context.notFound()
    context.header('Cache-Control', 'no-store')
    const clockwork = { day: settings?.day ?? null, timeZone: settings?.frame.timezone ?? zoneWithoutCongress }
    return renderPage(context, dataPage({ visitor: context.get('visitor'), data, ...clockwork }))
  })
  get('readOwnData', '/my/data/export.json', async (context) => {
    const data = await privacy.exportOf(personOf(context).id)
    if (data === null) return context.notFound()
    const { fileName } = privacyWords(context.get('visitor').language)
    context.header('Cache-Control', 'no-store')
    context.header('Content-Type', 'application/json; charset=utf-8')
    context.header('Content-Disposition', `attachment; filename="${fileName}"`)
    return context.body(exportFile(data))
  })
  get('forgetMyself', '/my/data/forget', async (context) => {
    const shown = { visitor: context.get('visitor'), isFresh: await isFresh(parts, context), typed: '', errors: {} }
    return renderPage(context, forgetPage(shown))
  })
  post('forgetMyself', '/my/data/forget', forgetMyself(parts))
  get('readGoodbye', '/goodbye', (context) => renderPage(context, gonePage({ visitor: context.get('visitor') })))
}

async function isFresh({ clock, signedInSince }: MyDataParts, context: Context<Web>): Promise<boolean> {
  const since = await signedInSince(context)
  return since !== null && clock.now() <= asInstant(since + privacyLimits.freshSignInMinutes * 60_000)
}

function forgetMyself(parts: MyDataParts): Handler<Web> {
  return async (context) => {
    const visitor = context.get('visitor')
    const words = privacyWords(visitor.language)
    const form = await readForm(context)
    const fresh = await isFresh(parts, context)
    const typed = form.line('confirm', { max: 20 })
    if (typed.toLocaleLowerCase(visitor.language) !== words.confirmWord) form.refuse('confirm', words.confirmWrong)
    if (fresh && !form.failed()) {
      const { id } = personOf(context)
      const forgotten = await parts.privacy.forget(id, { by: 'self', actor: id })
      // Whoever pressed twice was forgotten by the first press.
      if (forgotten.ok || forgotten.refusal === 'nobody') {
        parts.clearSignInCookie(context)
        return context.redirect(href(visitor, '/goodbye'), 303)
      }
      form.refuse('confirm', words.forgetRefusals[forgotten.refusal])
    }
    const errors = fresh ? form.errors() : {}
    return renderPage(context, forgetPage({ visitor, isFresh: fresh, typed: form.typed('confirm'), errors }), 422)
  }
}
