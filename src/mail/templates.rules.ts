// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The templates of all letters, so that the office can look at each in both languages before anybody gets it. The
 * module that writes a letter brings its template; the server joins them.
 */
import type { Language } from '../base/language.ts'
import type { Letter } from './letter.rules.ts'

export type LetterTemplate = {
  /** What the letter's row calls it, too: signIn, reminderDay. */
  readonly kind: string
  label(language: Language): string
  /** When it is sent, in one sentence. */
  occasion(language: Language): string
  /** The letter as the production code writes it, to somebody invented. */
  sample(language: Language): Letter
}

/** The label of a kind; the kind itself for a template this version no longer has. */
export function labelOfKind(templates: readonly LetterTemplate[], kind: string, language: Language): string {
  return templates.find((template) => template.kind === kind)?.label(language) ?? kind
}
