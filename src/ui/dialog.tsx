// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A question that must be answered first: the browser's own dialog, which keeps the focus and closes with Escape. */
import type { ComponentChildren, Ref } from 'preact'
import { useUiWords } from './language.ts'
import { Icon } from './icon.tsx'

export type DialogProps = {
  readonly id: string
  readonly title: ComponentChildren
  /** The browser's half opens it: `element.showModal()`. */
  readonly dialogRef?: Ref<HTMLDialogElement>
  /** Drawn open in the page, without script. */
  readonly open?: boolean
  readonly onClose?: () => void
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

export function Dialog({ id, title, dialogRef, open, onClose, actions, children }: DialogProps) {
  const words = useUiWords()
  return (
    <dialog class="dialog" id={id} ref={dialogRef} open={open} onClose={onClose} aria-labelledby={`${id}-title`}>
      <form method="dialog" class="dialog__bar">
        <h2 class="dialog__title" id={`${id}-title`}>
          {title}
        </h2>
        <button class="button button--quiet button--icon" aria-label={words.close}>
          <Icon name="close" />
        </button>
      </form>
      <div class="dialog__body">{children}</div>
      {actions !== undefined && <div class="dialog__actions">{actions}</div>}
    </dialog>
  )
}
