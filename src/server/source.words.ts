// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { sourceWordsDe, type SourceWords } from './source.words.de.ts'
import { sourceWordsEn } from './source.words.en.ts'

export function sourceWords(language: Language): SourceWords {
  return language === 'de' ? sourceWordsDe : sourceWordsEn
}
