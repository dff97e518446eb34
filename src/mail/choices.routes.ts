// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Choosing one's letters, signed in, and withdrawing by the link of a letter. */
import type { Context, Hono } from 'hono'
import type { Id } from '../base/id.ts'
import { readForm } from '../web/form.ts'
import { guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { choicesPage, withdrawnPage, withdrawPage, withdrawUnknownPage } from './choices.pages.tsx'
import { unchosen, type Choices, type WithdrawFrom } from './choices.service.ts'
import { mailAccess } from './mail.access.rules.ts'

export type ChoicesRoutesParts = {
  readonly choices: Choices
  /** Null for somebody without an address. */
  addressOf(person: Id<'person'>): Promise<string | null>
}

export function choicesRoutes({ choices, addressOf }: ChoicesRoutesParts): Hono<Web> {
  const { routes, get, post } = guarded(mailAccess)
  const ownAddress = async (context: Context<Web>) => {
    const { person } = context.get('visitor')
    return person === null ? null : addressOf(person.id)
  }
  get('chooseLetters', '/letters', async (context) => {
    const email = await ownAddress(context)
    const choice = email === null ? unchosen : await choices.of(email)
    const saved = context.req.query('saved') !== undefined
    return renderPage(context, choicesPage({ visitor: context.get('visitor'), email, choice, saved }))
  })
  post('chooseLetters', '/letters', async (context) => {
    const email = await ownAddress(context)
    const form = await readForm(context)
    const chosen = { reminders: form.checked('reminders'), news: form.checked('news') }
    if (email !== null) await choices.choose(email, chosen)
    return context.redirect(`${href(context.get('visitor'), '/letters')}?saved`, 303)
  })
  for (const from of ['news', 'reminders'] as const satisfies readonly WithdrawFrom[]) {
    const path = `/letters/withdraw/${from}/:token` as const
    get('withdraw', path, async (context) => {
      const visitor = context.get('visitor')
      context.header('Cache-Control', 'no-store')
      const known = await choices.byToken(context.req.param('token'))
      if (known === null) return renderPage(context, withdrawUnknownPage({ visitor }), 404)
      return renderPage(context, withdrawPage({ visitor, from, token: known.token }))
    })
    post('withdraw', path, async (context) => {
      const visitor = context.get('visitor')
      const known = await choices.byToken(context.req.param('token'))
      if (known === null) return renderPage(context, withdrawUnknownPage({ visitor }), 404)
      await choices.choose(known.address, { [from]: false })
      return renderPage(context, withdrawnPage({ visitor, from }))
    })
  }
  return routes
}
