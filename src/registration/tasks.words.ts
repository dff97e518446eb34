// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { tasksWordsDe, type TasksWords } from './tasks.words.de.ts'
import { tasksWordsEn } from './tasks.words.en.ts'

export function tasksWords(language: Language): TasksWords {
  return language === 'de' ? tasksWordsDe : tasksWordsEn
}
