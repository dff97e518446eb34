// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Facts: a name and what holds for it. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type Fact = {
  readonly term: ComponentChildren
  readonly value: ComponentChildren
  readonly icon?: IconName
}

export type DefinitionListProps = {
  readonly facts: readonly Fact[]
  /** 'stacked' for a narrow column, 'rows' with a line between, 'figures' for large numbers side by side. */
  readonly look?: 'stacked' | 'rows' | 'figures'
}

export function DefinitionList({ facts, look = 'rows' }: DefinitionListProps) {
  return (
    <dl class={`facts facts--${look}`}>
      {facts.map((fact, index) => (
        <div class="facts__fact" key={index}>
          <dt class="facts__term">
            {fact.icon && <Icon name={fact.icon} />}
            {fact.term}
          </dt>
          <dd class="facts__value">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
