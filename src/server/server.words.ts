// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { serverWordsDe } from './server.words.de.ts'
import type { ServerWords } from './server.words.de.ts'
import { serverWordsEn } from './server.words.en.ts'

/** What the server itself says: pages for trouble, and lines on the operator's terminal. */
export function serverWords(language: Language): ServerWords {
  return language === 'de' ? serverWordsDe : serverWordsEn
}
