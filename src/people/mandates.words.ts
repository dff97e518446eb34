// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { mandateLetterWordsDe, type MandateLetterWords } from './mandates.words.de.ts'
import { mandateLetterWordsEn } from './mandates.words.en.ts'

export function mandateLetterWords(language: Language): MandateLetterWords {
  return language === 'de' ? mandateLetterWordsDe : mandateLetterWordsEn
}
