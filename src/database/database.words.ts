// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The texts of a database that does not open: what happened, what was expected, what to do. */
import { languages } from '../base/language.ts'
import type { Language } from '../base/language.ts'
import { databaseWordsDe } from './database.words.de.ts'
import { databaseWordsEn } from './database.words.en.ts'
import type { DatabaseRefusal, DatabaseRefusalKind, DatabaseWords, Trouble } from './refusals.ts'

export function databaseWords(language: Language): DatabaseWords {
  switch (language) {
    case 'de':
      return databaseWordsDe
    case 'en':
      return databaseWordsEn
  }
}

/** The languages of a terminal: the one its LANG names, or both, English first, where it names another or none. */
export function terminalLanguages(env: Readonly<Record<string, string | undefined>>): readonly Language[] {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const named = languages.find((language) => locale.toLowerCase().startsWith(language))
  return named ? [named] : ['en', 'de']
}

/** The refusal as a person reads it in a terminal. */
export function databaseRefusalText<Kind extends DatabaseRefusalKind>(
  refusal: DatabaseRefusal<Kind>,
  wished: readonly Language[],
): string {
  const inOne = (language: Language) => {
    const { labels, troubles } = databaseWords(language)
    const tell: (refusal: DatabaseRefusal<Kind>) => Trouble = troubles[refusal.kind]
    const { happened, expected, todo } = tell(refusal)
    return `${labels.happened}: ${happened}\n${labels.expected}: ${expected}\n${labels.todo}: ${todo}`
  }
  return wished.map(inOne).join('\n\n')
}
