// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The outbox: every letter, readable in the browser. The server mounts it in the demo only. */
import type { Hono } from 'hono'
import { asId } from '../base/id.ts'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import type { Web } from '../web/visitor.ts'
import { contentTypeOf } from './attachments.rules.ts'
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
  get('readOutbox', '/outbox/:id/attachments/:index{\\d}', async (context) => {
    const visitor = context.get('visitor')
    const letter = await mailbox.letter(asId<'mail'>(context.req.param('id')))
    const attachment = letter?.attachments[Number(context.req.param('index'))]
    if (attachment === undefined) return renderPage(context, letterMissingPage({ visitor }), 404)
    context.header('Cache-Control', 'no-store')
    context.header('Content-Type', contentTypeOf(attachment.mediaType))
    context.header('Content-Disposition', asFile(attachment.name))
    return context.body(new Uint8Array(attachment.content))
  })
  return routes
}

/** Always a file, never a page; the name in the form of RFC 8187, which knows no bare brackets. */
function asFile(name: string): string {
  const encoded = encodeURIComponent(name).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
  return `attachment; filename*=UTF-8''${encoded}`
}
