// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { auditWordsDe, type AuditWords } from './audit.words.de.ts'
import { auditWordsEn } from './audit.words.en.ts'

export function auditWords(language: Language): AuditWords {
  return language === 'de' ? auditWordsDe : auditWordsEn
}
