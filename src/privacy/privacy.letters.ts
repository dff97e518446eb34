// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The one letter of this module: organisers hear that the day of deletion comes near. */
import { localise } from '../base/language.ts'
import type { Day } from './erasure.rules.ts'
import type { Frame, Officer, PlainLetter } from './desk.ts'
import { spokenDay } from './spoken-day.ts'
import { privacyWords } from './privacy.words.ts'

type About = { readonly frame: Frame; readonly day: Day; readonly baseUrl: string }

/** @returns null for an organiser without an address. */
export function reminderLetter(
  { name, email, language }: Officer,
  { frame, day: deletion, baseUrl }: About,
): PlainLetter | null {
  if (email === null) return null
  const words = privacyWords(language)
  const day = spokenDay(deletion, language)
  return {
    to: email,
    language,
    subject: words.reminderSubject(day),
    parts: [
      { kind: 'paragraph', text: words.reminderGreeting(name) },
      { kind: 'paragraph', text: words.reminderText(localise(frame.title, language).text, day) },
      { kind: 'paragraph', text: words.reminderTodo },
      { kind: 'link', label: words.reminderLink, url: `${baseUrl}/${language}/office/privacy` },
    ],
  }
}
