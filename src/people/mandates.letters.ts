// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The letter to somebody whose mandate was checked: what they may do now, or why not. */
import { localise, type Language } from '../base/language.ts'
import type { Letter, LetterPart } from '../mail/index.ts'
import type { Site } from '../web/visitor.ts'
import { mandateLetterWords } from './mandates.words.ts'
import type { MandateKind } from './people.rules.ts'

export type MandateDecision =
  | { readonly is: 'confirmed'; readonly by: 'office' | 'domain'; readonly kind: MandateKind }
  /** Null for one that was refused without a word, by an earlier version. */
  | { readonly is: 'refused'; readonly reason: string | null }

export type MandateLetter = {
  readonly to: string
  readonly name: string
  readonly language: Language
  /** The body's name. */
  readonly body: string
  readonly decision: MandateDecision
  readonly site: Pick<Site, 'title' | 'baseUrl'>
}

export const mandateLetterKinds = ['mandateConfirmed', 'mandateConfirmedByDomain', 'mandateRefused'] as const
export type MandateLetterKind = (typeof mandateLetterKinds)[number]

export function kindOfMandateLetter(decision: MandateDecision): MandateLetterKind {
  if (decision.is === 'refused') return 'mandateRefused'
  return decision.by === 'office' ? 'mandateConfirmed' : 'mandateConfirmedByDomain'
}

export function mandateLetter({ to, name, language, body, decision, site }: MandateLetter): Letter {
  const words = mandateLetterWords(language)
  const title = localise(site.title, language).text
  return {
    ...{ to, language, kind: kindOfMandateLetter(decision), openToOffice: true },
    subject: decision.is === 'confirmed' ? words.confirmedSubject(body) : words.refusedSubject(body),
    parts: [
      { kind: 'paragraph', text: words.greeting(name) },
      ...decisionParts(decision, body, title, language),
      { kind: 'link', label: words.toMy, url: `${site.baseUrl}/${language}/my` },
      { kind: 'note', text: words.question },
    ],
  }
}

function decisionParts(
  decision: MandateDecision,
  body: string,
  title: string,
  language: Language,
): readonly LetterPart[] {
  const words = mandateLetterWords(language)
  if (decision.is === 'confirmed') {
    return [
      { kind: 'paragraph', text: words.confirmed[decision.by](body, title) },
      { kind: 'paragraph', text: words.right[decision.kind](body) },
    ]
  }
  return [
    { kind: 'paragraph', text: words.refused(body, title) },
    ...(decision.reason === null
      ? []
      : ([
          { kind: 'paragraph', text: words.reason },
          { kind: 'typed', text: decision.reason },
        ] as const)),
    { kind: 'paragraph', text: words.stillIn },
  ]
}
