// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The templates of this module's letters. Link and code of the samples open nothing. */
import type { Language } from '../base/language.ts'
import type { LetterTemplate } from '../mail/index.ts'
import { kindOfMandateLetter, mandateLetter, type MandateDecision } from './mandates.letters.ts'
import { mandateLetterWords } from './mandates.words.ts'
import { signInLetter } from './people.letters.ts'
import { peopleWords } from './people.words.ts'
import { securityLetter } from './security.letters.ts'
import { securityLetters } from './security.rules.ts'
import { securityWords } from './security.words.ts'
import { signInPurposes } from './sign-in.rules.ts'

type Reached = { readonly baseUrl: string }

const sampleCode = '123456'

function sampleOf(language: Language) {
  const words = mandateLetterWords(language)
  const to = 'ursula.finkenrath@moosbach.example'
  return { person: { to, name: words.sampleName, language }, site: words.sampleCongress }
}

export function peopleTemplates(site: Reached): readonly LetterTemplate[] {
  return [...signInTemplates(site), ...mandateTemplates(site), ...securityTemplates(site)]
}

function signInTemplates({ baseUrl }: Reached): readonly LetterTemplate[] {
  return signInPurposes.map((purpose) => ({
    kind: purpose,
    label: (language) => peopleWords(language).templateLabel[purpose],
    occasion: (language) => peopleWords(language).templateOccasion[purpose],
    sample(language) {
      const { person, site } = sampleOf(language)
      const url = `${baseUrl}/${language}/sign-in/link/sample`
      return signInLetter({ ...person, purpose, site, url, code: sampleCode, parts: [] })
    },
  }))
}

function decisions(language: Language): readonly MandateDecision[] {
  return [
    { is: 'confirmed', by: 'office', kind: 'delegate' },
    { is: 'confirmed', by: 'domain', kind: 'delegate' },
    { is: 'refused', reason: mandateLetterWords(language).sampleReason },
  ]
}

function mandateTemplates({ baseUrl }: Reached): readonly LetterTemplate[] {
  const title = { de: mandateLetterWords('de').sampleCongress, en: mandateLetterWords('en').sampleCongress }
  return decisions('de').map((decided) => {
    const kind = kindOfMandateLetter(decided)
    return {
      kind,
      label: (language) => mandateLetterWords(language).label[kind],
      occasion: (language) => mandateLetterWords(language).occasion[kind],
      sample(language) {
        const decision = decisions(language).find((one) => kindOfMandateLetter(one) === kind) ?? decided
        const body = mandateLetterWords(language).sampleBody
        return mandateLetter({ ...sampleOf(language).person, body, decision, site: { title, baseUrl } })
      },
    }
  })
}

function securityTemplates({ baseUrl }: Reached): readonly LetterTemplate[] {
  return securityLetters.map((kind) => ({
    kind: `security-${kind}`,
    label: (language) => securityWords(language).events[kind],
    occasion: (language) => securityWords(language).letterOccasion,
    sample(language) {
      const { person, site } = sampleOf(language)
      const what = kind === 'identityConnected' ? securityWords(language).sampleProvider : 'Firefox, Linux'
      return securityLetter({ ...person, kind, site, what, url: `${baseUrl}/${language}/my/security` })
    },
  }))
}
