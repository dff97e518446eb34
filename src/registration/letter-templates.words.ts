// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { letterTemplateWordsDe, type LetterTemplateWords } from './letter-templates.words.de.ts'
import { letterTemplateWordsEn } from './letter-templates.words.en.ts'

export function letterTemplateWords(language: Language): LetterTemplateWords {
  return language === 'de' ? letterTemplateWordsDe : letterTemplateWordsEn
}
