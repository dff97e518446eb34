// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A quiet surface for things that belong together. */
import type { ComponentChildren } from 'preact'
import { accentClass } from './accent.ts'
import { classes } from './classes.ts'

export type CardProps = {
  readonly title?: ComponentChildren
  /** Level of the title in the page's outline. */
  readonly level?: 2 | 3 | 4
  /** A line above the title: when, which kind, which track. */
  readonly kicker?: ComponentChildren
  /** Makes the title a link and the whole card its press area. */
  readonly href?: string
  /** A track's accent name; shows as a bar at the card's start. */
  readonly accent?: string | null | undefined
  /** 'plain' has no shadow, 'highlight' is for the one thing that matters now. */
  readonly kind?: 'raised' | 'plain' | 'highlight'
  readonly as?: 'div' | 'section' | 'article' | 'li' | 'aside'
  readonly id?: string
  readonly class?: string
  /** Below a line at the card's end: buttons or facts. */
  readonly footer?: ComponentChildren
  readonly children?: ComponentChildren
}

export function Card({ title, level = 2, kicker, href, accent, kind = 'raised', as = 'div', ...rest }: CardProps) {
  const Box = as
  const Title = `h${level}` as const
  const name = classes(
    'card',
    `card--${kind}`,
    accent !== undefined && `card--accent ${accentClass(accent)}`,
    href !== undefined && 'card--link',
    rest.class,
  )
  return (
    <Box class={name} id={rest.id}>
      {kicker !== undefined && <p class="card__kicker">{kicker}</p>}
      {title !== undefined && (
        <Title class="card__title">{href === undefined ? title : <a href={href}>{title}</a>}</Title>
      )}
      {rest.children !== undefined && <div class="card__body">{rest.children}</div>}
      {rest.footer !== undefined && <div class="card__footer">{rest.footer}</div>}
    </Box>
  )
}

/** Cards side by side where there is room, below one another where there is none. */
export function CardGrid({
  as = 'div',
  children,
}: {
  readonly as?: 'div' | 'ul'
  readonly children: ComponentChildren
}) {
  const Grid = as
  return <Grid class="card-grid">{children}</Grid>
}

export type EmptyStateProps = {
  readonly title: ComponentChildren
  /** What the person can do about it. */
  readonly action?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Says that there is nothing here yet, why, and what to do. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty__title">{title}</p>
      {children !== undefined && <div class="empty__text">{children}</div>}
      {action !== undefined && <div class="empty__action">{action}</div>}
    </div>
  )
}
