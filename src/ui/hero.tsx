// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The first thing a visitor sees of a congress: what, when, by whom, what to do, above the common green. */
import type { ComponentChildren } from 'preact'
import { Scene } from './scene.tsx'

export type HeroProps = {
  readonly title: ComponentChildren
  /** Date and place of the event. */
  readonly kicker?: ComponentChildren
  readonly lead?: ComponentChildren
  /** Buttons; one of them primary. */
  readonly actions?: ComponentChildren
  /** Beside the text where there is room: a highlighted card, what is on now. */
  readonly children?: ComponentChildren
}

export function Hero({ title, kicker, lead, actions, children }: HeroProps) {
  return (
    <div class="hero">
      <div class="wrap hero__inner">
        <div class="hero__text">
          {kicker !== undefined && <p class="hero__kicker">{kicker}</p>}
          <h1 class="hero__title">{title}</h1>
          {lead !== undefined && <p class="hero__lead">{lead}</p>}
          {actions !== undefined && <div class="hero__actions">{actions}</div>}
        </div>
        {children !== undefined && <div class="hero__beside">{children}</div>}
      </div>
      <div class="hero__scene">
        <Scene />
      </div>
    </div>
  )
}
