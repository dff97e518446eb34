// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The letters this module writes. */
import type { Language } from '../base/language.ts'
import type { Letter, LetterPart } from '../mail/index.ts'
import { signInLimits } from './limits.rules.ts'
import { peopleWords } from './people.words.ts'
import type { SignInPurpose } from './sign-in.rules.ts'

export type SignInLetter = {
  readonly to: string
  readonly name: string
  readonly language: Language
  readonly purpose: SignInPurpose
  readonly site: string
  readonly url: string
  readonly code: string
  /** What else belongs into it, between the code and the closing lines: the chosen workshops. */
  readonly parts: readonly LetterPart[]
}

export function signInLetter({ to, name, language, purpose, site, url, code, parts }: SignInLetter): Letter {
  const words = peopleWords(language)
  return {
    to,
    language,
    kind: purpose,
    urgency: 'now',
    subject: words.letterSubject[purpose](site),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting(name) },
      { kind: 'paragraph', text: words.letterOpening[purpose] },
      { kind: 'link', label: words.letterLink[purpose], url },
      { kind: 'code', label: words.letterCode, code },
      { kind: 'paragraph', text: words.letterHolds(signInLimits.secretMinutes) },
      ...parts,
      { kind: 'note', text: words.letterNotYou },
    ],
  }
}
