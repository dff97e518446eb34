// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { officeWordsDe, type OfficeWords } from './office.words.de.ts'
import { officeWordsEn } from './office.words.en.ts'

export function officeWords(language: Language): OfficeWords {
  return language === 'de' ? officeWordsDe : officeWordsEn
}
