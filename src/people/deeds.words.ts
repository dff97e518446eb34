// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { deedsWordsDe, type DeedsWords } from './deeds.words.de.ts'
import { deedsWordsEn } from './deeds.words.en.ts'

export function deedsWords(language: Language): DeedsWords {
  return language === 'de' ? deedsWordsDe : deedsWordsEn
}
