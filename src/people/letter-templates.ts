// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The templates of this module's letters. Link and code of the samples open nothing. */
import type { Language } from '../base/language.ts'
import type { LetterTemplate } from '../mail/index.ts'
import { signInLetter } from './people.letters.ts'
import { peopleWords } from './people.words.ts'

const purposes = ['signIn', 'registration'] as const
const sampleCode = '123456'

export function peopleTemplates(site: { readonly baseUrl: string }): readonly LetterTemplate[] {
  return purposes.map((purpose) => ({
    kind: purpose,
    label: (language) => peopleWords(language).templateLabel[purpose],
    occasion: (language) => peopleWords(language).templateOccasion[purpose],
    sample: (language: Language) =>
      signInLetter({
        to: 'ursula.finkenrath@moosbach.example',
        name: 'Ursula Finkenrath',
        language,
        purpose,
        site: 'Landauf, landab',
        url: `${site.baseUrl}/${language}/sign-in/link/sample`,
        code: sampleCode,
        parts: [],
      }),
  }))
}
