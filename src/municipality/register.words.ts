// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { registerWordsDe, type RegisterWords } from './register.words.de.ts'
import { registerWordsEn } from './register.words.en.ts'

export function registerWords(language: Language): RegisterWords {
  return language === 'de' ? registerWordsDe : registerWordsEn
}
