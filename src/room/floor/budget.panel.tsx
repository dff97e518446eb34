// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The chair shares out the speaking time that is left among the size classes. */
import { useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { mergedSizeClasses } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import type { PanelProps } from '../panel.ts'
import type { PerClass } from './state.rules.ts'

const usualMinutes = 30
const equalShares: PerClass = [25, 25, 25, 25]

export function BudgetControls({ view, send, words }: PanelProps) {
  const { budgets } = view.floor
  const [minutes, setMinutes] = useState(String(usualMinutes))
  const [shares, setShares] = useState(equalShares.map(String))
  const submit = (event: Event) => {
    event.preventDefault()
    const [first = 0, second = 0, third = 0, fourth = 0] = shares.map(Number)
    send?.({ type: 'setBudgets', seconds: Number(minutes) * 60, shares: [first, second, third, fourth] })
  }
  const field = (label: string, value: string, most: number, change: (value: string) => void) => (
    <label class="budget__field">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={most}
        step={1}
        required
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </label>
  )
  return (
    <details class="budget">
      <summary>{words.chair.budgets}</summary>
      <form class="budget__form" onSubmit={submit}>
        <p class="ask-form__hint">{words.chair.budgetsLead}</p>
        {field(words.chair.budgetMinutes, minutes, limits.budgetSecondsMax / 60, setMinutes)}
        {mergedSizeClasses.map((each) =>
          field(words.chair.share(words.sizeClasses[each]), shares[each] ?? '', 100, (value) =>
            setShares(shares.with(each, value)),
          ),
        )}
        <div class="chair__controls">
          <Button small type="submit">
            {words.chair.shareOut}
          </Button>
          {budgets !== null && (
            <Button small type="button" onClick={() => send?.({ type: 'endBudgets' })}>
              {words.chair.endBudgets}
            </Button>
          )}
        </div>
      </form>
    </details>
  )
}
