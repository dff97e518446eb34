// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The congress office: the pages of those who prepare and run it, with one way through them at their side. Each module
 * brings its own sections; the server joins them (site.office), and a person sees those they may open.
 */
import type { ComponentChildren } from 'preact'
import { PageHead, type Crumb } from '../ui/index.ts'
import { href } from './href.ts'
import { Shell } from './shell.tsx'
import { shellWords } from './shell.words.ts'
import { officeOf, type Visitor } from './visitor.ts'

export type OfficePageProps = {
  readonly visitor: Visitor
  readonly title: string
  readonly lead?: ComponentChildren
  /** The way down from the section to this page. */
  readonly crumbs?: readonly Crumb[]
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

export function OfficePage({ visitor, title, lead, crumbs, actions, children }: OfficePageProps) {
  const words = shellWords(visitor.language)
  return (
    <Shell visitor={visitor} title={title} layout="wide">
      <div class="office">
        <nav class="office__nav" aria-label={words.office}>
          <ul class="office__sections">
            {officeOf(visitor).map(({ path, label }) => (
              <li key={path}>
                <a class="office__section" href={href(visitor, path)} aria-current={mark(visitor.path, path)}>
                  {label(visitor.language)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="office__main flow">
          <PageHead
            title={title}
            {...(lead === undefined ? {} : { lead })}
            {...(crumbs === undefined ? {} : { crumbs })}
            {...(actions === undefined ? {} : { actions })}
          />
          {children}
        </div>
      </div>
    </Shell>
  )
}

/** A section is current on its own page, and holds the current page when that lies below it. */
function mark(path: string, section: string): 'page' | 'true' | undefined {
  if (path === section) return 'page'
  return path.startsWith(`${section}/`) ? 'true' : undefined
}
