// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { doorWordsDe, type DoorWords } from './door.words.de.ts'
import { doorWordsEn } from './door.words.en.ts'

export function doorWords(language: Language): DoorWords {
  return language === 'de' ? doorWordsDe : doorWordsEn
}
