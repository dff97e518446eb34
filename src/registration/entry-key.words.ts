// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { entryKeyWordsDe, type EntryKeyWords } from './entry-key.words.de.ts'
import { entryKeyWordsEn } from './entry-key.words.en.ts'

export function entryKeyWords(language: Language): EntryKeyWords {
  return language === 'de' ? entryKeyWordsDe : entryKeyWordsEn
}
