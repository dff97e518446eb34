// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The letter with the link to one's unfinished form. It says nothing of what was typed: the address is not proven. */
import { localise, type Language } from '../base/language.ts'
import type { Letter } from '../mail/index.ts'
import type { Site } from '../web/visitor.ts'
import { draftWords } from './draft.words.ts'
import { draftLimits } from './registration.limits.rules.ts'

type Told = { readonly to: string; readonly language: Language; readonly site: Site; readonly secret: string }

export function draftLetter({ to, language, site, secret }: Told): Letter {
  const words = draftWords(language)
  return {
    to,
    language,
    kind: 'draft',
    subject: words.letterSubject(localise(site.title, language).text),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting },
      { kind: 'paragraph', text: words.letterWhat(draftLimits.keptDays) },
      { kind: 'link', label: words.letterLink, url: `${site.baseUrl}/${language}/registration/resume/${secret}` },
      { kind: 'note', text: words.letterNote },
    ],
  }
}
