// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { mailWordsDe, type MailWords } from './mail.words.de.ts'
import { mailWordsEn } from './mail.words.en.ts'

export function mailWords(language: Language): MailWords {
  return language === 'de' ? mailWordsDe : mailWordsEn
}
