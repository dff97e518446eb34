// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { handoverWordsDe, type HandoverWords } from './handover.words.de.ts'
import { handoverWordsEn } from './handover.words.en.ts'

export function handoverWords(language: Language): HandoverWords {
  return language === 'de' ? handoverWordsDe : handoverWordsEn
}
