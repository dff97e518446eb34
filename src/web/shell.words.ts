// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { shellWordsDe, type ShellWords } from './shell.words.de.ts'
import { shellWordsEn } from './shell.words.en.ts'

export function shellWords(language: Language): ShellWords {
  return language === 'de' ? shellWordsDe : shellWordsEn
}
