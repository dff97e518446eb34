// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the page has to say to the person about what just happened or holds right now. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const noticeIcons: Record<NoticeKind, IconName> = { info: 'info', success: 'check', warning: 'warning', error: 'error' }

export type NoticeProps = {
  readonly kind?: NoticeKind
  readonly title?: ComponentChildren
  /** Read aloud when it appears while the page is open: 'status' waits its turn, 'alert' interrupts. */
  readonly live?: 'status' | 'alert'
  readonly id?: string
  readonly class?: string
  readonly children?: ComponentChildren
}

export function Notice({ kind = 'info', title, live, id, children, ...rest }: NoticeProps) {
  return (
    <div class={classes('notice', `notice--${kind}`, rest.class)} id={id} role={live}>
      <Icon name={noticeIcons[kind]} />
      <div class="notice__text">
        {title !== undefined && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
