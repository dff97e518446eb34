// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The letter once everything is confirmed: the workshops, the dates for the calendar, and the personal link. */
import { localise } from '../base/language.ts'
import type { Letter } from '../mail/index.ts'
import type { Session } from '../programme/index.ts'
import type { Site } from '../web/visitor.ts'
import { entryKeyWords } from './entry-key.words.ts'
import { chosenParts } from './registration.letters.ts'
import type { Addressed } from './waiting-list.letters.ts'

type Told = {
  readonly to: Addressed
  readonly sessions: readonly Session[]
  readonly timezone: string
  readonly site: Site
  readonly link: string
}

export function confirmedLetter({ to, sessions, timezone, site, link }: Told): Letter {
  const { language } = to
  const words = entryKeyWords(language)
  return {
    to: to.email,
    language,
    subject: words.letterSubject(localise(site.title, language).text),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting(to.name) },
      { kind: 'paragraph', text: words.letterConfirmed },
      ...chosenParts({ sessions, timezone, language }),
      { kind: 'link', label: words.letterLink, url: link },
      { kind: 'paragraph', text: words.letterCalendar(`${site.baseUrl}/${language}/my/calendar.ics`) },
      { kind: 'note', text: words.letterNote },
    ],
  }
}

/** To whoever speaks, moderates or presides: no registration is asked of them. */
export function taskLetter({ to, sessions, timezone, site, link }: Told): Letter {
  const { language } = to
  const words = entryKeyWords(language)
  return {
    to: to.email,
    language,
    subject: words.letterTaskSubject(localise(site.title, language).text),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting(to.name) },
      { kind: 'paragraph', text: words.letterTask },
      ...chosenParts({ sessions, timezone, language }),
      { kind: 'link', label: words.letterLink, url: link },
      { kind: 'note', text: words.letterNote },
    ],
  }
}
