// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The outbox: every letter, readable in the browser. The server mounts it in the demo only. */
import type { Hono } from 'hono'
import { asId } from '../base/id.ts'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { mailAccess } from './mail.access.rules.ts'
import type { Mailbox } from './mail.service.ts'
import { letterMissingPage, letterPage, outboxPage } from './outbox.pages.tsx'

/** More is not shown at once; a demo writes a few. */
const shownMax = 200

export function outboxRoutes({ mailbox }: { readonly mailbox: Mailbox }): Hono<Web> {
  const { routes, get } = guarded(mailAccess)
  get('readOutbox', '/outbox', async (context) => {
    const visitor = context.get('visitor')
    context.header('Cache-Control', 'no-store')
    const { delivers } = mailbox
    return renderPage(context, outboxPage({ visitor, delivers, letters: await mailbox.newest(shownMax), shownMax }))
  })
  get('readOutbox', '/outbox/:id', async (context) => {
    const visitor = context.get('visitor')
    context.header('Cache-Control', 'no-store')
    const letter = await mailbox.letter(asId<'mail'>(context.req.param('id')))
    if (letter === null) return renderPage(context, letterMissingPage({ visitor }), 404)
    return renderPage(context, letterPage({ visitor, delivers: mailbox.delivers, letter }))
  })
  return routes
}
