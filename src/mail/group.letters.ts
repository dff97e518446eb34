// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What an organiser wrote, as a letter to one person of the group. */
import type { Language } from '../base/language.ts'
import { congressLetterWords } from './congress-letters.words.ts'
import { paragraphsOf, textFor, type Draft, type Member, type Purpose } from './group-letters.rules.ts'
import { groupLetterWords } from './group-letters.words.ts'
import type { Letter, LetterPart } from './letter.rules.ts'

export type GroupLetterTo = {
  readonly draft: Pick<Draft, 'subject' | 'body' | 'purpose'>
  readonly member: Member
  readonly withdrawUrl: (language: Language) => string
}

export function groupLetter({ draft, member, withdrawUrl }: GroupLetterTo): Letter {
  const { language, subject, body, germanOnly } = textFor(draft, member.language)
  const note: readonly LetterPart[] = germanOnly ? [{ kind: 'note', text: groupLetterWords('en').germanOnly }] : []
  return {
    to: member.email,
    language,
    kind: 'group',
    urgency: 'bulk',
    openToOffice: true,
    ...withdrawOf(draft.purpose, withdrawUrl(member.language)),
    subject,
    parts: [
      ...note,
      { kind: 'paragraph', text: congressLetterWords(language).greeting(member.name) },
      ...paragraphsOf(body).map((text) => ({ kind: 'typed', text }) as const),
    ],
  }
}

/** Nobody can withdraw from what taking part needs, short of cancelling the registration. */
function withdrawOf(purpose: Purpose, url: string): Pick<Letter, 'withdraw'> {
  return purpose === 'essential' ? {} : { withdraw: { from: 'news', url } }
}
