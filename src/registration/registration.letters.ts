// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What registration adds to the letter people write: the chosen workshops, or that one is registered already. */
import { localise, type Language } from '../base/language.ts'
import type { LetterPart } from '../mail/index.ts'
import type { Session } from '../programme/index.ts'
import { formatDay, formatTime } from '../ui/index.ts'
import { registrationWords } from './registration.words.ts'

type Chosen = { readonly sessions: readonly Session[]; readonly timezone: string; readonly language: Language }

export function chosenParts({ sessions, timezone, language }: Chosen): readonly LetterPart[] {
  const words = registrationWords(language)
  if (sessions.length === 0) return [{ kind: 'paragraph', text: words.letterNoWorkshops }]
  const items = sessions.map(({ title, startsAt, endsAt }) =>
    words.letterWorkshop(
      localise(title, language).text,
      formatDay(startsAt, timezone, language),
      formatTime(startsAt, timezone, language),
      formatTime(endsAt, timezone, language),
    ),
  )
  return [
    { kind: 'heading', text: words.letterWorkshops },
    { kind: 'list', items },
  ]
}

/** Somebody who is registered sent the form again, or somebody else did: nothing has changed. */
export function alreadyParts(language: Language): readonly LetterPart[] {
  return [{ kind: 'paragraph', text: registrationWords(language).letterAlready }]
}
