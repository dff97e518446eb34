// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The language of the page, handed down once by the shell, so that no part has to pass it on. Parts the room's
 * panels use (Button, Icon, Chip, Notice) carry no words and do not read it.
 */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../base/language.ts'
import { uiWords } from './ui.words.ts'
import type { UiWords } from './ui.words.de.ts'

const PageLanguage = /* @__PURE__ */ createContext<Language>('de')

/** Wraps a page: `<LanguageProvider value="en">…</LanguageProvider>`. */
export const LanguageProvider = PageLanguage.Provider

export function useLanguage(): Language {
  return useContext(PageLanguage)
}

export function useUiWords(): UiWords {
  return uiWords(useContext(PageLanguage))
}
