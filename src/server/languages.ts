// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Which language to begin with when the address names none. Source: RFC 9110, 12.5.4 (Accept-Language). */
import { isLanguage } from '../base/language.ts'
import type { Language } from '../base/language.ts'

/** The browser's first choice among ours; German when it wants neither. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
      const quality = parameters
        .map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1])
        .find((one) => one !== undefined)
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
  let best: { language: Language; quality: number } | null = null
  for (const { language, quality } of wishes) {
    if (isLanguage(language) && quality > (best?.quality ?? 0)) best = { language, quality }
  }
  return best?.language ?? 'de'
}
