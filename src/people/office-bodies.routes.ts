// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's pages about bodies over HTTP: delegations, votes, and domains that confirm. */
import type { Context } from 'hono'
import { asId } from '../base/id.ts'
import { readForm } from '../web/form.ts'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { bodiesPage, bodyPage, type BodyPageProps } from './office-bodies.pages.tsx'
import { doneFrom, pageFrom, type Done } from './office-parts.tsx'
import { me, timeOf, type OfficeRouter, type PeopleOfficeParts } from './office-desk.ts'
import { deskWords } from './office-desk.words.ts'
import { mandateKinds } from './people.rules.ts'

type Routed = Context<Web>
const bodyId = (context: Routed) => asId<'body'>(context.req.param('id') ?? '')

export function officeBodyRoutes({ get, post }: OfficeRouter, parts: PeopleOfficeParts): void {
  const { people } = parts
  get('seeBodies', '/office/bodies', async (context) => {
    const typed = context.req.query('q') ?? ''
    const listed = await people.listBodies({ typed, page: pageFrom(context.req.query('page')) })
    const represented = await people.represented()
    const shown = { visitor: context.get('visitor'), time: await timeOf(parts), typed, listed, represented }
    return renderPage(context, bodiesPage(shown))
  })
  get('seeBodies', '/office/bodies/:id', (context) => bodyAnswer(parts, context, {}))
  post('changeBodies', '/office/bodies/:id/votes', async (context) => {
    const form = await readForm(context)
    const text = form.typed('votes').trim()
    const changed = await people.changeVotes(bodyId(context), /^\d{1,2}$/.test(text) ? Number(text) : 0, me(context).id)
    if (changed.ok) return backToBody(context, 'votes')
    form.refuse('votes', deskWords(context.get('visitor').language).refusals[changed.refusal])
    return bodyAnswer(parts, context, { typed: form.typed, errors: form.errors() }, 422)
  })
  post('changeBodies', '/office/bodies/:id/domains', async (context) => {
    const form = await readForm(context)
    const words = deskWords(context.get('visitor').language)
    const domain = form.typed('domain')
    const kind = form.choice('domainKind', mandateKinds, { missing: words.kindMissing })
    if (kind !== null) {
      const entered = await people.enterDomain(bodyId(context), { domain, kind }, me(context).id)
      if (entered.ok) return backToBody(context, 'domainEntered')
      form.refuse('domain', words.domainRefusals[entered.refusal])
    }
    return bodyAnswer(parts, context, { typed: form.typed, errors: form.errors() }, 422)
  })
  post('changeBodies', '/office/bodies/:id/domains/remove', async (context) => {
    const form = await readForm(context)
    await people.removeDomain(bodyId(context), form.typed('domain'), me(context).id)
    return backToBody(context, 'domainRemoved')
  })
}

function backToBody(context: Routed, done: Done): Response {
  return context.redirect(`${href(context.get('visitor'), `/office/bodies/${bodyId(context)}`)}?done=${done}`, 303)
}

type Shown = Partial<Pick<BodyPageProps, 'typed' | 'errors'>>

async function bodyAnswer(
  { people, ...rest }: PeopleOfficeParts,
  context: Routed,
  shown: Shown,
  status: PageStatus = 200,
) {
  const visitor = context.get('visitor')
  const file = await people.bodyFile(bodyId(context))
  if (file === null) return context.notFound()
  const done = doneFrom(context.req.query('done'), deskWords(visitor.language))
  const still = { typed: () => '', errors: {}, refusal: null, ...shown }
  const time = await timeOf({ people, ...rest })
  return renderPage(context, bodyPage({ visitor, time, file, done, ...still }), status)
}
