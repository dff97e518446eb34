// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { waitingListWordsDe, type WaitingListWords } from './waiting-list.words.de.ts'
import { waitingListWordsEn } from './waiting-list.words.en.ts'

export function waitingListWords(language: Language): WaitingListWords {
  return language === 'de' ? waitingListWordsDe : waitingListWordsEn
}
