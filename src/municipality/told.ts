// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Counts, days and moments of the register as people read them. */
import type { Language } from '../base/language.ts'

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }
/** The register is Germany's; its days are days there. */
const timeZone = 'Europe/Berlin'

export function countIn(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count)
}

/** @param day 2024-12-31 */
export function dayIn(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

export function momentIn(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    moment,
  )
}
