// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { confirmationWordsDe, type ConfirmationWords } from './confirmation.words.de.ts'
import { confirmationWordsEn } from './confirmation.words.en.ts'

export function confirmationWords(language: Language): ConfirmationWords {
  return language === 'de' ? confirmationWordsDe : confirmationWordsEn
}
