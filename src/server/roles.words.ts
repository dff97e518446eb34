// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { rolesWordsDe, type RolesWords } from './roles.words.de.ts'
import { rolesWordsEn } from './roles.words.en.ts'

export function rolesWords(language: Language): RolesWords {
  return language === 'de' ? rolesWordsDe : rolesWordsEn
}
