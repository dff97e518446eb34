// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Somebody in a list: initials in a round, the name, where they come from, marks. */
import type { ComponentChildren } from 'preact'

export type PersonProps = {
  readonly name: string
  /** The municipality, the office. */
  readonly detail?: ComponentChildren
  /** Chips at the end. */
  readonly marks?: ComponentChildren
}

/** First letters of the first and the last word: "Dr. Anna Groß" → "AG" (titles with a dot do not count). */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase('de')
}

export function Person({ name, detail, marks }: PersonProps) {
  return (
    <div class="person">
      <span class="person__face" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="person__text">
        <span class="person__name">{name}</span>
        {detail !== undefined && <span class="person__detail">{detail}</span>}
      </span>
      {marks !== undefined && <span class="person__marks">{marks}</span>}
    </div>
  )
}
