// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Text for screen readers only. */
import type { ComponentChildren } from 'preact'

/** The class for an element that must be read aloud but not seen. */
export const visuallyHidden = 'visually-hidden'

export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
  return <span class={visuallyHidden}>{children}</span>
}
