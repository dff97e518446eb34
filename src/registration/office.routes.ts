// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's registrations over HTTP. */
import type { Context } from 'hono'
import { asId } from '../base/id.ts'
import { emailFrom, functions, nameLettersMax, nameRefusal, peopleWords } from '../people/index.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import type { Guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { SignedIn, Visitor, Web } from '../web/visitor.ts'
import { hasNeeds, needKinds, type AccessNeeds } from './consents.rules.ts'
import { matching, pageOf, type Entry, type Looking } from './entries.rules.ts'
import { editPage, officeDones, takeDownPage, type OfficeForm } from './office-entry.pages.tsx'
import { sheetPage } from './office-sheet.pages.tsx'
import { listPage, listPath } from './office.pages.tsx'
import { officeWords } from './office.words.ts'
import type { RegistrationAction } from './registration.access.rules.ts'
import { readMunicipality, readWishes, refuseWishes, searchMunicipality } from './registration-form.ts'
import { accessNeedLimits, officeLimits } from './registration.limits.rules.ts'
import { registrationWords } from './registration.words.ts'
import { signedInAnswer, type RegistrationRoutesParts, type SeenCongress } from './seen.ts'
import { statuses } from './status.rules.ts'

type Routes = Pick<Guarded<RegistrationAction>, 'get' | 'post'>

export function registrationOfficeRoutes({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  get('manage', listPath, async (context) => {
    const looking = lookingFor(context)
    const [entries, counts] = await Promise.all([registration.entries(), registration.workshopCounts()])
    const all = matching(entries, looking)
    const found = pageOf(all, Number(context.req.query('page') ?? '1'))
    const failures = await parts.failuresOf(found.items.flatMap(({ email }) => email ?? []))
    const asked = new URL(context.req.url).searchParams
    asked.delete('page')
    const shown = { visitor: context.get('visitor'), looking, found, foundCount: all.length, counts, failures }
    return renderPage(context, listPage({ ...shown, query: asked.toString() }))
  })
  get(
    'manage',
    `${listPath}/new`,
    signedInAnswer(parts, (context, _, congress) => {
      const empty = { typed: () => '', typedAll: () => [], errors: {}, found: undefined }
      return renderPage(context, takeDownPage({ ...shownOf(context, congress), ...empty }))
    }),
  )
  post('manage', `${listPath}/new`, signedInAnswer(parts, takeDown(parts)))
  changing({ get, post }, parts)
}

function lookingFor(context: Context<Web>): Looking {
  const asked = (name: string) => (context.req.query(name) ?? '').slice(0, officeLimits.queryLettersMax)
  return {
    status: statuses.find((status) => status === asked('status')) ?? null,
    sessionId: asked('session') === '' ? null : asked('session'),
    query: asked('query'),
    onlyNeeds: asked('needs') !== '',
    onlyWithoutEmail: asked('paper') !== '',
  }
}

function shownOf(context: Context<Web>, { seen, slots }: SeenCongress) {
  return { visitor: context.get('visitor'), slots, timeZone: seen.congress.timezone }
}

function readSaid(form: PostedForm, { language }: Visitor) {
  const words = peopleWords(language)
  const name = form.line('name', { max: nameLettersMax, missing: words.nameMissing })
  if (nameRefusal(name) === 'nameWithAddress') form.refuse('name', words.nameWithAddress)
  const office = form.choice('function', functions, { missing: registrationWords(language).functionMissing })
  return { name, function: office ?? 'guest' }
}

function readNeeds(form: PostedForm, { language }: Visitor): AccessNeeds {
  const needs = {
    needs: form.choices('need', needKinds, { max: needKinds.length }),
    note: form.text('need-note', { max: accessNeedLimits.noteLettersMax }),
  }
  if (hasNeeds(needs) && !form.checked('consent-accessNeeds')) {
    form.refuse('consent-accessNeeds', officeWords(language).needsAgreedMissing)
  }
  return needs
}

function takeDown(parts: RegistrationRoutesParts) {
  return async (context: Context<Web>, person: SignedIn, congress: SeenCongress): Promise<Response> => {
    const visitor = context.get('visitor')
    const words = officeWords(visitor.language)
    const form = await readForm(context)
    const found = await searchMunicipality({ ...parts, form })
    const { typed, typedAll } = form
    const shown = { ...shownOf(context, congress), typed, typedAll, found }
    if (form.pressed('search', 'municipality')) return renderPage(context, takeDownPage({ ...shown, errors: {} }))
    const said = readSaid(form, visitor)
    const email = form.email('email')
    if (email !== '' && emailFrom(email) === null) form.refuse('email', words.refused.emailInvalid)
    const municipalityKey = typed('municipality-query').trim() === '' ? null : readMunicipality(form, found, visitor)
    const needs = readNeeds(form, visitor)
    const note = form.text('note', { max: officeLimits.noteLettersMax })
    if (!form.checked('consent')) form.refuse('consent', words.agreedMissing)
    if (!form.failed()) {
      const agreement = {
        consents: ['participation' as const, ...(hasNeeds(needs) ? (['accessNeeds'] as const) : [])],
        needs,
      }
      const who = { ...said, email: email === '' ? null : email, language: visitor.language, municipalityKey }
      const wishes = readWishes(form, congress.slots)
      const taken = await parts.registration.takeDown({ ...who, wishes, agreement, note }, person)
      if (taken.ok) return context.redirect(href(visitor, `${listPath}/${taken.value}?done=entered`), 303)
      const { refusal } = taken
      if (refusal.kind === 'sessionsFull' || refusal.kind === 'sessionsClash') {
        refuseWishes(form, congress.slots, refusal, visitor)
      } else form.refuse('email', words.refused[refusal.kind])
    }
    return renderPage(context, takeDownPage({ ...shown, errors: form.errors() }), 422)
  }
}

/** What a page of one registration shows before anything is typed. */
function valuesOf(entry: Entry, { slots }: SeenCongress): Pick<OfficeForm, 'typed' | 'typedAll'> {
  const placeIn = (name: string) =>
    slots.find((slot) => slot.name === name)?.sessions.find(({ id }) => entry.places.includes(id))?.slug
  const said: Readonly<Record<string, string>> = {
    name: entry.name,
    function: entry.function,
    note: entry.note,
    'need-note': entry.needs?.note ?? '',
    'consent-accessNeeds': entry.needs === null ? '' : 'yes',
  }
  return {
    typed: (name) => said[name] ?? placeIn(name) ?? '',
    typedAll: (name) => (name === 'need' ? (entry.needs?.needs ?? []) : []),
  }
}

type Change = (form: PostedForm, entry: Entry, visitor: Visitor, congress: SeenCongress) => Promise<void>

function changing({ get, post }: Routes, parts: RegistrationRoutesParts): void {
  const { registration } = parts
  const page = `${listPath}/:id` as const
  const withEntry = (answer: (context: Context<Web>, entry: Entry, congress: SeenCongress) => Promise<Response>) =>
    signedInAnswer(parts, async (context, _, congress) => {
      const entry = await registration.entry(context.req.param('id') ?? '')
      return entry === null ? context.notFound() : answer(context, entry, congress)
    })
  const failureOf = async ({ email }: Entry) =>
    email === null ? undefined : (await parts.failuresOf([email])).get(email)
  const change = (path: string, work: Change) =>
    post(
      'manage',
      `${page}/${path}`,
      withEntry(async (context, entry, congress) => {
        const form = await readForm(context)
        const visitor = context.get('visitor')
        await work(form, entry, visitor, congress)
        const done = path === 'cancel' ? 'cancelled' : 'saved'
        if (!form.failed()) return context.redirect(href(visitor, `${listPath}/${entry.id}?done=${done}`), 303)
        const typed = { typed: form.typed, typedAll: form.typedAll, errors: form.errors(), found: undefined }
        const failure = await failureOf(entry)
        const shown = { ...shownOf(context, congress), ...typed, entry, failure, done: null }
        return renderPage(context, editPage(shown), 422)
      }),
    )
  get(
    'manage',
    page,
    withEntry(async (context, entry, congress) => {
      const shown = { ...shownOf(context, congress), ...valuesOf(entry, congress), errors: {}, found: undefined }
      const said = context.req.query('done')
      const done = officeDones.find((one) => one === said) ?? null
      return renderPage(context, editPage({ ...shown, entry, failure: await failureOf(entry), done }))
    }),
  )
  change('places', async (form, entry, visitor, { slots }) => {
    const changed = await registration.changeWorkshops(asId<'person'>(entry.personId), readWishes(form, slots))
    if (!changed.ok && changed.refusal.kind !== 'notRegistered') refuseWishes(form, slots, changed.refusal, visitor)
  })
  change('needs', async (form, entry, visitor) => {
    const needs = readNeeds(form, visitor)
    if (!form.failed()) await registration.stateNeeds(asId<'person'>(entry.personId), needs)
  })
  change('said', async (form, entry, visitor) => {
    const said = readSaid(form, visitor)
    if (!form.failed() && entry.email === null) await registration.correctSaid(asId<'person'>(entry.personId), said)
  })
  change('note', async (form, entry) => {
    const note = form.text('note', { max: officeLimits.noteLettersMax })
    if (!form.failed()) await registration.writeNote(entry.id, note)
  })
  change('cancel', async (_, entry) => registration.cancel(asId<'person'>(entry.personId)))
  post(
    'manage',
    `${page}/sheet`,
    withEntry(async (context, entry, { seen }) => {
      const sheet = await registration.printSheet(entry.id)
      if (sheet === null) return context.notFound()
      // No redirect: the code is shown this once, and stands nowhere from where a page could fetch it again.
      return renderPage(
        context,
        sheetPage({ visitor: context.get('visitor'), sheet, timeZone: seen.congress.timezone }),
      )
    }),
  )
}
