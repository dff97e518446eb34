// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { municipalityWordsDe, type MunicipalityWords } from './municipality.words.de.ts'
import { municipalityWordsEn } from './municipality.words.en.ts'

export function municipalityWords(language: Language): MunicipalityWords {
  return language === 'de' ? municipalityWordsDe : municipalityWordsEn
}
