// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../base/language.ts'
import { backupWordsDe, type BackupWords } from './backup.words.de.ts'
import { backupWordsEn } from './backup.words.en.ts'

export function backupWords(language: Language): BackupWords {
  return language === 'de' ? backupWordsDe : backupWordsEn
}
