// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { foundingWordsDe } from './founding.words.de.ts'
import type { FoundingWords } from './founding.words.de.ts'
import { foundingWordsEn } from './founding.words.en.ts'

export function foundingWords(language: Language): FoundingWords {
  return language === 'de' ? foundingWordsDe : foundingWordsEn
}
