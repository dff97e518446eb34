// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A day as a person says it: 11. März 2027. */
import type { Language } from '../base/language.ts'
import type { Day } from './erasure.rules.ts'

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

export function spokenDay(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
