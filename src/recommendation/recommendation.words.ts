// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { recommendationWordsDe, type RecommendationWords } from './recommendation.words.de.ts'
import { recommendationWordsEn } from './recommendation.words.en.ts'

export function recommendationWords(language: Language): RecommendationWords {
  return language === 'de' ? recommendationWordsDe : recommendationWordsEn
}
