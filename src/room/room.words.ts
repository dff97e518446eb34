// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../base/language.ts'
import { roomWordsDe, type RoomWords } from './room.words.de.ts'
import { roomWordsEn } from './room.words.en.ts'

export { roomWordsDe, roomWordsEn }
export type { RoomWords } from './room.words.de.ts'

export function roomWords(language: Language): RoomWords {
  return language === 'de' ? roomWordsDe : roomWordsEn
}
