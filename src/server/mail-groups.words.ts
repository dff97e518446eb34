// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { mailGroupsWordsDe, type MailGroupsWords } from './mail-groups.words.de.ts'
import { mailGroupsWordsEn } from './mail-groups.words.en.ts'

export function mailGroupsWords(language: Language): MailGroupsWords {
  return language === 'de' ? mailGroupsWordsDe : mailGroupsWordsEn
}
