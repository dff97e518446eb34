// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What an amendment changes, word by word, for eyes, for ears and on paper. */
import { diffWordsWithSpace } from 'diff'
import type { Language } from '../base/language.ts'
import { recommendationWords } from './recommendation.words.ts'

export type Part = { readonly is: 'kept' | 'removed' | 'added'; readonly text: string }

/** Kept and removed parts make the text before, kept and added ones the text after, to the letter. */
export function difference(before: string, after: string): readonly Part[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    is: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }))
}

type Props = { readonly before: string; readonly after: string; readonly language: Language }

/** Screen readers do not reliably tell <ins> and <del>: words that only they read stand around what is changed. */
export function Difference({ before, after, language }: Props) {
  const words = recommendationWords(language).difference
  return (
    <p class="as-typed">
      {difference(before, after).map((part) => {
        switch (part.is) {
          case 'kept':
            return part.text
          case 'removed':
            return <del>{told(words.removed, part.text, words.end)}</del>
          case 'added':
            return <ins>{told(words.added, part.text, words.end)}</ins>
        }
      })}
    </p>
  )
}

function told(begin: string, text: string, end: string) {
  return [
    <span key="begin" class="visually-hidden">{` ${begin} `}</span>,
    text,
    <span key="end" class="visually-hidden">{` ${end} `}</span>,
  ]
}
