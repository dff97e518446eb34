// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { consentsWordsDe, type ConsentsWords } from './consents.words.de.ts'
import { consentsWordsEn } from './consents.words.en.ts'

export function consentsWords(language: Language): ConsentsWords {
  return language === 'de' ? consentsWordsDe : consentsWordsEn
}
