// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { securityWordsDe, type SecurityWords } from './security.words.de.ts'
import { securityWordsEn } from './security.words.en.ts'

export function securityWords(language: Language): SecurityWords {
  return language === 'de' ? securityWordsDe : securityWordsEn
}

export type { SecurityWords } from './security.words.de.ts'
