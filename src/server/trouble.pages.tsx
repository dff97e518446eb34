// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a person sees when something does not work: what happened, and what to do. Never a stack, never a code alone.
 */
import type { Context } from 'hono'
import { unreachable } from '../base/assert.ts'
import { Button, Notice, PageHead } from '../ui/index.ts'
import { href, renderPage } from '../web/page.tsx'
import type { PageStatus } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { serverWords } from './server.words.ts'

export type Trouble =
  | { readonly is: 'notFound' }
  | { readonly is: 'signInNeeded' }
  | { readonly is: 'notYours' }
  | { readonly is: 'formOutdated' }
  | { readonly is: 'foreignForm' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'tooLarge' }
  | { readonly is: 'tooMany'; readonly retryAfterSeconds: number }
  | { readonly is: 'fault'; readonly reference: string }
  | { readonly is: 'unavailable' }

function statusOf(trouble: Trouble): PageStatus {
  switch (trouble.is) {
    case 'notFound':
      return 404
    case 'signInNeeded':
    case 'notYours':
    case 'formOutdated':
    case 'foreignForm':
      return 403
    case 'unreadable':
      return 400
    case 'tooLarge':
      return 413
    case 'tooMany':
      return 429
    case 'fault':
      return 500
    case 'unavailable':
      return 503
    default:
      return unreachable(trouble)
  }
}

function TroublePage({ visitor, trouble }: { readonly visitor: Visitor; readonly trouble: Trouble }) {
  const words = serverWords(visitor.language).pages
  const { title, text, todo } = words[trouble.is]
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} lead={text} />
      <Notice kind="info" title={todo}>
        {trouble.is === 'tooMany' && <p>{words.tooMany.wait(trouble.retryAfterSeconds)}</p>}
        {trouble.is === 'fault' && (
          <p>
            <code>{trouble.reference}</code>
          </p>
        )}
      </Notice>
      <p>
        {trouble.is === 'signInNeeded' ? (
          <Button kind="primary" href={href(visitor, '/sign-in')}>
            {words.signIn}
          </Button>
        ) : (
          <Button kind="primary" href={href(visitor, '/')}>
            {words.home}
          </Button>
        )}
      </p>
    </Shell>
  )
}

/** How long to wait when the database is away: an embedded one is back within a second or two. */
const unavailableSeconds = 10

export function troublePage(context: Context<Web>, visitor: Visitor, trouble: Trouble): Response | Promise<Response> {
  if (trouble.is === 'tooMany') context.header('Retry-After', String(trouble.retryAfterSeconds))
  if (trouble.is === 'unavailable') context.header('Retry-After', String(unavailableSeconds))
  return renderPage(context, <TroublePage visitor={visitor} trouble={trouble} />, statusOf(trouble))
}
