// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { deskWordsDe, type DeskWords } from './office-desk.words.de.ts'
import { deskWordsEn } from './office-desk.words.en.ts'

export function deskWords(language: Language): DeskWords {
  return language === 'de' ? deskWordsDe : deskWordsEn
}
