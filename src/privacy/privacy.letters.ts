// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The one letter of this module: organisers hear that the day of deletion comes near. */
import { localise, type Language, type Localised } from '../base/language.ts'
import type { Day } from './erasure.rules.ts'
import type { Frame, Officer, PlainLetter } from './desk.ts'
import { spokenDay } from './spoken-day.ts'
import { privacyWords } from './privacy.words.ts'

type About = { readonly title: Localised; readonly day: Day; readonly baseUrl: string }

/** @returns null for an organiser without an address. */
export function reminderLetter(
  { email, ...officer }: Officer,
  { frame: { title }, ...about }: Omit<About, 'title'> & { readonly frame: Frame },
): PlainLetter | null {
  return email === null ? null : letterTo({ ...officer, email }, { ...about, title })
}

function letterTo(
  { name, email, language }: Omit<Officer, 'email'> & { readonly email: string },
  { title, day: deletion, baseUrl }: About,
): PlainLetter {
  const words = privacyWords(language)
  const day = spokenDay(deletion, language)
  return {
    to: email,
    language,
    kind: 'deletionNear',
    subject: words.reminderSubject(day),
    parts: [
      { kind: 'paragraph', text: words.reminderGreeting(name) },
      { kind: 'paragraph', text: words.reminderText(localise(title, language).text, day) },
      { kind: 'paragraph', text: words.reminderTodo },
      { kind: 'link', label: words.reminderLink, url: `${baseUrl}/${language}/office/privacy` },
    ],
  }
}

type PrivacyTemplate = {
  readonly kind: string
  label(language: Language): string
  occasion(language: Language): string
  sample(language: Language): PlainLetter
}

/** What the office looks at before anybody gets it; of the mail module's shape. */
export function privacyTemplates({ baseUrl }: { readonly baseUrl: string }): readonly PrivacyTemplate[] {
  const title = { de: privacyWords('de').sampleCongress, en: privacyWords('en').sampleCongress }
  return [
    {
      kind: 'deletionNear',
      label: (language) => privacyWords(language).reminderLabel,
      occasion: (language) => privacyWords(language).reminderOccasion,
      sample: (language) =>
        letterTo(
          { name: privacyWords(language).sampleName, email: 'ursula.finkenrath@moosbach.example', language },
          { title, day: '2027-03-11', baseUrl },
        ),
    },
  ]
}
