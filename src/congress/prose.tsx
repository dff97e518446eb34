// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A text somebody typed, as paragraphs: an empty line begins a new one. Always text, never markup. */
import type { Localised } from '../base/language.ts'
import { localise } from '../base/language.ts'
import type { Visitor } from '../web/visitor.ts'

export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** The lang attribute of a text that is not in the page's language; undefined when it is. */
export function langOf(language: string, visitor: Pick<Visitor, 'language'>): string | undefined {
  return language === visitor.language ? undefined : language
}

type Props = { readonly visitor: Pick<Visitor, 'language'>; readonly text: Localised }

export function Prose({ visitor, text: localised }: Props) {
  const { text, language } = localise(localised, visitor.language)
  return (
    <div class="prose" lang={langOf(language, visitor)}>
      {paragraphsOf(text).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}
