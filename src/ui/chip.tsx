// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A word or a number that says the state or kind of the thing beside it. Never the only bearer of colour: it is text.
 */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type ChipKind = 'plain' | 'info' | 'success' | 'warning' | 'danger' | 'now' | 'accent'

export type ChipProps = {
  /** 'accent' takes the colour of the accent class around it; 'now' is for what is happening this minute. */
  readonly kind?: ChipKind
  readonly icon?: IconName
  readonly class?: string
  readonly children: ComponentChildren
}

export function Chip({ kind = 'plain', icon, children, ...rest }: ChipProps) {
  return (
    <span class={classes('chip', `chip--${kind}`, rest.class)}>
      {kind === 'now' && <span class="chip__pulse" aria-hidden="true" />}
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  )
}

/** A count in a small round: unread messages, people in the queue. Put the unit into `label`: "3 neue Nachrichten". */
export function Count({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <span class="count">
      <span aria-hidden="true">{value > 99 ? '99+' : value}</span>
      <span class="visually-hidden">{label}</span>
    </span>
  )
}
