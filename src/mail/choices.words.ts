// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { choicesWordsDe, type ChoicesWords } from './choices.words.de.ts'
import { choicesWordsEn } from './choices.words.en.ts'

export function choicesWords(language: Language): ChoicesWords {
  return language === 'de' ? choicesWordsDe : choicesWordsEn
}
