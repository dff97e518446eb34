// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { registrationWordsDe, type RegistrationWords } from './registration.words.de.ts'
import { registrationWordsEn } from './registration.words.en.ts'

export function registrationWords(language: Language): RegistrationWords {
  return language === 'de' ? registrationWordsDe : registrationWordsEn
}
