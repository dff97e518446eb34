// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { formWordsDe, type FormWords } from './form.words.de.ts'
import { formWordsEn } from './form.words.en.ts'

export function formWords(language: Language): FormWords {
  return language === 'de' ? formWordsDe : formWordsEn
}
