// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** While there is no congress yet, its owner is asked for one: the second half of setting up a production server. */
import { Hono } from 'hono'
import { idFrom } from '../base/id.ts'
import type { CongressService } from '../congress/index.ts'
import type { Database } from '../database/index.ts'
import { Button, Field, FieldErrors, Form, FormActions, PageHead } from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import { readForm } from '../web/form.ts'
import type { PostedForm } from '../web/form.ts'
import { href, renderPage } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { congressDaysMax, spanOfDays } from './founding.days.ts'
import type { DaysRefusal } from './founding.days.ts'
import { insertFirstCongress } from './founding.store.ts'
import { foundingWords } from './founding.words.ts'

/** Other zones come with the office of the organisers. */
const timezone = 'Europe/Berlin'
const lettersMax = 120

export type FoundingParts = {
  readonly db: Database
  readonly congress: CongressService
  readonly randomBytes: (count: number) => Uint8Array
  /** The site's name has changed. */
  founded(): void
}

const fields = ['name', 'organiser', 'firstDay', 'lastDay'] as const
type Typed = Readonly<Record<(typeof fields)[number], string>>
const nothingTyped: Typed = { name: '', organiser: '', firstDay: '', lastDay: '' }

type FoundingProps = { readonly visitor: Visitor; readonly typed: Typed; readonly errors: FieldMessages }

function FoundingPage({ visitor, typed, errors }: FoundingProps) {
  const words = foundingWords(visitor.language)
  const field = (name: keyof Typed) => ({ name, value: typed[name], error: errors[name], required: true })
  return (
    <Shell visitor={visitor} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <Form action={href(visitor, '/set-up')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <div class="form__section">
          <Field {...field('name')} label={words.name} hint={words.nameHint} maxlength={lettersMax} />
          <Field {...field('organiser')} label={words.organiser} hint={words.organiserHint} maxlength={lettersMax} />
          <Field {...field('firstDay')} label={words.firstDay} type="date" width="short" />
          <Field {...field('lastDay')} label={words.lastDay} hint={words.lastDayHint} type="date" width="short" />
          <FormActions>
            <Button kind="primary">{words.button}</Button>
          </FormActions>
        </div>
      </Form>
    </Shell>
  )
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

/** @returns the congress as the form describes it, or null with the messages in the form. */
function congressFrom(form: PostedForm, visitor: Visitor) {
  const words = foundingWords(visitor.language)
  const name = form.line('name', { max: lettersMax, missing: words.nameMissing })
  const organiser = form.line('organiser', { max: lettersMax, missing: words.organiserMissing })
  const span = spanOfDays({ first: form.typed('firstDay'), last: form.typed('lastDay') }, timezone)
  if (!span.ok) refuseDays(form, span.refusal, visitor)
  if (form.failed() || !span.ok) return null
  const texts = { title: { de: name }, subtitle: { de: '' }, description: { de: '' } }
  return { ...texts, organiser, timezone, ...span.value, phase: 'preparation', sample: false } as const
}

export function foundingRoutes({ db, congress, randomBytes, founded }: FoundingParts): Hono<Web> {
  const routes = new Hono<Web>()
  const mayFound = async ({ person }: Visitor) =>
    person?.offices.includes('owner') === true && (await congress.current()) === null

  for (const path of ['/', '/next', '/my']) {
    routes.get(path, async (context, next) => {
      const visitor = context.get('visitor')
      return (await mayFound(visitor)) ? context.redirect(href(visitor, '/set-up'), 303) : next()
    })
  }
  routes.get('/set-up', async (context) => {
    const visitor = context.get('visitor')
    if (!(await mayFound(visitor))) return context.notFound()
    return renderPage(context, <FoundingPage visitor={visitor} typed={nothingTyped} errors={{}} />)
  })
  routes.post('/set-up', async (context) => {
    const visitor = context.get('visitor')
    if (!(await mayFound(visitor))) return context.notFound()
    const form = await readForm(context)
    const described = congressFrom(form, visitor)
    if (described === null) {
      const typed = Object.fromEntries(fields.map((name) => [name, form.typed(name)])) as Typed
      return renderPage(context, <FoundingPage visitor={visitor} typed={typed} errors={form.errors()} />, 422)
    }
    await insertFirstCongress(db, { id: idFrom<'congress'>(randomBytes(16)), ...described })
    founded()
    return context.redirect(href(visitor, '/'), 303)
  })
  return routes
}
