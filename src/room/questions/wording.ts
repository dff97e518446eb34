// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is read as the question, by whoever may read it. */
import type { PanelProps } from '../panel.ts'
import type { Question } from './questions.rules.ts'

/** The words of one's own question are told to oneself alone while it waits for moderation. */
export function wordsOf({ question, texts, own, words }: PanelProps & { readonly question: Question }): string {
  const told = question.text === null ? undefined : texts.get(question.text)
  const mine = own.asks.find((each) => each.question === question.id)?.words ?? undefined
  if (told !== undefined || mine !== undefined) return told ?? mine ?? ''
  return question.status === 'held' ? words.questions.heldWords : words.chat.erased
}
