// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { congressLetterWordsDe, type CongressLetterWords } from './congress-letters.words.de.ts'
import { congressLetterWordsEn } from './congress-letters.words.en.ts'

export function congressLetterWords(language: Language): CongressLetterWords {
  return language === 'de' ? congressLetterWordsDe : congressLetterWordsEn
}
