// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { draftWordsDe, type DraftWords } from './draft.words.de.ts'
import { draftWordsEn } from './draft.words.en.ts'

export function draftWords(language: Language): DraftWords {
  return language === 'de' ? draftWordsDe : draftWordsEn
}
