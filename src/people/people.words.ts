// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { peopleWordsDe, type PeopleWords } from './people.words.de.ts'
import { peopleWordsEn } from './people.words.en.ts'

export function peopleWords(language: Language): PeopleWords {
  return language === 'de' ? peopleWordsDe : peopleWordsEn
}
