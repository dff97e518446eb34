// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The questions of the room as a still: one that is on now, one with its reason open, one's own, one that is held. */
import { Button, Chip, type ChipKind } from '../index.ts'

type Still = {
  readonly words: string
  readonly by: string
  readonly status: 'open' | 'on' | 'held'
  readonly count: number
  readonly chip?: readonly [ChipKind, string]
  readonly supported?: boolean
  readonly why?: boolean
}

const questions: readonly Still[] = [
  {
    words: 'Wer achtet nach zwei Jahren darauf, dass der Katalog nicht doch in der Schublade liegt?',
    by: 'Bärbel Kelterborn, Ortsbürgermeisterin, Sonnenwingert',
    status: 'on',
    count: 10,
    chip: ['now', 'Jetzt dran'],
  },
  {
    words: 'Wie haben Sie die gewonnen, die zu keiner Versammlung kommen?',
    by: 'ohne Namen',
    status: 'open',
    count: 8,
    supported: true,
    why: true,
  },
  { words: 'Was hat der Check gekostet, mit allen Abenden?', by: 'Sie', status: 'open', count: 1 },
  {
    words: 'Gibt es den Erhebungsbogen auch in Leichter Sprache?',
    by: 'Wiesław Łukaszewicz, Ratsmitglied, Steinbrunn',
    status: 'held',
    count: 0,
    chip: ['info', 'Wird geprüft'],
  },
]

export function GalleryQuestions({ presiding }: { readonly presiding: boolean }) {
  return (
    <section class="room__questions" id="questions" aria-labelledby="questions-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="questions-title">
          Fragen
        </h2>
        <label class="questions__ordering">
          <span class="visually-hidden">Ordnung der Fragen</span>
          <select>
            <option>gerecht geordnet</option>
          </select>
        </label>
      </header>
      <div class="questions__scroll" tabIndex={0} role="group" aria-labelledby="questions-title">
        <ol class="questions">
          {questions.map((question) => (
            <Question key={question.words} question={question} presiding={presiding} />
          ))}
        </ol>
      </div>
      <div class="questions__stale" role="status">
        <Button small icon="down">
          Neu ordnen
        </Button>
      </div>
      <Ask />
    </section>
  )
}

function Question({ question, presiding }: { readonly question: Still; readonly presiding: boolean }) {
  const { words, by, status, count, chip, supported = false, why = false } = question
  const isMine = by === 'Sie'
  return (
    <li class={`question question--${status}${isMine ? ' question--mine' : ''}`}>
      <p class="question__words">{words}</p>
      <p class="question__by">
        {chip !== undefined && <Chip kind={chip[0]}>{chip[1]}</Chip>}
        <span>{by}</span>
        <span>10:14</span>
      </p>
      {why && <Why />}
      <div class="question__actions">
        {isMine || status === 'held' ? (
          <span class="question__count">{count} unterstützen das</span>
        ) : (
          <Button
            small
            class={supported ? 'question__support question__support--mine' : 'question__support'}
            icon={supported ? 'check' : 'hand'}
            pressed={supported}
          >
            {supported ? 'Unterstützt' : 'Unterstützen'} · {count}
          </Button>
        )}
        {isMine && <Button small>Zurückziehen</Button>}
        {presiding && status === 'held' && <Button small>Zulassen</Button>}
      </div>
    </li>
  )
}

function Why() {
  return (
    <details class="question__why" open>
      <summary>Warum hier? 8 Personen unterstützen sie, und ihr Guthaben reicht zusammen als Nächstes</summary>
      <dl class="question__figures">
        <div class="question__figure">
          <dt>Unterstützen</dt>
          <dd>8 Personen</dd>
        </div>
        <div class="question__figure">
          <dt>Stand nach dem Bezahlen</dt>
          <dd>0,13</dd>
        </div>
      </dl>
    </details>
  )
}

function Ask() {
  return (
    <form class="ask-question">
      <label class="ask-question__label" for="ask-words">
        Ihre Frage
      </label>
      <textarea
        class="compose__field"
        id="ask-words"
        rows={2}
        placeholder="Was möchten Sie wissen?"
        aria-describedby="ask-left"
      />
      <div class="ask-question__foot">
        <label class="ask-question__unnamed">
          <input type="checkbox" />
          <span>ohne meinen Namen</span>
        </label>
        <Button kind="primary" type="button">
          Fragen
        </Button>
      </div>
      <p class="compose__hint" id="ask-left">
        Vorsitz und Moderation sehen immer, wer fragt.
      </p>
    </form>
  )
}
