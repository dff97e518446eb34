// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters about a person's own sign-in: what happened, and what to do if it was not them. */
import type { Language } from '../base/language.ts'
import type { Letter } from '../mail/index.ts'
import { peopleWords } from './people.words.ts'
import { securityWords } from './security.words.ts'
import type { SecurityLetterKind } from './security.rules.ts'

export type SecurityLetter = {
  readonly to: string
  readonly name: string
  readonly language: Language
  readonly kind: SecurityLetterKind
  readonly site: string
  /** What it was: a device, a provider; '' where there is nothing to name. */
  readonly what: string
  readonly url: string
}

export function securityLetter({ to, name, language, kind, site, what, url }: SecurityLetter): Letter {
  const words = securityWords(language)
  const { subject, text, link, note } = words.letters[kind]
  return {
    to,
    language,
    kind: `security-${kind}`,
    subject: subject(site),
    parts: [
      { kind: 'paragraph', text: peopleWords(language).letterGreeting(name) },
      { kind: 'paragraph', text: text(what) },
      { kind: 'link', label: link, url },
      { kind: 'note', text: note },
    ],
  }
}
