// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { hearingWordsDe, type HearingWords } from './hearing.words.de.ts'
import { hearingWordsEn } from './hearing.words.en.ts'

export function hearingWords(language: Language): HearingWords {
  return language === 'de' ? hearingWordsDe : hearingWordsEn
}
