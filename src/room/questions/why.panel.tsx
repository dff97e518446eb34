// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Why a question stands where it stands: one sentence, and the figures behind it one press away. */
import { decimalOf, type PanelProps } from '../panel.ts'
import type { Question } from './questions.rules.ts'

export function Why({ question, ranking, words, language }: PanelProps & { readonly question: Question }) {
  const found = ranking?.places.find((each) => each.question === question.id)
  if (ranking === null || found === undefined) return <p class="question__why">{words.questions.notRankedYet}</p>
  const { dueClass, supporters, paying, level, runnerUpLevel, cells, decidedBy } = found
  const number = (figure: string) => decimalOf({ language }, figure)
  const { figures, classes } = words.questions
  return (
    <details class="question__why">
      <summary>
        {dueClass === null ? words.questions.byProportion(supporters) : words.questions.byFloor(classes[dueClass])}
      </summary>
      <dl class="question__figures">
        <Figure term={figures.supporters} value={figures.people(supporters)} />
        <Figure term={figures.paying} value={paying === null ? figures.hidden : figures.people(paying)} />
        {cells?.map(({ of, people, paid }) => (
          <Figure key={of} term={classes[of]} value={figures.cell(people, number(paid))} />
        ))}
        <Figure term={figures.level} value={number(level)} />
        <Figure term={figures.runnerUp} value={runnerUpLevel === null ? figures.alone : number(runnerUpLevel)} />
        <Figure term={figures.decidedBy} value={words.questions.decidedBy[decidedBy]} />
        <Figure term={figures.computedFor} value={figures.position(ranking.position)} />
      </dl>
    </details>
  )
}

function Figure({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div class="question__figure">
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}
