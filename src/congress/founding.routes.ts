// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** While there is no congress yet, its owner is asked for one: the second half of setting up a production server. */
import type { Hono } from 'hono'
import { idFrom } from '../base/id.ts'
import { readForm } from '../web/form.ts'
import type { PostedForm } from '../web/form.ts'
import { guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { congressAccess } from './congress.access.rules.ts'
import type { CongressService, NewCongress } from './congress.service.ts'
import { congressDaysMax, spanOfDays } from './founding-days.ts'
import type { DaysRefusal } from './founding-days.ts'
import { foundingFields, foundingLettersMax, foundingPage, nothingTyped } from './founding.pages.tsx'
import { foundingWords } from './founding.words.ts'

/** Other zones come with the office of the organisers. */
const timezone = 'Europe/Berlin'

export type FoundingRoutesParts = {
  readonly congress: CongressService
  readonly randomBytes: (count: number) => Uint8Array
  /** The site's name has changed. */
  readonly founded: () => void
}

export function foundingRoutes({ congress, randomBytes, founded }: FoundingRoutesParts): Hono<Web> {
  const { routes, get, post } = guarded(congressAccess)
  const mayFound = async ({ person }: Visitor) =>
    person?.offices.includes('owner') === true && (await congress.current()) === null

  for (const path of ['/', '/next', '/my']) {
    routes.use(path, async (context, next) => {
      const visitor = context.get('visitor')
      return (await mayFound(visitor)) ? context.redirect(href(visitor, '/set-up'), 303) : next()
    })
  }
  get('foundCongress', '/set-up', async (context) => {
    const visitor = context.get('visitor')
    if (!(await mayFound(visitor))) return context.notFound()
    return renderPage(context, foundingPage({ visitor, typed: nothingTyped, errors: {} }))
  })
  post('foundCongress', '/set-up', async (context) => {
    const visitor = context.get('visitor')
    if (visitor.person === null || !(await mayFound(visitor))) return context.notFound()
    const form = await readForm(context)
    const described = congressFrom(form, visitor)
    if (described === null) {
      const [name, organiser, firstDay, lastDay] = foundingFields.map((field) => form.typed(field))
      const typed = { ...nothingTyped, name, organiser, firstDay, lastDay }
      return renderPage(context, foundingPage({ visitor, typed, errors: form.errors() }), 422)
    }
    // Whoever pressed twice finds the congress they made the first time.
    const made = { id: idFrom<'congress'>(randomBytes(16)), ...described }
    if (await congress.found(made, visitor.person.id)) founded()
    return context.redirect(href(visitor, '/'), 303)
  })
  return routes
}

/** @returns the congress as the form describes it, or null with the messages in the form. */
function congressFrom(form: PostedForm, visitor: Visitor): Omit<NewCongress, 'id'> | null {
  const words = foundingWords(visitor.language)
  const name = form.line('name', { max: foundingLettersMax, missing: words.nameMissing })
  const organiser = form.line('organiser', { max: foundingLettersMax, missing: words.organiserMissing })
  const span = spanOfDays({ first: form.typed('firstDay'), last: form.typed('lastDay') }, timezone)
  if (!span.ok) refuseDays(form, span.refusal, visitor)
  return form.failed() || !span.ok ? null : { title: { de: name }, organiser, timezone, ...span.value }
}

function refuseDays(form: PostedForm, refusal: DaysRefusal, visitor: Visitor): void {
  const words = foundingWords(visitor.language)
  switch (refusal) {
    case 'firstDayInvalid':
      return form.refuse('firstDay', words.dayInvalid)
    case 'lastDayInvalid':
      return form.refuse('lastDay', words.dayInvalid)
    case 'daysReversed':
      return form.refuse('lastDay', words.daysReversed)
    case 'tooManyDays':
      return form.refuse('lastDay', words.tooManyDays(congressDaysMax))
  }
}
