// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The mail office over HTTP: letters, one letter, templates. */
import type { Context, Hono } from 'hono'
import { asId } from '../base/id.ts'
import { isLanguage } from '../base/language.ts'
import type { OfficeSection } from '../web/access.rules.ts'
import { framingHeader, framingPolicy } from '../web/framing.ts'
import { guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { groupLetterRoutes } from './group-letters.routes.ts'
import { looksLikeId } from './letter.rules.ts'
import { mailAccess } from './mail.access.rules.ts'
import { letterGonePage, lettersPage, officeLetterPage, type OfficeView } from './mail-office.pages.tsx'
import { mailOfficeLimits, mailStates } from './mail-office.service.ts'
import { mailOfficeWords } from './mail-office.words.ts'
import { framedLetter, personOf, type MailOfficeRoutesParts, type MailRoutes } from './mail-office-routing.ts'
import type { MailId } from './mail.service.ts'
import { templateMissingPage, templatePage, templatesPage } from './templates.pages.tsx'

export const mailOfficeSection: OfficeSection = {
  path: '/office/mail',
  access: mailAccess.seeLetters,
  label: (language) => mailOfficeWords(language).label,
  lead: (language) => mailOfficeWords(language).lead,
}

export function mailOfficeRoutes(parts: MailOfficeRoutesParts): Hono<Web> {
  const guardedRoutes: MailRoutes = guarded(mailAccess)
  letterRoutes(guardedRoutes, parts)
  templateRoutes(guardedRoutes, parts)
  groupLetterRoutes(guardedRoutes, parts)
  return guardedRoutes.routes
}

async function viewOf(context: Context<Web>, parts: MailOfficeRoutesParts): Promise<OfficeView> {
  const { templates, office } = parts
  return {
    visitor: context.get('visitor'),
    timeZone: await parts.timeZone(),
    templates,
    delivers: office.delivers,
  }
}

function letterRoutes({ get, post }: MailRoutes, parts: MailOfficeRoutesParts): void {
  const { office } = parts
  get('seeLetters', '/office/mail', async (context) => {
    const group = context.req.query('group')
    // The one letter PostgreSQL refuses in a text.
    const typed = (context.req.query('q') ?? '').replaceAll('\u0000', ' ')
    const search = {
      state: mailStates.find((state) => state === context.req.query('state')) ?? null,
      search: typed.trim().slice(0, mailOfficeLimits.searchLettersMax),
      groupLetter: group === undefined || !looksLikeId(group) ? null : asId<'groupLetter'>(group),
    }
    const [found, counts, view] = await Promise.all([office.letters(search), office.counts(), viewOf(context, parts)])
    return renderPage(context, lettersPage(view, { ...found, search, counts }))
  })
  get('seeLetters', '/office/mail/letters/:id', async (context) => {
    const found = await office.letter(asId<'mail'>(context.req.param('id')))
    const visitor = context.get('visitor')
    if (found === null) return renderPage(context, letterGonePage({ visitor }), 404)
    const said = { retried: context.req.query('retried') === 'yes', refused: context.req.query('retried') === 'no' }
    return renderPage(context, officeLetterPage(await viewOf(context, parts), found.letter, found.name, said))
  })
  post('retryLetter', '/office/mail/letters/:id/retry', async (context) => {
    const id: MailId = asId<'mail'>(context.req.param('id'))
    const retried = (await office.retry(id, personOf(context).id)) ? 'yes' : 'no'
    const page = href(context.get('visitor'), `/office/mail/letters/${id}`)
    return context.redirect(`${page}?retried=${retried}`, 303)
  })
}

function templateRoutes({ get }: MailRoutes, { templates }: MailOfficeRoutesParts): void {
  const templateOf = (kind: string) => templates.find((template) => template.kind === kind)
  get('seeTemplates', '/office/mail/templates', (context) =>
    renderPage(context, templatesPage(context.get('visitor'), templates)),
  )
  get('seeTemplates', '/office/mail/templates/:kind', (context) => {
    const visitor = context.get('visitor')
    const template = templateOf(context.req.param('kind'))
    if (template === undefined) return renderPage(context, templateMissingPage(visitor), 404)
    context.header(framingHeader, framingPolicy)
    return renderPage(context, templatePage(visitor, template))
  })
  get('seeTemplates', '/office/mail/templates/:kind/:tongue', (context) => {
    const tongue = context.req.param('tongue')
    const template = templateOf(context.req.param('kind'))
    if (template === undefined || !isLanguage(tongue)) return context.notFound()
    return framedLetter(context, template.sample(tongue))
  })
}
