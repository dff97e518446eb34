// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { congressWordsDe, type CongressWords } from './congress.words.de.ts'
import { congressWordsEn } from './congress.words.en.ts'

export function congressWords(language: Language): CongressWords {
  return language === 'de' ? congressWordsDe : congressWordsEn
}
