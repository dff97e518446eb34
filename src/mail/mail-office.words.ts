// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { mailOfficeWordsDe, type MailOfficeWords } from './mail-office.words.de.ts'
import { mailOfficeWordsEn } from './mail-office.words.en.ts'

export function mailOfficeWords(language: Language): MailOfficeWords {
  return language === 'de' ? mailOfficeWordsDe : mailOfficeWordsEn
}
