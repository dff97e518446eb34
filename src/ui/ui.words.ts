// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { uiWordsDe, type UiWords } from './ui.words.de.ts'
import { uiWordsEn } from './ui.words.en.ts'

export function uiWords(language: Language): UiWords {
  return language === 'de' ? uiWordsDe : uiWordsEn
}
