// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { programmeWordsDe, type ProgrammeWords } from './programme.words.de.ts'
import { programmeWordsEn } from './programme.words.en.ts'

export function programmeWords(language: Language): ProgrammeWords {
  return language === 'de' ? programmeWordsDe : programmeWordsEn
}
