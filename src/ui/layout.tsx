// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The shapes a page's main part is built of. */
import type { ComponentChildren } from 'preact'
import { accentClass } from './accent.ts'
import { classes } from './classes.ts'
import { Breadcrumb, type Crumb } from './navigation.tsx'

export type PageHeadProps = {
  readonly title: ComponentChildren
  /** The language of the title when it is not the page's. */
  readonly lang?: string | undefined
  readonly crumbs?: readonly Crumb[]
  readonly kicker?: ComponentChildren
  readonly lead?: ComponentChildren
  readonly actions?: ComponentChildren
  /** A track's accent name: a bar beside the title. */
  readonly accent?: string | null | undefined
}

/** How a page begins: the way down to it, its h1, one sentence, what to do. */
export function PageHead({ title, lang, crumbs, kicker, lead, actions, accent }: PageHeadProps) {
  const accented = accent !== undefined && `page-head--accent ${accentClass(accent)}`
  return (
    <>
      {crumbs !== undefined && <Breadcrumb crumbs={crumbs} />}
      <div class={classes('page-head', accented)}>
        {kicker !== undefined && <p class="page-head__kicker">{kicker}</p>}
        <h1 lang={lang}>{title}</h1>
        {lead !== undefined && <p class="page-head__lead">{lead}</p>}
        {actions !== undefined && <div class="page-head__actions">{actions}</div>}
      </div>
    </>
  )
}

export type BandProps = {
  readonly title?: ComponentChildren
  /** At the title's other end: a link to more. */
  readonly more?: ComponentChildren
  readonly ground?: 'paper' | 'surface' | 'brand'
  readonly id?: string
  readonly children: ComponentChildren
}

/** A stretch of a page from edge to edge, for layout="full". */
export function Band({ title, more, ground = 'paper', id, children }: BandProps) {
  return (
    <section class={`band band--${ground}`} id={id}>
      <div class="wrap">
        {title !== undefined && (
          <div class="band__head">
            <h2>{title}</h2>
            {more}
          </div>
        )}
        {children}
      </div>
    </section>
  )
}

export type WithAsideProps = {
  /** The page's beginning (PageHead): above both where it is narrow. */
  readonly head?: ComponentChildren
  readonly aside: ComponentChildren
  readonly children: ComponentChildren
}

/** Text with facts beside it; narrow pages show head, facts, text, since time and room are what people look for. */
export function WithAside({ head, aside, children }: WithAsideProps) {
  return (
    <div class="with-aside">
      {head !== undefined && <div class="with-aside__head flow">{head}</div>}
      <div class="with-aside__aside">{aside}</div>
      <div class="with-aside__main flow">{children}</div>
    </div>
  )
}
