// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The ways through the pages: where I am, and the views of one thing side by side. */
import type { ComponentChildren } from 'preact'
import { useUiWords } from './language.ts'

export type Crumb = { readonly label: ComponentChildren; readonly href: string }

/** The way down to this page; the page itself is not in it, its title stands below. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumb" aria-label={useUiWords().breadcrumb}>
      <ol class="breadcrumb__list">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type Tab = { readonly label: ComponentChildren; readonly href: string; readonly current: boolean }

/** Views of the same thing as links (programme by time, by track): each has its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="tabs__tab" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
