// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { groupLetterWordsDe, type GroupLetterWords } from './group-letters.words.de.ts'
import { groupLetterWordsEn } from './group-letters.words.en.ts'

export function groupLetterWords(language: Language): GroupLetterWords {
  return language === 'de' ? groupLetterWordsDe : groupLetterWordsEn
}
