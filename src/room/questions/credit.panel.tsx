// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** How the order comes about, what is left of one's own credit, and by how much leaving the list has weakened it. */
import { decimalOf, type PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import type { Question } from './questions.rules.ts'

export function HowOrdered(props: PanelProps) {
  const { own, me, ranking, view, words } = props
  const credit = has(me.role, 'speak') ? own.credit : null
  const tooSmall = ranking?.tooSmall ?? []
  return (
    <div class="questions__how">
      {credit === null ? (
        <p>{words.questions.how}</p>
      ) : (
        <details>
          <summary>
            {words.questions.how} <strong>{words.questions.credit(decimalOf(props, credit))}</strong>
          </summary>
          <p>{words.questions.creditRule}</p>
        </details>
      )}
      {view.questions.sharesDeclared && (
        <details class="questions__shares">
          <summary>{words.questions.shares}</summary>
          <p>{words.questions.sharesRule}</p>
          {tooSmall.length > 0 && (
            <p>{words.questions.tooSmall(tooSmall.map((each) => words.questions.classes[each]).join('; '))}</p>
          )}
        </details>
      )}
      {ranking !== null && ranking.overServed !== '0' && (
        <p class="questions__weaker">{words.questions.weaker(decimalOf(props, ranking.overServed))}</p>
      )}
    </div>
  )
}

/**
 * What taking this question next would cost, for whoever is about to: null for the first one, which costs nothing.
 * One more question weakens the promise by one at most (the proof stands with the mathematics: whatever is paid for it
 * is one credit, and the level of those that wait only rises), so that can be said of a question that has no place yet.
 */
export function costOfTaking(props: PanelProps & { readonly question: Question }): string | null {
  const { question, ranking, view, words } = props
  if (ranking === null || question.status !== 'open') return null
  const open = new Set(view.questions.all.filter(({ status }) => status === 'open').map(({ id }) => id))
  if (ranking.order.find((id) => open.has(id)) === question.id) return null
  const place = ranking.places.find((each) => each.question === question.id)
  if (place === undefined) return words.questions.costUnknown
  const { overServedAfter } = place
  return overServedAfter === '0'
    ? words.questions.costNothing
    : words.questions.costAfter(decimalOf(props, overServedAfter))
}
