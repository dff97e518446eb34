// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's pages about people over HTTP: finding them, checking mandates, giving offices. */
import type { Context, Hono } from 'hono'
import { asId, type Id } from '../base/id.ts'
import type { Result } from '../base/result.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import { guarded } from '../web/guarded.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { firstMoment, momentAfter } from './days.ts'
import type { Show } from './directory.service.ts'
import { nothingGranted, readGrant } from './grant-form.tsx'
import { mandateLimits } from './mandates.limits.rules.ts'
import type { MandateRefusal } from './mandates.service.ts'
import { officeBodyRoutes } from './office-bodies.routes.ts'
import { mandatePage, type MandatePageProps } from './office-mandate.pages.tsx'
import { me, timeOf, type OfficeRouter, type PeopleOfficeParts } from './office-desk.ts'
import { doneFrom, pageFrom, type Done } from './office-parts.tsx'
import { peopleListPage } from './office-people.pages.tsx'
import { nothingRefused, personPage, reasonField, type PersonPageProps } from './office-person.pages.tsx'
import { deskWords } from './office-desk.words.ts'
import { peopleAccess } from './people.access.rules.ts'
import { mandateKinds, offices } from './people.rules.ts'

type Routed = Context<Web>

export function peopleOfficeRoutes(parts: PeopleOfficeParts): Hono<Web> {
  const { routes, get, post } = guarded(peopleAccess)
  for (const path of ['/office/people', '/office/people/*', '/office/bodies', '/office/bodies/*']) {
    routes.use(path, async (context, next) => {
      context.header('Cache-Control', 'no-store')
      await next()
    })
  }
  listRoutes({ get, post }, parts)
  addressRoutes({ get, post }, parts)
  checkRoutes({ get, post }, parts)
  mandateRoutes({ get, post }, parts)
  officeRoutes({ get, post }, parts)
  officeBodyRoutes({ get, post }, parts)
  return routes
}

const shows: readonly Show[] = ['all', 'waiting', 'offices']

function listRoutes({ get }: OfficeRouter, parts: PeopleOfficeParts): void {
  const { people } = parts
  get('seePeople', '/office/people', async (context) => {
    const typed = context.req.query('q') ?? ''
    const show = shows.find((one) => one === context.req.query('show')) ?? 'all'
    const listed = await people.listPeople({ typed, show, page: pageFrom(context.req.query('page')) })
    const waiting = await people.countWaiting()
    const failures = await parts.failuresOf(listed.rows.flatMap(({ email }) => email ?? []))
    const shown = { visitor: context.get('visitor'), time: await timeOf(parts), typed, show, listed, waiting, failures }
    return renderPage(context, peopleListPage(shown))
  })
  get('seePeople', '/office/people/:id', (context) => personAnswer(parts, context, {}))
}

const personId = (context: Routed) => asId<'person'>(context.req.param('id') ?? '')
const mandateId = (context: Routed) => asId<'mandate'>(context.req.param('mandate') ?? '')

type Shown = Partial<Pick<PersonPageProps, 'refusal' | 'grant' | 'officeErrors' | 'refusing' | 'address'>>

async function personAnswer(parts: PeopleOfficeParts, context: Routed, shown: Shown, status: PageStatus = 200) {
  const visitor = context.get('visitor')
  const file = await parts.people.personFile(personId(context))
  if (file === null) return context.notFound()
  const { email } = file.person
  const failure = email === null ? undefined : (await parts.failuresOf([email])).get(email)
  const done = doneFrom(context.req.query('done'), deskWords(visitor.language))
  const still = {
    refusal: null,
    grant: nothingGranted,
    officeErrors: {},
    refusing: nothingRefused,
    address: null,
    ...shown,
  }
  return renderPage(context, personPage({ visitor, time: await timeOf(parts), file, failure, done, ...still }), status)
}

function backToPerson(context: Routed, done: Done): Response {
  const page = href(context.get('visitor'), `/office/people/${personId(context)}`)
  return context.redirect(`${page}?done=${done}`, 303)
}

/** What did not work is said on the person's page, above what stands there now. */
async function answered(
  parts: PeopleOfficeParts,
  context: Routed,
  result: Result<null, keyof ReturnType<typeof deskWords>['refusals']>,
  done: Done,
) {
  if (result.ok) return backToPerson(context, done)
  const refusal = deskWords(context.get('visitor').language).refusals[result.refusal]
  return personAnswer(parts, context, { refusal }, 409)
}

function addressRoutes({ post }: OfficeRouter, parts: PeopleOfficeParts): void {
  post('correctAddress', '/office/people/:id/address', async (context) => {
    const form = await readForm(context)
    const typed = form.typed('email')
    const corrected = await parts.people.correctAddress(personId(context), typed, me(context).id)
    if (corrected.ok) return backToPerson(context, 'addressCorrected')
    const error = deskWords(context.get('visitor').language).addressRefusals[corrected.refusal]
    return personAnswer(parts, context, { address: { typed, error } }, 422)
  })
}

function checkRoutes({ post }: OfficeRouter, parts: PeopleOfficeParts): void {
  const { people } = parts
  post('checkMandates', '/office/people/:id/mandates/:mandate/confirm', async (context) => {
    const form = await readForm(context)
    const kind = form.choice('kind', mandateKinds)
    if (kind === null) {
      return personAnswer(parts, context, { refusal: deskWords(context.get('visitor').language).kindMissing }, 422)
    }
    return answered(parts, context, await people.confirmMandate(mandateId(context), kind, me(context).id), 'confirmed')
  })
  post('checkMandates', '/office/people/:id/mandates/:mandate/refuse', async (context) => {
    const form = await readForm(context)
    const field = reasonField(mandateId(context))
    const missing = deskWords(context.get('visitor').language).reasonMissing
    const reason = form.text(field, { max: mandateLimits.reasonLettersMax, missing })
    if (form.failed()) {
      return personAnswer(parts, context, { refusing: { typed: form.typed, errors: form.errors() } }, 422)
    }
    return answered(parts, context, await people.refuseMandate(mandateId(context), reason, me(context).id), 'refused')
  })
  post('checkMandates', '/office/people/:id/mandates/:mandate/hand-over', async (context) =>
    answered(parts, context, await people.handOverMandate(mandateId(context), true, me(context).id), 'handedOver'),
  )
  post('checkMandates', '/office/people/:id/mandates/:mandate/take-back', async (context) =>
    answered(parts, context, await people.handOverMandate(mandateId(context), false, me(context).id), 'takenBack'),
  )
  post('checkMandates', '/office/people/:id/mandates', async (context) => {
    const visitor = context.get('visitor')
    const form = await readForm(context)
    const { timezone } = await timeOf(parts)
    const { granting, found } = await readGrant({ form, visitor, timezone, municipalities: parts.municipalities })
    if (granting !== null) {
      const from = granting.from ?? parts.clock.now()
      const given = { ...granting, from, personId: personId(context) }
      const granted = await people.grantMandate(given, me(context).id)
      if (granted.ok) return backToPerson(context, 'granted')
      form.refuse(fieldOfGrant(granted.refusal), deskWords(visitor.language).refusals[granted.refusal])
    }
    const status = form.failed() ? 422 : 200
    return personAnswer(parts, context, { grant: { typed: form.typed, errors: form.errors(), found } }, status)
  })
}

function fieldOfGrant(refusal: MandateRefusal): string {
  return refusal === 'endsBeforeItBegins' ? 'to' : 'mandateKind'
}

function mandateRoutes({ get, post }: OfficeRouter, parts: PeopleOfficeParts): void {
  const { people } = parts
  get('checkMandates', '/office/people/:id/mandates/:mandate', (context) => mandateAnswer(parts, context, {}))
  post('checkMandates', '/office/people/:id/mandates/:mandate/end', async (context) => {
    const form = await readForm(context)
    const { timezone } = await timeOf(parts)
    const to = momentAfter(form.typed('lastDay').trim(), timezone)
    const words = deskWords(context.get('visitor').language)
    if (to === null) form.refuse('lastDay', words.dayInvalid)
    else {
      const ended = await people.endMandate(mandateId(context), to, me(context).id)
      if (ended.ok) return backToPerson(context, 'ended')
      form.refuse('lastDay', words.refusals[ended.refusal])
    }
    return mandateAnswer(parts, context, { typed: form.typed, errors: form.errors() }, 422)
  })
  post('checkMandates', '/office/people/:id/mandates/:mandate/successor', async (context) => {
    const form = await readForm(context)
    const found = await people.findPeople(form.typed('successor-query'))
    if (form.pressed('search', 'successor')) return mandateAnswer(parts, context, { typed: form.typed, found })
    const succeeded = await succeed(
      parts,
      context,
      form,
      found.map(({ id }) => id),
    )
    if (succeeded) return backToPerson(context, 'succeeded')
    return mandateAnswer(parts, context, { typed: form.typed, errors: form.errors(), found }, 422)
  })
}

async function succeed(
  parts: PeopleOfficeParts,
  context: Routed,
  form: PostedForm,
  found: readonly Id<'person'>[],
): Promise<boolean> {
  const words = deskWords(context.get('visitor').language)
  const successor = form.choice('successor', found, { missing: words.successorMissing })
  const from = firstMoment(form.typed('firstDay').trim(), (await timeOf(parts)).timezone)
  if (from === null) form.refuse('firstDay', words.dayInvalid)
  if (successor === null || from === null) return false
  const succeeded = await parts.people.succeedInMandate(mandateId(context), { successor, from }, me(context).id)
  if (!succeeded.ok) {
    const { refusal } = succeeded
    const isAboutDay = refusal === 'endsBeforeItBegins' || refusal === 'alreadyEnded'
    form.refuse(isAboutDay ? 'firstDay' : 'successor', words.refusals[refusal])
  }
  return succeeded.ok
}

type MandateShown = Partial<Pick<MandatePageProps, 'typed' | 'errors' | 'found' | 'refusal'>>

async function mandateAnswer(parts: PeopleOfficeParts, context: Routed, shown: MandateShown, status: PageStatus = 200) {
  const visitor = context.get('visitor')
  const file = await parts.people.personFile(personId(context))
  const mandate = file?.person.mandates.find(({ id }) => id === mandateId(context))
  if (file === null || mandate?.status !== 'confirmed') return context.notFound()
  const still = { typed: () => '', errors: {}, refusal: null, found: undefined, ...shown }
  return renderPage(context, mandatePage({ visitor, time: await timeOf(parts), file, mandate, ...still }), status)
}

function officeRoutes({ post }: OfficeRouter, parts: PeopleOfficeParts): void {
  const { people } = parts
  post('giveOffices', '/office/people/:id/offices', async (context) => {
    const form = await readForm(context)
    const words = deskWords(context.get('visitor').language)
    const office = form.choice('office', offices, { missing: words.officeMissing })
    if (office === null) return personAnswer(parts, context, { officeErrors: form.errors() }, 422)
    return answered(parts, context, await people.giveOffice(personId(context), office, me(context)), 'given')
  })
  post('giveOffices', '/office/people/:id/offices/take', async (context) => {
    const form = await readForm(context)
    const words = deskWords(context.get('visitor').language)
    const office = form.choice('office', offices)
    if (office === null) return personAnswer(parts, context, { refusal: words.officeMissing }, 422)
    return answered(parts, context, await people.takeOffice(personId(context), office, me(context)), 'taken')
  })
}
