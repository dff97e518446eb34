// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { privacyWordsDe, type PrivacyWords } from './privacy.words.de.ts'
import { privacyWordsEn } from './privacy.words.en.ts'

export function privacyWords(language: Language): PrivacyWords {
  return language === 'de' ? privacyWordsDe : privacyWordsEn
}
