// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The two languages of every page; a third is added here, and the compiler then names every missing text. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: string | undefined): text is Language {
  return text === 'de' || text === 'en'
}

/** A text of the congress itself, written by its organisers: German always, other languages where they wrote them. */
export type Localised = { readonly de: string; readonly en?: string }

/** The text in the wished language or in German, and the language it really is in (for the lang attribute). */
export function localise(text: Localised, wished: Language): { text: string; language: Language } {
  const translated = text[wished]
  return translated === undefined ? { text: text.de, language: 'de' } : { text: translated, language: wished }
}
