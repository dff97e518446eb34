// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Turning a page into an answer. */
import type { Context } from 'hono'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Web } from './visitor.ts'

export { href } from './href.ts'
export type { ShellProps as PageProps } from './shell.tsx'

/** What a page may be answered with: 422 keeps what was typed, 404 and 403 are pages too. */
export type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503

/** Sends a whole page; `page` is a `<Shell>`. */
export function renderPage(context: Context<Web>, page: VNode, status: PageStatus = 200): Response | Promise<Response> {
  return context.html(`<!doctype html>${render(page)}`, status)
}
