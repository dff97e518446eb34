// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Putting answers in free words under headings, and taking one out. Nobody who does it sees whose they are. */
import { useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import type { TextId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import type { PollProps } from './answer.panel.tsx'

export function GroupWords(props: PollProps) {
  const { poll, words, send } = props
  const [heading, setHeading] = useState('')
  const { sheet } = poll
  if (send === null || sheet?.counted.kind !== 'words') return null
  const entries = sheet.counted.words.filter(({ removed }) => !removed)
  const { group } = words.polls
  const add = (event: Event) => {
    event.preventDefault()
    if (send({ type: 'addHeading', poll: poll.id, body: heading })) setHeading('')
  }
  return (
    <details class="poll-group">
      <summary>{group.title}</summary>
      <form class="poll-group__row" onSubmit={add}>
        <input
          class="compose__field"
          type="text"
          aria-label={group.newHeading}
          placeholder={group.newHeading}
          maxLength={limits.pollHeadingCharactersMax}
          value={heading}
          onInput={(event) => setHeading(event.currentTarget.value)}
        />
        <Button small type="submit">
          {group.add}
        </Button>
      </form>
      {poll.headings.map((each) => (
        <HeadingRow key={each} heading={each} {...props} />
      ))}
      <ul class="poll-group__list">
        {entries.map(({ text, heading: under }) => (
          <WordsRow key={text} text={text} under={under} {...props} />
        ))}
      </ul>
    </details>
  )
}

function HeadingRow({ heading, poll, texts, words, send }: PollProps & { readonly heading: TextId }) {
  const told = texts.get(heading) ?? ''
  const [typed, setTyped] = useState(told)
  const { group } = words.polls
  const rename = (event: Event) => {
    event.preventDefault()
    send?.({ type: 'changeHeading', poll: poll.id, heading, body: typed })
  }
  return (
    <form class="poll-group__row" onSubmit={rename}>
      <input
        class="compose__field"
        type="text"
        aria-label={`${group.heading}: ${told}`}
        maxLength={limits.pollHeadingCharactersMax}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Button small type="submit" label={group.renameLabel(told)}>
        {group.rename}
      </Button>
      <Button
        small
        kind="quiet"
        icon="close"
        label={group.removeLabel(told)}
        onClick={() => send?.({ type: 'removeHeading', poll: poll.id, heading })}
      />
    </form>
  )
}

type WordsRowProps = PollProps & { readonly text: TextId; readonly under: TextId | null }

function WordsRow({ text, under, poll, texts, words, send }: WordsRowProps) {
  const spoken = texts.get(text) ?? words.chat.erased
  const { group, result } = words.polls
  const place = (chosen: string) => {
    const heading = poll.headings.find((each) => each === chosen) ?? null
    send?.({ type: 'placeWords', poll: poll.id, words: text, heading })
  }
  return (
    <li class="poll-group__row">
      <span class="poll-group__words">{spoken}</span>
      <select
        aria-label={group.placeLabel(spoken)}
        value={under ?? ''}
        onChange={(event) => place(event.currentTarget.value)}
      >
        <option value="">{result.noHeading}</option>
        {poll.headings.map((heading) => (
          <option key={heading} value={heading}>
            {texts.get(heading)}
          </option>
        ))}
      </select>
      <Button
        small
        kind="quiet"
        icon="close"
        label={group.takeOutLabel(spoken)}
        onClick={() => send?.({ type: 'removeWords', poll: poll.id, words: text })}
      />
    </li>
  )
}
