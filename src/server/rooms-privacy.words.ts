// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { roomsPrivacyWordsDe, type RoomsPrivacyWords } from './rooms-privacy.words.de.ts'
import { roomsPrivacyWordsEn } from './rooms-privacy.words.en.ts'

export function roomsPrivacyWords(language: Language): RoomsPrivacyWords {
  return language === 'de' ? roomsPrivacyWordsDe : roomsPrivacyWordsEn
}
