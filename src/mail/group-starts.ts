// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the form for a letter to a group begins with: nothing, a draft, or a text that is usually needed. */
import { languages, type Language } from '../base/language.ts'
import type { Site } from '../web/visitor.ts'
import { localise } from '../base/language.ts'
import { congressLetterWords } from './congress-letters.words.ts'
import type { Draft } from './group-letters.rules.ts'
import { groupLetterWords } from './group-letters.words.ts'

export const starts = ['none', 'change', 'afterwards'] as const
export type Start = (typeof starts)[number]

export function startOf(asked: string | undefined): Start {
  return starts.find((start) => start === asked) ?? 'none'
}

/** By the names of the form's fields. */
export function textsOf(from: Start | Draft, site: Site): (name: string) => string {
  const fields = new Map(Object.entries(typeof from === 'string' ? startFields(from, site) : draftFields(from)))
  return (name) => fields.get(name) ?? ''
}

function draftFields({ groupKey, purpose, subject, body }: Draft) {
  return {
    group: groupKey,
    purpose,
    subjectDe: subject.de,
    bodyDe: body.de,
    subjectEn: subject.en ?? '',
    bodyEn: body.en ?? '',
  }
}

function startFields(start: Start, site: Site): Record<string, string> {
  const text = (language: Language) => startText(start, language, site)
  const [de, en] = languages.map(text)
  if (start === 'none' || de === undefined || en === undefined) return {}
  const purpose = start === 'change' ? 'essential' : 'news'
  return { purpose, subjectDe: de.subject, bodyDe: de.body, subjectEn: en.subject, bodyEn: en.body }
}

export function startText(start: Start, language: Language, site: Site) {
  const words = groupLetterWords(language)
  const letters = congressLetterWords(language)
  const home = `${site.baseUrl}/${language}`
  const congress = localise(site.title, language).text
  switch (start) {
    case 'none':
      return { subject: '', body: '' }
    case 'change':
      return { subject: words.startChangeSubject, body: `${words.startChangeBody}${home}/my` }
    case 'afterwards':
      return {
        subject: letters.afterwardsSubject(congress),
        body: `${letters.afterwards(congress)}\n\n${letters.afterwardsResults}\n${home}/programme`,
      }
  }
}
