// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Interposed questions to the speech that runs: all see them, the speaker or the chair answers. */
import { Button, Chip } from '../../ui/index.ts'
import { nameOf, type PanelProps } from '../panel.ts'
import { mainSpeech, questionsOf } from './state.rules.ts'

export function Questions(props: PanelProps) {
  const { view, me, words, send } = props
  const questions = questionsOf(view.floor)
  if (questions.length === 0) return null
  const speaker = mainSpeech(view.floor)?.seat
  const answers = send !== null && (speaker === me.seat || view.entry.presiding === me.seat)
  return (
    <ul class="questions" aria-label={words.floor.questions}>
      {questions.map(({ seat, number }) => {
        const name = nameOf(props, seat)
        return (
          <li key={number} class="question">
            <Chip kind="info">{words.floor.questions}</Chip>
            <strong class="question__who">{name}</strong>
            {answers && view.floor.interrupted === null && (
              <Button
                small
                kind="primary"
                label={words.floor.acceptOf(name)}
                onClick={() => send({ type: 'acceptQuestion', seat })}
              >
                {words.floor.accept}
              </Button>
            )}
            {answers && (
              <Button small label={words.floor.declineOf(name)} onClick={() => send({ type: 'declineQuestion', seat })}>
                {words.floor.decline}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
