// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** How a time zone is called, so that nobody has to guess whose clock is meant. */
import type { Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** @returns the name the zone has on that day, with its own: Mitteleuropäische Sommerzeit (Europe/Berlin) */
export function zoneName(instant: Instant, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'long' })
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
  return name === undefined ? timeZone : `${name} (${timeZone})`
}
