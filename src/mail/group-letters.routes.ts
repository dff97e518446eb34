// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Writing to a group over HTTP: a form, a preview that sends nothing, and the progress of what is sent. */
import type { Context } from 'hono'
import { asId } from '../base/id.ts'
import { isLanguage } from '../base/language.ts'
import { readForm, type PostedForm } from '../web/form.ts'
import { framingHeader, framingPolicy } from '../web/framing.ts'
import { lookAgain } from '../web/looking-again.tsx'
import { href, renderPage, type PageStatus } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import {
  draftForm,
  groupLetterMissingPage,
  groupLettersPage,
  previewPage,
  progressPage,
} from './group-letters.pages.tsx'
import { purposes, groupLetterLimits as limits, stateOfGroupLetter, type Draft } from './group-letters.rules.ts'
import type { GroupLetterRefusal, GroupLetters } from './group-letters.service.ts'
import { groupLetterWords } from './group-letters.words.ts'
import { startOf, textsOf } from './group-starts.ts'
import { looksLikeId } from './letter.rules.ts'
import { framedLetter, personOf, type MailOfficeRoutesParts, type MailRoutes } from './mail-office-routing.ts'
import type { GroupLetterId } from './mail.service.ts'

const refreshSeconds = 5

/** An id nobody can have for what is none, so that it is not found. */
function groupLetterIdFrom(text: string): GroupLetterId {
  return asId<'groupLetter'>(looksLikeId(text) ? text : '')
}

function idOf(context: Context<Web>): GroupLetterId {
  return groupLetterIdFrom(context.req.param('id') ?? '')
}

export function groupLetterRoutes(routes: MailRoutes, parts: MailOfficeRoutesParts): void {
  const { get, post } = routes
  const { groupLetters } = parts
  get('writeToGroup', '/office/mail/send', async (context) => {
    const visitor = context.get('visitor')
    const [letters, timeZone] = [await groupLetters.list(), await parts.timeZone()]
    return renderPage(context, groupLettersPage({ visitor, letters, timeZone }))
  })
  get('writeToGroup', '/office/mail/send/new', async (context) => {
    const visitor = context.get('visitor')
    const id = context.req.query('draft')
    const known = id === undefined ? null : await groupLetters.find(groupLetterIdFrom(id))
    const start = startOf(context.req.query('start'))
    const typed = known === null ? textsOf(start, visitor.site) : textsOf(known.letter, visitor.site)
    const shown = { visitor, groups: await groupLetters.groups(), typed, errors: {}, draft: known?.letter.id ?? null }
    return renderPage(context, draftForm(shown))
  })
  post('writeToGroup', '/office/mail/send/new', (context) => writeDraft(context, groupLetters))
  get('writeToGroup', '/office/mail/send/:id', (context) => showLetter(context, parts, 200, null))
  get('writeToGroup', '/office/mail/send/:id/html/:tongue', async (context) => {
    const tongue = context.req.param('tongue')
    const found = await groupLetters.find(idOf(context))
    if (found === null || !isLanguage(tongue)) return context.notFound()
    return framedLetter(context, await groupLetters.preview(found.letter, tongue, personOf(context).id))
  })
  pressRoutes(routes, parts)
}

/** What is pressed on the preview's and the progress's pages. */
function pressRoutes({ post }: MailRoutes, parts: MailOfficeRoutesParts): void {
  const { groupLetters } = parts
  const pageOf = (context: Context<Web>) => href(context.get('visitor'), `/office/mail/send/${idOf(context)}`)
  post('writeToGroup', '/office/mail/send/:id/sample', async (context) => {
    const sent = await groupLetters.sendSample(idOf(context), personOf(context).id)
    if (!sent.ok) return showLetter(context, parts, 422, sent.refusal)
    return context.redirect(`${pageOf(context)}?sample`, 303)
  })
  post('writeToGroup', '/office/mail/send/:id/send', async (context) => {
    const sent = await groupLetters.send(idOf(context), personOf(context).id)
    // Pressed twice: it is on its way, and its page shows how far.
    if (!sent.ok && sent.refusal !== 'alreadySent') return showLetter(context, parts, 422, sent.refusal)
    return context.redirect(pageOf(context), 303)
  })
  post('writeToGroup', '/office/mail/send/:id/stop', async (context) => {
    await groupLetters.stop(idOf(context), personOf(context).id)
    return context.redirect(pageOf(context), 303)
  })
  post('writeToGroup', '/office/mail/send/:id/discard', async (context) => {
    await groupLetters.discard(idOf(context))
    return context.redirect(href(context.get('visitor'), '/office/mail/send'), 303)
  })
}

async function showLetter(
  context: Context<Web>,
  parts: MailOfficeRoutesParts,
  status: PageStatus,
  refusal: GroupLetterRefusal | null,
): Promise<Response> {
  const { groupLetters } = parts
  const visitor = context.get('visitor')
  const found = await groupLetters.find(idOf(context))
  if (found === null) return renderPage(context, groupLetterMissingPage({ visitor }), 404)
  const timeZone = await parts.timeZone()
  const state = stateOfGroupLetter(found.letter, found.tally)
  if (state === 'draft') {
    const by = personOf(context).id
    const letters = {
      de: await groupLetters.preview(found.letter, 'de', by),
      en: await groupLetters.preview(found.letter, 'en', by),
    }
    const audience = await groupLetters.audience(found.letter)
    const sampled = context.req.query('sample') !== undefined
    context.header(framingHeader, framingPolicy)
    const shown = { visitor, letter: found.letter, letters, audience, refusal: refusalText(context, refusal), sampled }
    return renderPage(context, previewPage(shown), status)
  }
  const { delivers } = parts.office
  const again = state === 'sending' && delivers ? lookAgain(context, refreshSeconds) : null
  const by = await parts.nameOf(found.letter.writtenBy)
  return renderPage(context, progressPage({ visitor, ...found, state, timeZone, by, again }), status)
}

function refusalText(context: Context<Web>, refusal: GroupLetterRefusal | null): string | null {
  if (refusal === null) return null
  const words = groupLetterWords(context.get('visitor').language).refusals
  switch (refusal) {
    case 'tooManyAddresses':
      return words.tooManyAddresses(limits.addressesMax)
    case 'tooManyToday':
      return words.tooManyToday(limits.perDayMax)
    case 'groupGone':
    case 'nobodyInGroup':
    case 'alreadySent':
    case 'noAddress':
      return words[refusal]
  }
}

async function writeDraft(context: Context<Web>, groupLetters: GroupLetters): Promise<Response> {
  const visitor = context.get('visitor')
  const form = await readForm(context)
  const groups = await groupLetters.groups()
  const known = form.typed('draft')
  const id = looksLikeId(known) ? groupLetterIdFrom(known) : null
  const draft = draftFrom(
    form,
    groups.map(({ key }) => key),
    context,
  )
  if (draft !== null) {
    const written = await groupLetters.write(draft, personOf(context).id, id)
    if (written.ok) return context.redirect(href(visitor, `/office/mail/send/${written.value}`), 303)
    form.refuse('group', refusalText(context, written.refusal) ?? '')
  }
  const shown = { visitor, groups, typed: form.typed, errors: form.errors(), draft: id }
  return renderPage(context, draftForm(shown), 422)
}

/** Null when something is to be corrected. */
function draftFrom(form: PostedForm, keys: readonly string[], context: Context<Web>): Draft | null {
  const words = groupLetterWords(context.get('visitor').language)
  const { subjectLettersMax, bodyLettersMax } = limits
  const groupKey = form.choice('group', keys, { missing: words.groupMissing })
  const purpose = form.choice('purpose', purposes, { missing: words.purposeMissing })
  const subject = form.line('subjectDe', { max: subjectLettersMax, missing: words.subjectMissing })
  const body = form.text('bodyDe', { max: bodyLettersMax, missing: words.bodyMissing })
  const subjectEn = form.line('subjectEn', { max: subjectLettersMax })
  const bodyEn = form.text('bodyEn', { max: bodyLettersMax })
  if (subjectEn === '' && bodyEn !== '') form.refuse('subjectEn', words.bothInEnglish)
  if (subjectEn !== '' && bodyEn === '') form.refuse('bodyEn', words.bothInEnglish)
  if (form.failed() || groupKey === null || purpose === null) return null
  const english = subjectEn !== '' && bodyEn !== ''
  return {
    groupKey,
    purpose,
    subject: english ? { de: subject, en: subjectEn } : { de: subject },
    body: english ? { de: body, en: bodyEn } : { de: body },
  }
}
