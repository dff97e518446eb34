// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Days and moments in the lists of the security pages, where the day of the week tells nobody anything. */
import type { Language } from '../base/language.ts'

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** @returns 25. November 2026 */
export function dayOf(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(at)
}

/** @returns 25. November 2026 um 18:11 */
export function momentOf(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)
}
