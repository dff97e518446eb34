// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What stands against a deed, as a sentence to read at its field. */
import type { Language } from '../base/language.ts'
import { recommendationWords } from './recommendation.words.ts'
import type { Refusal } from './way.rules.ts'

export function refusalSentence(refusal: Refusal, language: Language): string {
  const words = recommendationWords(language)
  switch (refusal.kind) {
    case 'missing':
      return words.missing[refusal.field]
    case 'noDay':
      return words.noDay
    case 'tooLong':
      return words.tooLong(refusal.mostLetters)
    case 'notYet':
      return words.notYet(refusal.stage === null ? null : words.stages[refusal.stage])
    case 'noLonger':
      return words.noLonger(words.stages[refusal.stage])
    case 'amendmentsWait':
      return words.amendmentsWait(refusal.count)
    case 'tooManySteps':
    case 'tooManyAmendments':
      return words[refusal.kind](refusal.most)
    case 'textChanged':
    case 'amendmentTwice':
    case 'amendmentUnknown':
    case 'amendmentDecided':
    case 'nothingChanged':
      return words[refusal.kind]
  }
}
