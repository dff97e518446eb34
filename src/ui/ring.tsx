// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A share of a time as a ring, with what is left in its middle. Drawn with attributes only: the policy allows no
 * style.
 */
import type { ComponentChildren } from 'preact'

export type RingProps = {
  /** 0 … 1; more is drawn as full. */
  readonly share: number
  /** 'soon' when the time is nearly used, 'over' when it is. */
  readonly tone?: 'calm' | 'soon' | 'over'
  /** What a person reads in the middle: "2:40". */
  readonly children: ComponentChildren
}

export function Ring({ share, tone = 'calm', children }: RingProps) {
  const drawn = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  return (
    <div class={`ring ring--${tone}`}>
      <svg class="ring__circle" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle class="ring__track" cx="60" cy="60" r="54" />
        {drawn > 0 && (
          <circle class="ring__share" cx="60" cy="60" r="54" pathLength="100" stroke-dasharray={`${drawn} 100`} />
        )}
      </svg>
      <div class="ring__text">{children}</div>
    </div>
  )
}
